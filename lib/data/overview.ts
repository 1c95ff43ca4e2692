// The leader's page at two dates: the board, the indicators, what changed since the quarter before, what the units
// said about the worst. Page, export and snapshot start from this.
import "server-only";
import type { Actor } from "../domain/actor";
import type { Comparison, Restatement } from "../domain/rollup/compare";
import { isInScope, type Scope } from "../domain/rollup/scope";
import { listWorst } from "../domain/rollup/worst";
import type { ViewDates } from "../domain/view-dates";
import { asActor } from "./as-actor";
import { type CorrectionAfter, listCorrectionsAfter } from "./corrections-after";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { type IndicatorState, readIndicators } from "./indicators";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { readComparison, readRestatement } from "./plan-states";
import { type ReportTexts, readReportTexts } from "./report-texts";

export type Overview = {
  board: PlanBoard;
  indicators: IndicatorState[];
  /** Against the end of the last closed quarter before the one on the page. */
  comparison: Comparison | null;
  /** On the page of an issued quarter: what is known of the same day now. */
  restatement: Restatement | null;
  /** On the page of an issued quarter: what was put right since. */
  corrections: CorrectionAfter[];
  /** Worst first, five at most. */
  worst: BoardItem[];
  texts: Map<string, ReportTexts>;
};

const namedWorst = 5;

export async function getOverview(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  now: Date,
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
      comparison: await readComparison(tx, board),
      restatement: await readRestatement(tx, actor, board, now),
      corrections: board.issue ? await listCorrectionsAfter(tx, board.issue) : [],
      worst,
      texts: await readReportTexts(tx, actor, board, worst),
    };
  });
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
