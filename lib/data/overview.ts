// The leader's page at two dates: the board, the indicators, what changed since the quarter before, what the units
// said about the worst. Page, export and snapshot start from this.
import "server-only";
import type { Actor } from "../domain/actor";
import { standingAt } from "../domain/escalation/runs";
import { can } from "../domain/permissions";
import type { Comparison, Restatement } from "../domain/rollup/compare";
import { isInScope, type Scope } from "../domain/rollup/scope";
import { listWorst } from "../domain/rollup/worst";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { type CorrectionAfter, listCorrectionsAfter } from "./corrections-after";
import { type Escalation, listEscalationRows, listEscalations } from "./escalations";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { type IndicatorState, readIndicators } from "./indicators";
import { type ListedInstruction, listOpenInstructions } from "./instructions";
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
  /** 需市级协调事项 as leaders saw them by knownBy, in their order: those the reader may read. */
  escalations: Escalation[];
  /** On the page of an issued quarter: put before leaders since. */
  escalatedLater: number;
  /** 批示 that are not settled: on the page of the last issue as they stand now. */
  instructions: { rows: ListedInstruction[]; knownBy: Date };
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
    const escalations = await listEscalations(tx, actor, board, now);
    const known = isCurrent(board) ? now : dates.knownBy;
    return {
      board,
      indicators: await readIndicators(tx, board),
      comparison: await readComparison(tx, board),
      restatement: await readRestatement(tx, actor, board, now),
      corrections: board.issue ? await listCorrectionsAfter(tx, board.issue) : [],
      worst,
      texts: await readReportTexts(tx, actor, board, worst),
      escalations,
      escalatedLater: board.issue ? await countLater(tx, actor, board, { escalations, now }) : 0,
      instructions: {
        rows: await listOpenInstructions(tx, actor, board, { now, knownBy: known }),
        knownBy: known,
      },
    };
  });
}

/** The present, or the last issue, on which leaders' pages stand: what they instructed yesterday is on it. */
function isCurrent({ dates, issue, issues }: PlanBoard): boolean {
  return dates.live || (issue !== null && issue.id === issues.at(-1)?.id);
}

/** Put before leaders since the issue on the page and still there, for whoever reads all of it. */
async function countLater(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  { escalations, now }: { escalations: readonly Escalation[]; now: Date },
): Promise<number> {
  if (!isCurrent(board) || !can(actor, "board.read", { plan: board.plan.code })) return 0;
  const then = new Set(escalations.map(({ item }) => item.code));
  const today = standingAt(await listEscalationRows(tx, board.plan.id, now), now);
  return today.filter((row) => !then.has(row.milestone)).length;
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
