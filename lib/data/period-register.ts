// The quarters of a plan with what was reported in each, their issues, and what the manager may do next.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { IssueHead } from "../domain/period/issue";
import { nextMoves, type PeriodMove } from "../domain/period/next-move";
import { reportingCounts } from "../domain/period/reporting-counts";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { toDay, toDayOrNull } from "./days";
import { type PeriodRecord, type PlanBoard, readPlanBoard } from "./plan-board";

export type RegisteredPeriod = PeriodRecord & {
  owed: number;
  sent: number;
  reviewed: number;
  undecided: number;
  issue: IssueHead | null;
};

export type PeriodRegister = {
  board: PlanBoard;
  /** Newest first. */
  periods: RegisteredPeriod[];
  moves: PeriodMove[];
};

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getPeriodRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<PeriodRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const undecided = await undecidedByPeriod(tx, board.plan.id);
    const facts = board.items.map((item) => item.facts);
    const periods = board.periods.map((period) => {
      const { owed, sent, reviewed } = reportingCounts(facts, period.code, now);
      return {
        ...period,
        owed: owed.length,
        sent: sent.length,
        reviewed: reviewed.length,
        undecided: undecided.get(period.code) ?? 0,
        issue: board.issues.find((issue) => issue.period === period.code) ?? null,
      };
    });
    const { status, startsOn, endsOn, reportingFrom } = board.plan;
    const days = { startsOn: toDay(startsOn), endsOn: toDay(endsOn) };
    const plan = { status, ...days, reportingFrom: toDayOrNull(reportingFrom) };
    const at = { today: toLocalDate(now), calendar: await readWorkCalendar(tx) };
    return { board, periods: periods.toReversed(), moves: nextMoves(periods, plan, at) };
  });
}

async function undecidedByPeriod(tx: ReadTx, planId: string): Promise<Map<string, number>> {
  const periods = await tx.reportingPeriod.findMany({
    where: { planId },
    select: {
      code: true,
      _count: { select: { reports: { where: { state: "withCommission" } } } },
    },
  });
  return new Map(periods.map((row) => [row.code, row._count.reports]));
}
