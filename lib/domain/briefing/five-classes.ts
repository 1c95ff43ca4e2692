// 季度通报 sorts what is counted into the five classes of product.md 4 (已完成 确保完成 经努力可完成 需调整 不能完成). The class is
// the computed status in the words of that scale, never the unit's own judgement, which not everybody may read: it agrees
// with `judgementDiffers`, so that no item stands in a class which its own status contradicts.
import type { ForecastClass } from "../milestone/facts";
import type { Assessment } from "../milestone/assessment";

export const bulletinClasses = [
  "completed",
  "assured",
  "withEffort",
  "needsAmendment",
  "cannot",
] as const satisfies readonly ForecastClass[];
export type BulletinClass = (typeof bulletinClasses)[number];

/** Why an item is in none of the five: stated beside them, so that the sum holds. */
export const leftOutReasons = [
  "awaiting",
  "noReading",
  "terminated",
  "outOfPeriod",
  "aspirational",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

type Assessed = Pick<Assessment, "status" | "severe" | "countedApart" | "reasons">;

/** No accepted report at all: nothing can be said of it. */
const hasNoReading = ({ reasons }: Assessed) => reasons.some(({ code }) => code === "noReading");

/**
 * 已完成: done, late or not. 确保完成: on track, due soon, or before its start. 经努力可完成: at risk, not reported, should have
 * started. 需调整: at risk and severe. 不能完成: overdue, its date cannot be kept any more.
 */
export function classOf(assessment: Assessed): BulletinClass | LeftOutReason {
  if (assessment.countedApart !== null) return assessment.countedApart;
  switch (assessment.status) {
    case "terminated":
      return "terminated";
    case "doneOnTime":
    case "doneLate":
      return "completed";
    case "awaiting":
      return "awaiting";
    case "overdue":
      return "cannot";
    case "atRisk":
      return assessment.severe ? "needsAmendment" : "withEffort";
    case "notReported":
    case "shouldHaveStarted":
      return "withEffort";
    case "notStarted":
      return hasNoReading(assessment) ? "noReading" : "assured";
    case "dueSoon":
    case "onTrack":
      return "assured";
  }
}

type Listed = { code: string; assessment: Assessment };

export type FiveClasses<I extends Listed> = {
  classes: Readonly<Record<BulletinClass, readonly I[]>>;
  leftOut: Readonly<Record<LeftOutReason, readonly I[]>>;
};

/** By day, then code; what is overdue longest first. */
function inOrder(a: Listed, b: Listed): number {
  const [x, y] = [a.assessment, b.assessment];
  if (x.daysLate !== y.daysLate && x.status === "overdue") return y.daysLate - x.daysLate;
  if (x.dueOn !== y.dueOn) return x.dueOn < y.dueOn ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

/** Every item once: in one of the five classes, or left out with its reason. */
export function fiveClasses<I extends Listed>(items: readonly I[]): FiveClasses<I> {
  const of = (found: BulletinClass | LeftOutReason) =>
    items.filter(({ assessment }) => classOf(assessment) === found).sort(inOrder);
  return {
    classes: Object.fromEntries(bulletinClasses.map((each) => [each, of(each)])) as Record<
      BulletinClass,
      I[]
    >,
    leftOut: Object.fromEntries(leftOutReasons.map((each) => [each, of(each)])) as Record<
      LeftOutReason,
      I[]
    >,
  };
}
