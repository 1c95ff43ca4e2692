// A number that can be opened (product.md 4, Explain): it carries its key, its parts and the records in it.
import type { Status } from "../milestone/assessment";

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
  "index",
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
  "commission.suggestedOwner",
  "commission.unassigned",
  "commission.definitionMissing",
  "commission.overdue",
] as const;

/** Stable: pages, exports, the API and explain all name a figure by this. */
export type FigureKey = (typeof figureKeys)[number] | `status.${Status}`;

export type LeftOutReason = "awaiting" | "noProgress" | "noExpected";

export type Figure = {
  key: FigureKey;
  /** A count, or numerator / denominator; null when the denominator is 0. Never rounded. */
  value: number | null;
  /** With rates and the index only. */
  numerator?: number;
  denominator?: number;
  /** Codes of the milestones in it (of a rate: in its denominator), sorted. */
  records: readonly string[];
  /** Codes left out of the denominator, and why. */
  leftOut?: readonly { code: string; reason: LeftOutReason }[];
};

export type RollUp = {
  figures: Readonly<Record<FigureKey, Figure>>;
  /** Codes of the worst by name, worst first (see compareWorst). All of them: pages cut at five. */
  worst: readonly string[];
};
