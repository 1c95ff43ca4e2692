// The quarters of a plan with what was reported in each, their issues, and what the manager may do next.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { IssueHead } from "../domain/period/issue";
import {
  type Backfilling,
  backfilling,
  nextMoves,
  type PeriodMove,
  type PlanDays,
} from "../domain/period/next-move";
import { reportingCounts } from "../domain/period/reporting-counts";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { isAfterIssue, listCorrections } from "./corrections-after";
import { toDay, toDayOrNull } from "./days";
import { type PeriodRecord, type PlanBoard, readPlanBoard } from "./plan-board";
import { isStale, readQuarter } from "./quarter";

export type RegisteredPeriod = PeriodRecord & {
  owed: number;
  sent: number;
  reviewed: number;
  undecided: number;
  /** Something was accepted since it was compiled that moves a figure. */
  stale: boolean;
  issue: IssueHead | null;
  /** Readings put right since it was issued. */
  corrections: number;
};

export type PeriodRegister = {
  board: PlanBoard;
  /** Newest first. */
  periods: RegisteredPeriod[];
  moves: PeriodMove[];
  /** Older quarters that can still be loaded; null: none. */
  backfilling: Backfilling | null;
};

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getPeriodRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<PeriodRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const periods = await registerPeriods(tx, actor, board);
    const plan = planDays(board);
    const at = { today: toLocalDate(now), calendar: await readWorkCalendar(tx) };
    return {
      board,
      periods: periods.toReversed(),
      moves: nextMoves(periods, plan, at),
      backfilling: backfilling(periods, plan, at),
    };
  });
}

function planDays({ plan: { status, startsOn, endsOn, reportingFrom } }: PlanBoard): PlanDays {
  const days = { startsOn: toDay(startsOn), endsOn: toDay(endsOn) };
  return { status, ...days, reportingFrom: toDayOrNull(reportingFrom) };
}

/** The quarters of a live board, the oldest first; with `only`, that one. */
export async function registerPeriods(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  only?: string,
): Promise<RegisteredPeriod[]> {
  const stored = await readStored(tx, board.plan.id);
  const corrections = await listCorrections(tx, board.plan.id);
  const facts = board.items.map((item) => item.facts);
  const registered: RegisteredPeriod[] = [];
  for (const period of board.periods.filter(({ code }) => only === undefined || code === only)) {
    const { owed, sent, reviewed } = reportingCounts(facts, period.code, board.dates.knownBy);
    const issue = board.issues.find((each) => each.period === period.code) ?? null;
    const row = stored.get(period.code);
    registered.push({
      ...period,
      owed: owed.length,
      sent: sent.length,
      reviewed: reviewed.length,
      undecided: row?._count.reports ?? 0,
      stale: row?.state === "compiled" && (await isCompiledStale(tx, actor, board, row)),
      issue,
      corrections: issue ? corrections.filter((each) => isAfterIssue(each, issue)).length : 0,
    });
  }
  return registered;
}

async function isCompiledStale(tx: ReadTx, actor: Actor, { plan, dates }: PlanBoard, row: Stored) {
  if (row.compiledRevision === plan.revision) return false;
  const asOf = toDay(row.endsOn);
  const now = await readQuarter(tx, actor, plan.code, { asOf, knownBy: dates.knownBy });
  return isStale(tx, actor, plan.code, row, now);
}

const columns = {
  code: true,
  state: true,
  endsOn: true,
  compiledAt: true,
  compiledRevision: true,
  _count: { select: { reports: { where: { state: "withCommission" as const } } } },
};
type Stored = Awaited<ReturnType<typeof readStored>> extends Map<string, infer R> ? R : never;

async function readStored(tx: ReadTx, planId: string) {
  const periods = await tx.reportingPeriod.findMany({ where: { planId }, select: columns });
  return new Map(periods.map((row) => [row.code, row]));
}
