// The leader's page at two dates: the board, the indicators, what changed since the quarter before, what the units
// said about the worst. Page, export and snapshot start from this.
import "server-only";
import type { Actor } from "../domain/actor";
import { endOfDay } from "../domain/calendar";
import { assess } from "../domain/milestone/assess";
import { reportingCounts } from "../domain/period/reporting-counts";
import { type Changes, changesBetween } from "../domain/rollup/changes";
import { isInScope, type Scope } from "../domain/rollup/scope";
import { listWorst } from "../domain/rollup/worst";
import type { ViewDates } from "../domain/view-dates";
import { asActor } from "./as-actor";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { type IndicatorState, readIndicators } from "./indicators";
import { type BoardItem, type PeriodRecord, type PlanBoard, readPlanBoard } from "./plan-board";
import { type ReportTexts, readReportTexts } from "./report-texts";

export type Comparison = {
  /** The state it is compared with: the end of this quarter, by what its review had accepted. */
  period: PeriodRecord;
  dates: { asOf: string; knownBy: Date };
  changes: Changes;
  /** Items with an accepted report in both quarters. */
  reviewed: number;
};

export type Overview = {
  board: PlanBoard;
  indicators: IndicatorState[];
  comparison: Comparison | null;
  /** Worst first, five at most. */
  worst: BoardItem[];
  texts: Map<string, ReportTexts>;
};

const namedWorst = 5;

export async function getOverview(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<Overview> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const byCode = new Map(board.items.map((item) => [item.code, item]));
    const worst = listWorst(board.items.map((item) => item.assessment))
      .slice(0, namedWorst)
      .flatMap(({ code }) => byCode.get(code) ?? []);
    return {
      board,
      indicators: await readIndicators(tx, board),
      comparison: compareWithQuarterBefore(board),
      worst,
      texts: await readReportTexts(tx, actor, board, worst),
    };
  });
}

/**
 * Against the end of the last closed quarter before the one being reported. Nothing has been issued yet, so that
 * state is read by the end of its review.
 */
function compareWithQuarterBefore({
  items,
  periods,
  period,
  dates,
  profile,
}: PlanBoard): Comparison | null {
  if (!period) return null;
  const before = periods
    .filter(
      (row) => (row.state === "closed" || row.state === "issued") && row.endsOn < period.endsOn,
    )
    .at(-1);
  if (!before || before.endsOn >= dates.asOf) return null;
  const reviewEnd = endOfDay(before.reviewEndsOn);
  const earlier = {
    asOf: before.endsOn,
    knownBy: reviewEnd < dates.knownBy ? reviewEnd : dates.knownBy,
  };
  const facts = items.map((item) => item.facts);
  const then = facts.map((item) => assess(item, { ...earlier, profile }));
  const now = items.map((item) => item.assessment);
  const reviewedThen = reportingCounts(facts, before.code, earlier.knownBy).reviewed;
  const reviewedNow = new Set(reportingCounts(facts, period.code, dates.knownBy).reviewed);
  const reviewed = new Set(reviewedThen.filter((code) => reviewedNow.has(code)));
  return {
    period: before,
    dates: earlier,
    changes: changesBetween(then, now, reviewed, profile.slipDays),
    reviewed: reviewed.size,
  };
}

export type ScopeBoard = { board: PlanBoard; items: BoardItem[]; notes: DiscrepancyNote[] };

/** The board and what of it lies in a scope, with the discrepancies that touch it. */
export async function getScopeBoard(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  scope: Scope,
): Promise<ScopeBoard> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const items = board.items.filter((item) => isInScope(item.assessment, scope));
    const milestones = items.map((item) => item.code);
    return {
      board,
      items,
      notes: await readNotesTouching(tx, board, { milestones, indicators: [] }),
    };
  });
}
