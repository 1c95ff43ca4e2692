// One day of the calendar of working days is put right by hand: a notice changed, or a local rule applies.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { isSame } from "@/lib/domain/plan/same";
import { dayFaults, dayKinds } from "@/lib/domain/work-calendar/calendar-file";
import { findCalendarDay, lockCalendar, saveCalendarDays } from "@/lib/data/calendar-days";
import { recordChange } from "@/lib/data/record-change";

const words = { name: z.string().trim(), source: z.string().trim() };

export const changeCalendarDayInput = z.object({
  day: z.string(),
  kind: z.enum(dayKinds),
  ...words,
  /** The row as the form showed it; null: the day had none. */
  seen: z.object({ kind: z.enum(dayKinds), ...words }).nullable(),
});
export type ChangeCalendarDayInput = z.input<typeof changeCalendarDayInput>;

/**
 * Periods that were opened keep their dates. Throws notAllowed, conflict when the day was changed since it was read, or
 * invalid {fields} as dayFaults; dayUnchanged at kind.
 */
export async function changeCalendarDay(
  actor: Actor,
  input: ChangeCalendarDayInput,
  clock: Clock,
): Promise<void> {
  const { seen, ...after } = changeCalendarDayInput.parse(input);
  if (!can(actor, "calendar.manage", { plan: null })) throw new DomainError("notAllowed");
  const fields = dayFaults(after);
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  return recordChange(actor, clock(), async (tx) => {
    await lockCalendar(tx);
    const row = await findCalendarDay(tx, after.day);
    const before = row && { kind: row.kind, name: row.name, source: row.source };
    if (!isSame(before, seen)) throw new DomainError("conflict");
    const { day, ...stands } = after;
    const isIdle = before === null ? after.kind === "ordinary" : isSame(before, stands);
    if (isIdle) {
      throw new DomainError("invalid", { fields: [{ field: "kind", code: "dayUnchanged" }] });
    }
    await saveCalendarDays(
      tx,
      row ? { added: [], altered: [after] } : { added: [after], altered: [] },
    );
    return {
      result: undefined,
      audit: [
        {
          action: "calendar.dayChanged",
          planId: null,
          subjectType: "CalendarDay",
          subjectId: day,
          before,
          after: stands,
        },
      ],
    };
  });
}
