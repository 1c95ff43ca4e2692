// What the manager may do with the quarters of a plan, and what must still wait and for what.
import {
  addDays,
  minDate,
  periodWindow,
  quarterOf,
  type QuarterCode,
  type WorkCalendar,
} from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import { transitionsFrom } from "../workflow";
import { type IssueObstacle, issueObstacle } from "./issue";
import type { PeriodKind, PeriodState } from "./period-state";
import {
  type PeriodTransition,
  periodTransition,
  periodTransitions,
  type PeriodTransitionName,
} from "./period-transitions";
import { backfillQuarters, openingQuarter } from "./special-rounds";
import { proposedWindow, reopenedWindow, type WindowDays } from "./window";

export type MoveObstacle =
  | { code: "opensLater"; on: LocalDate }
  | { code: "graceRuns"; until: LocalDate }
  | { code: "stillReviewing"; undecided: number; until: LocalDate }
  | { code: Exclude<IssueObstacle, "stillReviewing" | "notClosed"> };

export type PeriodMove = {
  name: PeriodTransitionName;
  transition: PeriodTransition;
  period: QuarterCode;
  kind: PeriodKind;
  endsOn: LocalDate;
  /** Why not now; null: it can be done. */
  obstacle: MoveObstacle | null;
  /** Reports still with the commission. */
  undecided: number;
  /** Days to begin with, where it sets a window; null: it sets none, or the quarter has not begun. */
  window: WindowDays | null;
};

export type MovablePeriod = WindowDays & {
  code: QuarterCode;
  kind: PeriodKind;
  state: PeriodState;
  endsOn: LocalDate;
  undecided: number;
  /** Something was accepted since it was compiled that moves a figure. */
  stale: boolean;
};

export type PlanDays = {
  status: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  reportingFrom: LocalDate | null;
};

/** Why a quarter may not be closed on this day; null: it may. */
export function closeObstacle(
  { graceEndsOn }: Pick<MovablePeriod, "graceEndsOn">,
  today: LocalDate,
): MoveObstacle | null {
  return today <= graceEndsOn ? { code: "graceRuns", until: graceEndsOn } : null;
}

function obstacleOf(
  name: PeriodTransitionName,
  period: MovablePeriod,
  today: LocalDate,
): MoveObstacle | null {
  if (name === "close") return closeObstacle(period, today);
  if (name !== "issue") return null;
  const code = issueObstacle(period, period, today);
  if (code === "stillReviewing") {
    return { code, undecided: period.undecided, until: period.reviewEndsOn };
  }
  return code === null || code === "notClosed" ? null : { code };
}

type Today = { today: LocalDate; calendar: WorkCalendar };

function windowOf(name: PeriodTransitionName, period: MovablePeriod, at: Today): WindowDays | null {
  if (name === "reopen") return reopenedWindow(period.opensOn, at);
  if (name !== "reschedule") return null;
  const { opensOn, closesOn, graceEndsOn, reviewEndsOn } = period;
  return { opensOn, closesOn, graceEndsOn, reviewEndsOn };
}

/**
 * What may be done with one quarter, in the order of the table; of a closed one also its issue, which waits for the
 * compiling.
 */
export function movesOf(period: MovablePeriod, at: Today): PeriodMove[] {
  const next = transitionsFrom(periodTransitions, period.state);
  const rows = period.state === "closed" ? [...next, periodTransition("issue")] : next;
  const { code, kind, endsOn, undecided } = period;
  return rows.map((transition) => ({
    name: transition.name,
    transition,
    period: code,
    kind,
    endsOn,
    undecided,
    obstacle: obstacleOf(transition.name, period, at.today),
    window: windowOf(transition.name, period, at),
  }));
}

/** The opening of a quarter; before its usual day it waits, and may be opened early once the quarter has begun. */
function openingOf(code: QuarterCode, kind: PeriodKind, at: Today): PeriodMove {
  const { startsOn, endsOn, opensOn } = periodWindow(code, at.calendar);
  const {
    opensOn: first,
    closesOn,
    graceEndsOn,
    reviewEndsOn,
  } = proposedWindow({ code, kind }, at);
  const days = { opensOn: minDate(first, at.today), closesOn, graceEndsOn, reviewEndsOn };
  return {
    name: "open",
    transition: periodTransition("open"),
    period: code,
    kind,
    endsOn,
    undecided: 0,
    obstacle: at.today < opensOn ? { code: "opensLater", on: opensOn } : null,
    window: at.today < startsOn ? null : days,
  };
}

/** The quarter to open next: the one after the last, or the one in which reporting began; null after the plan's end. */
function nextToOpen(periods: readonly MovablePeriod[], plan: PlanDays): QuarterCode | null {
  const last = periods.filter((row) => row.kind === "regular" && row.state !== "planned").at(-1);
  const from = last ? addDays(last.endsOn, 1) : (plan.reportingFrom ?? plan.startsOn);
  return from > plan.endsOn ? null : quarterOf(from);
}

/** The step that carries a quarter on. */
const onward: Readonly<Partial<Record<PeriodState, PeriodTransitionName>>> = {
  open: "close",
  closed: "compile",
  compiled: "issue",
};

/**
 * The next step of every quarter, the oldest first, then the quarter to open; an opening round where the plan started
 * late and has none. Those that must still wait say for what.
 */
export function nextMoves(
  periods: readonly MovablePeriod[],
  plan: PlanDays,
  at: Today,
): PeriodMove[] {
  const steps = periods.flatMap((row) =>
    movesOf(row, at).filter(({ name }) => name === onward[row.state]),
  );
  if (plan.status !== "inForce") return steps;
  const next = nextToOpen(periods, plan);
  const opening = openingQuarter(plan);
  const known = new Set(periods.map((row) => row.code));
  return [
    ...steps,
    ...(opening !== null && !known.has(opening) ? [openingOf(opening, "opening", at)] : []),
    ...(next === null ? [] : [openingOf(next, "regular", at)]),
  ];
}

export type Backfilling = { quarters: QuarterCode[]; window: WindowDays };

/** Older quarters that can still be loaded, the oldest first, and the days to begin with; null: there are none. */
export function backfilling(
  periods: readonly { code: QuarterCode }[],
  plan: PlanDays,
  at: Today,
): Backfilling | null {
  const known = new Set(periods.map((row) => row.code));
  const quarters =
    plan.status === "inForce" ? backfillQuarters(plan).filter((code) => !known.has(code)) : [];
  const [first] = quarters;
  if (first === undefined) return null;
  const { opensOn, closesOn, graceEndsOn, reviewEndsOn } = proposedWindow(
    { code: first, kind: "backfill" },
    at,
  );
  return { quarters, window: { opensOn, closesOn, graceEndsOn, reviewEndsOn } };
}
