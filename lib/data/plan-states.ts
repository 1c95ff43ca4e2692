// States of a plan to set side by side: the one on the page, the end of an earlier quarter as issued or, where it
// was not, as its review left it.
import "server-only";
import type { Actor } from "../domain/actor";
import { endOfDay } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import { isPeriodOver } from "../domain/period/period-state";
import { reportingCounts } from "../domain/period/reporting-counts";
import {
  type Comparison,
  compareStates,
  type PlanState,
  restate,
  type Restatement,
} from "../domain/rollup/compare";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { readIssuedRecords } from "./issues";
import { assessKept } from "./kept-assessments";
import { type PeriodRecord, type PlanBoard, readPlanBoard } from "./plan-board";
import { readProfile } from "./profile-versions";

function reviewedIn({ facts }: PlanBoard, period: string | null, knownBy: Date): string[] {
  if (period === null) return [];
  return reportingCounts(facts, period, knownBy).reviewed;
}

/** The state the page shows. */
export function stateOfBoard(board: PlanBoard): PlanState {
  const period = board.period?.code ?? null;
  const { asOf, knownBy } = board.dates;
  return {
    asOf,
    knownBy,
    period,
    issued: board.issue !== null,
    assessments: board.items.map((item) => item.assessment),
    reviewed: reviewedIn(board, period, knownBy),
  };
}

/** The end of a quarter: from its snapshot, else reckoned by what its review had accepted at its last day's end. */
async function readQuarterState(
  tx: ReadTx,
  board: PlanBoard,
  period: PeriodRecord,
): Promise<PlanState> {
  // An issue made after the page's own instant was not yet known then.
  const issue = board.issues.find(
    (row) => row.period === period.code && row.knownBy <= board.dates.knownBy,
  );
  const asOf = period.endsOn;
  const reviewEnd = endOfDay(period.reviewEndsOn);
  const reviewed = reviewEnd < board.dates.knownBy ? reviewEnd : board.dates.knownBy;
  const knownBy = issue?.knownBy ?? reviewed;
  return {
    asOf,
    knownBy,
    period: period.code,
    issued: issue !== undefined,
    assessments: issue
      ? (await readIssuedRecords(tx, issue.id)).milestones
      : assessKept(board.facts, {
          asOf,
          knownBy,
          profile: await readProfile(tx, board.plan.id, { asOf, knownBy }),
        }),
    reviewed: reviewedIn(board, period.code, knownBy),
  };
}

/** Against the end of the last closed quarter before the page's own; null where there is none. */
export async function readComparison(tx: ReadTx, board: PlanBoard): Promise<Comparison | null> {
  const { periods, period, dates, profile } = board;
  if (!period) return null;
  const before = periods
    .filter((row) => isPeriodOver(row.state))
    .filter((row) => row.endsOn < period.endsOn && row.endsOn < dates.asOf)
    .at(-1);
  if (!before) return null;
  const earlier = await readQuarterState(tx, board, before);
  return compareStates(earlier, stateOfBoard(board), profile.slipDays);
}

/** Of an issued quarter: what would be said of the same day by what is known now; null for any other page. */
export async function readRestatement(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  now: Date,
): Promise<Restatement | null> {
  if (!board.issue) return null;
  const today = await readPlanBoard(tx, actor, board.plan.code, {
    asOf: board.dates.asOf,
    knownBy: now,
    live: false,
  });
  return restate(
    board.items.map((item) => item.assessment),
    today.items.map((item) => item.assessment),
  );
}

/** Any earlier day: the end of a closed quarter as above, any other by what is known by the page's own instant. */
async function readStateAt(tx: ReadTx, board: PlanBoard, day: LocalDate): Promise<PlanState> {
  const period = board.periods.filter((row) => row.endsOn <= day).at(-1) ?? null;
  if (period && isPeriodOver(period.state) && period.endsOn === day) {
    return readQuarterState(tx, board, period);
  }
  const at = { asOf: day, knownBy: board.dates.knownBy };
  const profile = await readProfile(tx, board.plan.id, at);
  return {
    ...at,
    period: period?.code ?? null,
    issued: false,
    assessments: assessKept(board.facts, { ...at, profile }),
    reviewed: reviewedIn(board, period?.code ?? null, at.knownBy),
  };
}

export type PlanStates = {
  board: PlanBoard;
  /** Both null where no earlier day was asked for. */
  before: PlanState | null;
  comparison: Comparison | null;
};

/** The plan at these dates beside its state at an earlier day. Throws notFound for an unknown or hidden plan. */
export async function getPlanStates(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  compare: LocalDate | null,
): Promise<PlanStates> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const before = compare === null ? null : await readStateAt(tx, board, compare);
    return {
      board,
      before,
      comparison: before && compareStates(before, stateOfBoard(board), board.profile.slipDays),
    };
  });
}
