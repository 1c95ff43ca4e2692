// What the page says first: how much is due within the windows, what is next, what is past and not done.
import { addDays } from "../calendar";
import type { Profile } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { comingDates } from "../rollup/coming";
import { deadlineKinds } from "./assessed-dates";
import { isItemEntry, type ScheduledItem, type ScheduleEntry } from "./entry";
import { isComing } from "./schedule-query";

export type Outlook<I> = {
  /** Distinct items, due by their own days: an item with two days in a window counts once. */
  soon: number;
  upcoming: number;
  /** Due on the day itself and not done. */
  today: readonly I[];
  /** The first day ahead, however far. */
  next: { on: LocalDate; items: readonly I[] } | null;
  /** Past the plan's date and not done. */
  past: number;
};

/** The last day a calendar holds: the window without an end. */
const NEVER: LocalDate = "9999-12-31";

/** Over the items of these entries; windows begin the day after asOf and end with their last day. */
export function outlookOf<I extends ScheduledItem>(
  entries: readonly ScheduleEntry<I>[],
  { asOf, profile }: { asOf: LocalDate; profile: Profile },
): Outlook<I> {
  const items = itemsOf(entries);
  const within = (days: number) => {
    const coming = comingDates(items, { after: asOf, until: addDays(asOf, days) });
    return new Set(coming.map((each) => each.item.code)).size;
  };
  const ahead = comingDates(items, { after: asOf, until: NEVER });
  const first = ahead[0]?.on;
  const owed = entries.filter(
    (entry) => isItemEntry(entry) && isComing(entry) && deadlineKinds.some((k) => k === entry.kind),
  );
  return {
    soon: within(profile.dueSoonDays),
    upcoming: within(profile.upcomingDays),
    today: itemsOf(owed.filter(({ on }) => on === asOf)),
    next: first
      ? { on: first, items: ahead.filter(({ on }) => on === first).map(({ item }) => item) }
      : null,
    past: owed.filter(({ kind, on }) => kind === "due" && on < asOf).length,
  };
}

function itemsOf<I extends ScheduledItem>(entries: readonly ScheduleEntry<I>[]): I[] {
  const byCode = new Map(
    entries.flatMap((entry) =>
      isItemEntry(entry) ? [[entry.item.code, entry.item] as const] : [],
    ),
  );
  return [...byCode.values()];
}
