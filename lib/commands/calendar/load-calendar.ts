// The published holidays of a year, as data: reports and reviews are counted in working days.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { isLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { isSame } from "@/lib/domain/plan/same";
import { asActor, type ReadTx } from "@/lib/data/as-actor";
import { listCalendarDays, saveCalendarDays } from "@/lib/data/calendar-days";
import { recordChange, type AuditedTx } from "@/lib/data/record-change";

export const calendarFile = z.strictObject({
  days: z.array(
    z.strictObject({
      day: z.string().refine(isLocalDate),
      kind: z.enum(["holiday", "makeUp"]),
      name: z.string().min(1),
      /** The notice that published it. */
      source: z.string().min(1),
    }),
  ),
});
export type CalendarFile = z.infer<typeof calendarFile>;

async function compare(tx: ReadTx | AuditedTx, { days }: CalendarFile) {
  const known = new Map((await listCalendarDays(tx)).map((row) => [row.day, row]));
  const added = days.filter((row) => !known.has(row.day));
  const altered = days.filter((row) => known.has(row.day) && !isSame(known.get(row.day), row));
  return { added, altered };
}

/** Adds and corrects days; days not named stay. Throws notAllowed. */
export async function loadCalendar(
  actor: Actor,
  input: CalendarFile,
  clock: Clock,
): Promise<{ added: number; altered: number }> {
  const file = calendarFile.parse(input);
  if (!can(actor, "period.manage", { plan: null })) throw new DomainError("notAllowed");
  const { added, altered } = await asActor(actor, (tx) => compare(tx, file));
  if (added.length + altered.length === 0) return { added: 0, altered: 0 };

  return recordChange(actor, clock(), async (tx) => {
    const change = await compare(tx, file);
    await saveCalendarDays(tx, change);
    return {
      result: { added: change.added.length, altered: change.altered.length },
      audit: [
        {
          action: "calendar.loaded",
          planId: null,
          subjectType: "CalendarDay",
          subjectId: change.added[0]?.day ?? change.altered[0]?.day ?? "none",
          after: { added: change.added.length, altered: change.altered },
        },
      ],
    };
  });
}
