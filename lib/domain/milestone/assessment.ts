// What assess() returns: codes and numbers only. Words come from the message files.
import type { ForecastClass } from "./facts";
import type { LocalDate, MilestoneKind, Reading, Target } from "./milestone";

/** In the order of product.md 4: the first that applies. */
export const statuses = [
  "terminated",
  "doneOnTime",
  "doneLate",
  "awaiting",
  "overdue",
  "atRisk",
  "notReported",
  "shouldHaveStarted",
  "dueSoon",
  "notStarted",
  "onTrack",
] as const;
export type Status = (typeof statuses)[number];

export const awaitingReasons = ["review", "figure", "report"] as const;
/** 待审, 待数据, 待报: of several the first. */
export type AwaitingFor = (typeof awaitingReasons)[number];

export const reasonCodes = [
  "terminatedByAmendment",
  "targetMet",
  "targetMetLate",
  "dueDayNotOver",
  "windowOpen",
  "sentNotDecided",
  "figureNotOut",
  "figureLate",
  "dueDayToday",
  "pastDue",
  "figureMisses",
  "behindExpected",
  "forecastLate",
  "limitBroken",
  "periodsMissed",
  "startPassed",
  "dueWithin",
  "beforeStart",
  "noReading",
  "asPlanned",
  "definitionMissing",
  "unitsNotNamed",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
export type Reason = { code: ReasonCode; params: Readonly<Record<string, string | number>> };

/** Thresholds as data (product.md 4); days, percentage points as 0-100. */
export type Profile = {
  name: string;
  version: number;
  confirmed: boolean;
  riskBehindPoints: number;
  severeBehindPoints: number;
  severeForecastDays: number;
  startShare: number;
  dueSoonDays: number;
  upcomingDays: number;
  slipDays: number;
  selfReportedDays: number;
  /** "MM-DD" of the year after the data year. */
  dataReleaseMonthDay: string;
  /** Calendar days after the release date. */
  dataGraceDays: number;
  /** Indicators on course (product.md 5): gap as percent of the expected value, progress in points. */
  onCoursePercent: number;
  onCoursePoints: number;
};

export type AssessAt = { asOf: LocalDate; knownBy: Date; profile: Profile };

/** What the item owed and sent, known by knownBy, for the last period whose window had opened by asOf. */
export type Reporting = {
  period: string | null;
  owed: boolean;
  sent: boolean;
  accepted: boolean;
};

export type Assessment = {
  code: string;
  kind: MilestoneKind;
  area: string;
  areaKind: "task" | "objective" | "safeguard";
  task: string | null;
  places: readonly string[];
  asOf: LocalDate;
  status: Status;
  awaitingFor: AwaitingFor | null;
  /** atRisk only: printed orange. */
  severe: boolean;
  /** Who has the ball for what is open. */
  ball: "unit" | "commission" | "data" | null;
  reasons: readonly Reason[];

  /** The version of the definition that was in force. */
  definitionVersion: number;
  target: Target;
  dueOn: LocalDate;
  startsOn: LocalDate | null;
  weight: number;
  /** Working date of a granted extension; equals dueOn without one. */
  workingDueOn: LocalDate;
  extensionInForce: boolean;
  extensions: number;
  /** 整改时限: the last promise; null without one. */
  rectificationDueOn: LocalDate | null;
  /** How many promises were made. */
  rectifications: number;
  /** Promises whose day ended while it was not done. */
  promisesMissed: number;

  /** null: 无法计算, never 0. Not clamped. */
  progress: number | null;
  expected: number | null;
  /** "suggested": drawn 仅供参考, causes no light. null: no checkpoint but the ends. */
  expectedBasis: "confirmed" | "suggested" | null;
  /** A line of expected progress exists, but no confirmed checkpoint on it: counted as 未设年度目标. */
  noCheckpoint: boolean;
  reading: Reading | null;
  /** The day the reading is true for. */
  readingOn: LocalDate | null;
  /** A provisional figure is printed hollow. */
  provisional: boolean;
  completedOn: LocalDate | null;
  /** Calendar days against the plan's date; 0 when not late. */
  daysLate: number;
  /** The figure of the due year is past its release date and grace; never red. */
  figureLate: boolean;
  /** Days to the plan's date; negative once past. */
  daysToDue: number;
  forecastOn: LocalDate | null;
  /** Forecast minus due date, days; null without a forecast. */
  forecastDelay: number | null;
  /** Last minus first accepted forecast, days. */
  forecastSlip: number | null;
  forecastClass: ForecastClass | null;

  verified: boolean;
  reopened: "correction" | "fellBack" | "targetMoved" | null;
  missedPeriods: readonly string[];
  reporting: Reporting;
  /** Accepted corrections in force. */
  corrections: number;
  judgementDiffers: boolean;
  selfReported: boolean;
  /** Codes of items it depends on that say otherwise: filled by assessAll, empty from assess alone. */
  contradicts: readonly string[];
  lead: string | null;
  /** 分管领导 of the lead, by name. */
  leaderInCharge: string | null;
  /** No lead at all. */
  unassigned: boolean;
  /** The lead is only suggested. */
  suggestedOwner: boolean;
  definitionMissing: boolean;
  limitBroken: boolean;
  discrepancy: "none" | "open" | "ruled";
  /** Counted apart once, in this order: terminated, outOfPeriod, aspirational. */
  countedApart: "terminated" | "outOfPeriod" | "aspirational" | null;
};
