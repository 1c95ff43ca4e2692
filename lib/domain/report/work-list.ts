// A unit's work in the order it should be done (product.md 8): overdue, returned, owed, due soon; then what was sent.
import type { Assessment, Profile, Status } from "../milestone/assessment";
import type { ReportState } from "./report-transitions";

export const workGroups = ["overdue", "returned", "owed", "dueSoon", "sent"] as const;
export type WorkGroup = (typeof workGroups)[number];

export type WorkState = {
  assessment: Assessment;
  /** Owes a report in the period being collected. */
  owed: boolean;
  /** State of its report of this period; null: nothing was written yet. */
  state: ReportState | null;
};

const done: ReadonlySet<Status> = new Set<Status>(["terminated", "doneOnTime", "doneLate"]);
const sentStates: ReadonlySet<ReportState> = new Set<ReportState>([
  "withHead",
  "withCommission",
  "accepted",
]);

export function isSentState(state: ReportState | null): boolean {
  return state !== null && sentStates.has(state);
}

/** The first group that fits; null: nothing is to be done about it now. */
export function groupOf(
  { assessment, owed, state }: WorkState,
  profile: Profile,
): WorkGroup | null {
  if (isSentState(state)) return "sent";
  if (assessment.status === "overdue") return "overdue";
  if (state === "returned") return "returned";
  if (owed) return "owed";
  if (done.has(assessment.status)) return null;
  const near = assessment.daysToDue >= 0 && assessment.daysToDue <= profile.upcomingDays;
  return near ? "dueSoon" : null;
}

const riskOrder: readonly Status[] = [
  "awaiting",
  "overdue",
  "atRisk",
  "notReported",
  "shouldHaveStarted",
  "dueSoon",
];

/** Severe before mild, then the longest delay, then the nearest date, then the code. */
function riskOf({ status, severe }: Assessment): number {
  const place = riskOrder.indexOf(status);
  if (status === "atRisk" && severe) return 1.5;
  return place === -1 ? riskOrder.length : place;
}

export function byUrgency(a: Assessment, b: Assessment): number {
  return (
    b.daysLate - a.daysLate ||
    riskOf(a) - riskOf(b) ||
    (b.forecastDelay ?? 0) - (a.forecastDelay ?? 0) ||
    a.dueOn.localeCompare(b.dueOn) ||
    a.code.localeCompare(b.code)
  );
}

export type WorkCounts = {
  owed: number;
  sent: number;
  withHead: number;
  draft: number;
  empty: number;
};

/** 应报, 已提交 (of which with the head), 草稿 (also what came back), 未填. */
export function countWork(rows: readonly Pick<WorkState, "owed" | "state">[]): WorkCounts {
  const owed = rows.filter((row) => row.owed);
  const count = (holds: (state: ReportState | null) => boolean) =>
    owed.filter((row) => holds(row.state)).length;
  return {
    owed: owed.length,
    sent: count(isSentState),
    withHead: count((state) => state === "withHead"),
    draft: count((state) => state === "draft" || state === "returned"),
    empty: count((state) => state === null),
  };
}
