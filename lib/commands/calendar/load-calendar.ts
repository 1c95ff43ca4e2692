// The published holidays of a year, as data: reports and reviews are counted in working days.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import {
  type CalendarChange,
  type CalendarFile,
  calendarFile,
  compareDays,
} from "@/lib/domain/work-calendar/calendar-file";
import { asActor, type ReadTx } from "@/lib/data/as-actor";
import { listCalendarDays, lockCalendar, saveCalendarDays } from "@/lib/data/calendar-days";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";

export { type CalendarFile, calendarFile };

async function compare(tx: ReadTx | AuditedTx, { days }: CalendarFile): Promise<CalendarChange> {
  return compareDays(await listCalendarDays(tx), days);
}

function mustManage(actor: Actor): void {
  if (!can(actor, "calendar.manage", { plan: null })) throw new DomainError("notAllowed");
}

/** What loading would add and correct; nothing is written. Throws notAllowed. */
export async function previewCalendar(actor: Actor, input: CalendarFile): Promise<CalendarChange> {
  const file = calendarFile.parse(input);
  mustManage(actor);
  return asActor(actor, (tx) => compare(tx, file));
}

/** Adds and corrects days; days not named stay. Throws notAllowed. */
export async function loadCalendar(
  actor: Actor,
  input: CalendarFile,
  clock: Clock,
): Promise<{ added: number; altered: number }> {
  const file = calendarFile.parse(input);
  const expected = await previewCalendar(actor, file);
  if (expected.added.length + expected.altered.length === 0) return { added: 0, altered: 0 };

  return recordChange(actor, clock(), async (tx) => {
    await lockCalendar(tx);
    const { added, altered } = await compare(tx, file);
    const [first] = [...added, ...altered.map((each) => each.after)];
    // The same was loaded from two windows at once: the other one is through.
    if (!first) throw new DomainError("conflict");
    await saveCalendarDays(tx, { added, altered: altered.map((each) => each.after) });
    return {
      result: { added: added.length, altered: altered.length },
      audit: [
        {
          action: "calendar.loaded",
          planId: null,
          subjectType: "CalendarDay",
          subjectId: first.day,
          before: { altered: altered.map((each) => each.before) },
          after: { added, altered: altered.map((each) => each.after) },
        },
      ],
    };
  });
}
