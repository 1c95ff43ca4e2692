// What falls due between two days: by the plan's date, by an extension in force, by the term set after the due date.
import type { Assessment } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";

export type ComingDate<I> = { item: I; on: LocalDate; kind: "due" | "extended" | "rectified" };

type Dated = { code: string; assessment: Assessment };

const closed: readonly Assessment["status"][] = ["doneOnTime", "doneLate", "terminated"];

function datesOf<I extends Dated>(item: I): ComingDate<I>[] {
  const { dueOn, workingDueOn, extensionInForce, rectificationDueOn } = item.assessment;
  return [
    { item, on: dueOn, kind: "due" },
    ...(extensionInForce ? [{ item, on: workingDueOn, kind: "extended" as const }] : []),
    ...(rectificationDueOn ? [{ item, on: rectificationDueOn, kind: "rectified" as const }] : []),
  ];
}

/** Open items counted in, due after the one day and up to the other; by day, then code. An item may come twice. */
export function comingDates<I extends Dated>(
  items: readonly I[],
  { after, until }: { after: LocalDate; until: LocalDate },
): ComingDate<I>[] {
  return items
    .filter(({ assessment }) => assessment.countedApart === null)
    .filter(({ assessment }) => !closed.includes(assessment.status))
    .flatMap(datesOf)
    .filter(({ on }) => on > after && on <= until)
    .sort((a, b) => (a.on === b.on ? (a.item.code < b.item.code ? -1 : 1) : a.on < b.on ? -1 : 1));
}
