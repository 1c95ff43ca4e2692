// What falls due between two days: by the plan's date, by an extension in force, by the term set after the due date.
import type { Assessment } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { assessedDates, type DeadlineKind, isOpenItem, isWithin } from "../schedule/assessed-dates";

export type ComingDate<I> = { item: I; on: LocalDate; kind: DeadlineKind };

type Dated = { code: string; assessment: Assessment };

/** Open items counted in, due after the one day and up to the other; by day, then code. An item may come twice. */
export function comingDates<I extends Dated>(
  items: readonly I[],
  span: { after: LocalDate; until: LocalDate },
): ComingDate<I>[] {
  return items
    .filter(({ assessment }) => assessment.countedApart === null && isOpenItem(assessment))
    .flatMap((item) => assessedDates(item.assessment).map((date) => ({ item, ...date })))
    .filter(({ on }) => isWithin(on, span))
    .sort((a, b) => (a.on === b.on ? (a.item.code < b.item.code ? -1 : 1) : a.on < b.on ? -1 : 1));
}
