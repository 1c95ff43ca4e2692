// A number that can be opened (product.md 4, Explain): it carries its key, its parts and the records in it.
import { indicatorClasses, type IndicatorClass } from "../indicator/indicator";
import { statuses, type Status } from "../milestone/assessment";
import type { Permission } from "../permissions";

export const figureKeys = [
  "total",
  "counted",
  "due",
  "done",
  "doneVerified",
  "doneBeforeDue",
  "overdue",
  "overdueExtended",
  "overdueUnit",
  "overdueLong",
  "awaiting",
  "awaitingReport",
  "awaitingReview",
  "awaitingFigure",
  "figureLate",
  "rate",
  "dueByWorkingDate",
  "doneByWorkingDate",
  "awaitingByWorkingDate",
  "rateByWorkingDate",
  "atRiskSevere",
  "atRiskNotSevere",
  "index",
  "indexMeasured",
  "indexCapped",
  "indexLeftOut",
  "coverage.owed",
  "coverage.sent",
  "coverage.accepted",
  "coverage.sentRate",
  "coverage.acceptedRate",
  "missedReports",
  "noCheckpoint",
  "limitBroken",
  "reopened",
  "contradicts",
  "judgementDiffers",
  "apart.terminated",
  "apart.outOfPeriod",
  "apart.aspirational",
  "apart.pressing",
  "commission.suggestedOwner",
  "commission.unassigned",
  "commission.definitionMissing",
  "commission.overdue",
] as const;

/** Of one roll-up. Stable: pages, exports, the API and explain all name a figure by this. */
export type FigureKey = (typeof figureKeys)[number] | `status.${Status}`;
export const rollUpKeys: readonly FigureKey[] = [
  ...statuses.map((status) => `status.${status}` as const),
  ...figureKeys,
];

/** Over the indicators of a plan. */
export type IndicatorFigureKey =
  "indicators.total" | "indicators.evaluated" | "indicators.off" | `indicators.${IndicatorClass}`;
export const indicatorFigureKeys: readonly IndicatorFigureKey[] = [
  "indicators.total",
  "indicators.evaluated",
  "indicators.off",
  ...indicatorClasses.map((each) => `indicators.${each}` as const),
];

/** Against the end of the quarter before (changes.ts). */
export const changeFigureKeys = [
  "changes.reviewed",
  "changes.newOverdue",
  "changes.backToNormal",
  "changes.slipped",
  "changes.done",
  "changes.corrected",
  "changes.promiseMissed",
  "changes.notReviewed",
] as const;
export type ChangeFigureKey = (typeof changeFigureKeys)[number];

/** Not the sum of its parts, as those of a roll-up are: the longest overdue of a plan are not those of each area. */
export const longestOverdueKey = "overdueLongest";

/** Open items due on a day, items due in a year (dated-figures.ts): the key names the day or the year. */
export type DatedFigureKey = `dueOn.${string}` | `dueIn.${string}`;
export const datedFigureKey = /^(?:dueOn\.\d{4}-\d{2}-\d{2}|dueIn\.\d{4})$/;

/** Every figure there is: what a page prints carries one of these. */
export type AnyFigureKey =
  FigureKey | typeof longestOverdueKey | IndicatorFigureKey | ChangeFigureKey | DatedFigureKey;

/** Counts what units think of their own items, which not everybody may read (product.md 9). */
export const confinedFigures: readonly AnyFigureKey[] = ["judgementDiffers"];
/** What one must hold over the whole plan to read a figure. */
export function figurePermission(key: AnyFigureKey): Permission {
  return confinedFigures.includes(key) ? "report.readProblems" : "plan.read";
}
/** On area and task pages only (product.md 4, roll-up). */
export const indexFigures: readonly AnyFigureKey[] = [
  "index",
  "indexMeasured",
  "indexCapped",
  "indexLeftOut",
];

export type LeftOutReason = "awaiting" | "noProgress" | "noExpected";

export type Figure = {
  key: AnyFigureKey;
  /** A count, or numerator / denominator; null when the denominator is 0. Never rounded. */
  value: number | null;
  /** With rates and the index only. */
  numerator?: number;
  denominator?: number;
  /** Codes of the milestones in it (of a rate: in its denominator), sorted; of indicators in the plan's order. */
  records: readonly string[];
  /** Of a rate: the codes in its numerator, which are among the records. */
  inNumerator?: readonly string[];
  /** Codes left out of the denominator, and why. */
  leftOut?: readonly { code: string; reason: LeftOutReason }[];
};

/** One of a roll-up. */
export type RolledFigure = Figure & { key: FigureKey };

export type RollUp = {
  figures: Readonly<Record<FigureKey, RolledFigure>>;
  /** Codes of the worst by name, worst first (see compareWorst). All of them: pages cut at five. */
  worst: readonly string[];
};
