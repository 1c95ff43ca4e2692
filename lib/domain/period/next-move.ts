// What the manager may do next with the quarters of a plan: open the next one, close the open one, issue a closed one.
import type { PeriodState } from "./period-state";
import { addDays, periodWindow, quarterOf, type QuarterCode, type WorkCalendar } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import { issueObstacle } from "./issue";

export type PeriodMoveName = "open" | "close" | "issue";
export type PeriodMove = {
  name: PeriodMoveName;
  period: QuarterCode;
  /** The first day on which it can be done; null: now. */
  from: LocalDate | null;
  /** Reports still with the commission, of an issue. */
  undecided: number;
};

export type MovablePeriod = {
  code: QuarterCode;
  state: PeriodState;
  endsOn: LocalDate;
  graceEndsOn: LocalDate;
  reviewEndsOn: LocalDate;
  undecided: number;
};

type PlanDays = {
  status: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  reportingFrom: LocalDate | null;
};

/** The quarter to open next: the one after the last, or the one in which reporting began; null after the plan's end. */
function nextToOpen(periods: readonly MovablePeriod[], plan: PlanDays): QuarterCode | null {
  const last = periods.filter((row) => row.state !== "planned").at(-1);
  const from = last ? addDays(last.endsOn, 1) : (plan.reportingFrom ?? plan.startsOn);
  return from > plan.endsOn ? null : quarterOf(from);
}

/** Moves in the order of the quarters, the oldest first; those that must still wait say until when. */
export function nextMoves(
  periods: readonly MovablePeriod[],
  plan: PlanDays,
  { today, calendar }: { today: LocalDate; calendar: WorkCalendar },
): PeriodMove[] {
  const moves = periods.flatMap((row): PeriodMove[] => {
    const of = { period: row.code, undecided: row.undecided };
    if (row.state === "open") {
      const from = today > row.graceEndsOn ? null : addDays(row.graceEndsOn, 1);
      return [{ ...of, name: "close", from }];
    }
    if (row.state !== "closed") return [];
    const waits = issueObstacle(row, row.undecided, today) === "stillReviewing";
    return [{ ...of, name: "issue", from: waits ? addDays(row.reviewEndsOn, 1) : null }];
  });
  const next = plan.status === "inForce" ? nextToOpen(periods, plan) : null;
  if (next === null) return moves;
  const { opensOn } = periodWindow(next, calendar);
  const from = today < opensOn ? opensOn : null;
  return [...moves, { name: "open", period: next, from, undecided: 0 }];
}
