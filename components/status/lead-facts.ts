// What the first sentence must know: whether anything is due yet, what is oldest, what comes next.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { longestOverdueFigure } from "@/lib/domain/rollup/dated-figures";
import type { Figure, RollUp } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { ListedItem } from "./view";

export type PlanSpan = { startsOn: string; endsOn: string };
export type LeadFacts = {
  /** When the day lies before the plan, in it or after it. */
  moment: "before" | "during" | "after";
  figures: RollUp["figures"];
  /** Overdue longest, all of the same number of days. */
  oldest: { days: number; items: readonly ListedItem[]; figure: Figure } | null;
  next: Batch | null;
};
export type Batch = { dueOn: string; items: readonly ListedItem[] };

const isOpen = ({ status }: Assessment) =>
  status !== "doneOnTime" && status !== "doneLate" && status !== "terminated";

/** The open items of the first due date after the day. */
export function nextBatch(items: readonly ListedItem[], after: string): Batch | null {
  const open = items.filter(
    ({ assessment }) =>
      assessment.countedApart === null && isOpen(assessment) && assessment.dueOn > after,
  );
  const dueOn = open.map((item) => item.assessment.dueOn).sort()[0];
  return dueOn === undefined
    ? null
    : { dueOn, items: open.filter((item) => item.assessment.dueOn === dueOn) };
}

export function leadFacts(items: readonly ListedItem[], asOf: string, span: PlanSpan): LeadFacts {
  const { figures } = rollUp(items.map((item) => item.assessment));
  const longest = longestOverdueFigure(items.map((item) => item.assessment));
  const oldest = items.filter((item) => longest.records.includes(item.code));
  const days = oldest[0]?.assessment.daysLate ?? 0;
  return {
    moment: asOf < span.startsOn ? "before" : asOf > span.endsOn ? "after" : "during",
    figures,
    oldest: oldest.length > 0 ? { days, items: oldest, figure: longest } : null,
    next: nextBatch(items, asOf),
  };
}
