// A plan, or a part of it, at two dates: its items, its indicators, what changed since the quarter before, what the units
// said and promised about the worst. The leader's page and the page of an area, task, unit, district or leader start here.
import "server-only";
import type { Actor } from "../domain/actor";
import { standingAt } from "../domain/escalation/runs";
import { can } from "../domain/permissions";
import type { Comparison, Restatement } from "../domain/rollup/compare";
import { confineChanges } from "../domain/rollup/confine-changes";
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
import { type PromiseMade, readPromises } from "./promises";
import { type ReportTexts, readReportTexts } from "./report-texts";

/** What a page says of the whole plan or of one part of it. */
export type ScopeReading = {
  board: PlanBoard;
  /** null: the whole plan. */
  scope: Scope | null;
  /** Those of the scope. */
  items: BoardItem[];
  /** Against the end of the last closed quarter before the one on the page. */
  comparison: Comparison | null;
  /** Worst first, five at most. */
  worst: BoardItem[];
  /** Overdue beyond the five, in the same order. */
  alsoOverdue: BoardItem[];
  texts: Map<string, ReportTexts>;
  promises: Map<string, PromiseMade>;
};

export type Overview = ScopeReading & {
  /** Of the whole plan, whatever the scope. */
  indicators: IndicatorState[];
  /** On the page of an issued quarter: what is known of the same day now; of the whole plan only. */
  restatement: Restatement | null;
  /** On the page of an issued quarter: what was put right since; of the whole plan only. */
  corrections: CorrectionAfter[];
  /** 需市级协调事项 as leaders saw them by knownBy, in their order: those the reader may read. */
  escalations: Escalation[];
  /** On the page of an issued quarter: put before leaders since. */
  escalatedLater: number;
  /** 批示 that are not settled: on the page of the last issue as they stand now. */
  instructions: { rows: ListedInstruction[]; knownBy: Date };
};

const namedWorst = 5;
/** More than these are read on the overdue board. */
const namedBeyond = 25;

async function readScope(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  scope: Scope | null,
): Promise<ScopeReading> {
  const items = board.items.filter((item) => isInScope(item.assessment, scope));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const ranked = listWorst(items.map((item) => item.assessment)).flatMap(
    ({ code }) => byCode.get(code) ?? [],
  );
  const worst = ranked.slice(0, namedWorst);
  const alsoOverdue = ranked
    .slice(namedWorst)
    .filter((item) => item.assessment.status === "overdue")
    .slice(0, namedBeyond);
  const named = [...worst, ...alsoOverdue];
  const comparison = await readComparison(tx, board);
  return {
    board,
    scope,
    items,
    comparison:
      comparison && scope ? confineChanges(comparison, new Set(byCode.keys())) : comparison,
    worst,
    alsoOverdue,
    texts: await readReportTexts(tx, actor, board, named),
    promises: await readPromises(tx, board, named),
  };
}

/** `scope`: of which leader in charge alone. Throws notFound. */
export async function getOverview(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  now: Date,
  scopeOf: (board: PlanBoard) => Scope | null = () => null,
): Promise<Overview> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const reading = await readScope(tx, actor, board, scopeOf(board));
    const own = new Set(reading.items.map((item) => item.code));
    const escalations = await listEscalations(tx, actor, board, now);
    const known = isCurrent(board) ? now : dates.knownBy;
    const open = await listOpenInstructions(tx, actor, board, { now, knownBy: known });
    const whole = reading.scope === null;
    return {
      ...reading,
      indicators: await readIndicators(tx, board),
      restatement: whole ? await readRestatement(tx, actor, board, now) : null,
      corrections: whole && board.issue ? await listCorrectionsAfter(tx, board.issue) : [],
      escalations: escalations.filter(({ item }) => own.has(item.code)),
      escalatedLater:
        whole && board.issue ? await countLater(tx, actor, board, { escalations, now }) : 0,
      instructions: {
        rows: whole ? open : open.filter((row) => row.items.some((code) => own.has(code))),
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

export type ScopeBoard = ScopeReading & {
  /** Those the items read or restate, and those a unit provides. */
  indicators: IndicatorState[];
  notes: DiscrepancyNote[];
};

/** One part of the plan, with the discrepancies that touch it. Throws notFound for an unknown plan. */
export async function getScopeBoard(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  scope: Scope,
): Promise<ScopeBoard> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const reading = await readScope(tx, actor, board, scope);
    const linked = new Set(reading.items.map((item) => item.indicator));
    const indicators = (await readIndicators(tx, board)).filter(
      ({ code, provider }) =>
        linked.has(code) || (scope.kind === "unit" && provider === scope.code),
    );
    const milestones = reading.items.map((item) => item.code);
    return {
      ...reading,
      indicators,
      notes: await readNotesTouching(tx, board, { milestones, indicators: [] }),
    };
  });
}
