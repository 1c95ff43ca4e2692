// 呈报 (product.md 7): what stands before leaders at the dates of a page, in the commission's words, with what the unit
// said itself for those who may read it.
import "server-only";
import type { Actor } from "../domain/actor";
import {
  type EscalationRow,
  type EscalationRun,
  escalationRuns,
  standingAt,
} from "../domain/escalation/runs";
import type { Status } from "../domain/milestone/assessment";
import { can } from "../domain/permissions";
import { listWorst } from "../domain/rollup/worst";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { subjectToday } from "./item-reach";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import type { AuditedTx } from "./record-change";
import { readReportTexts, type ReportTexts } from "./report-texts";

export type Escalation = {
  row: EscalationRow;
  item: BoardItem;
  /** The day it first went before leaders in this run. */
  since: Date;
  /** What the unit last said; null: no accepted report. Inside it, null: hidden from this reader. */
  texts: ReportTexts | null;
};

const milestoneCode = { milestone: { select: { code: true } } } as const;

/** Every row of a plan marked by the instant, whatever became of it. */
export async function listEscalationRows(
  tx: ReadTx | AuditedTx,
  planId: string,
  knownBy: Date,
): Promise<EscalationRow[]> {
  const rows = await tx.escalation.findMany({
    where: { planId, markedAt: { lte: knownBy } },
    include: milestoneCode,
    orderBy: [{ markedAt: "asc" }, { ordinal: "asc" }],
  });
  return rows.map(({ milestone, ...row }) => ({ ...row, milestone: milestone.code }));
}

/** What stood before leaders at the board's knownBy, in their order: only items whose matters the actor may read. */
export async function listEscalations(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  now: Date,
): Promise<Escalation[]> {
  const { knownBy } = board.dates;
  const rows = await listEscalationRows(tx, board.plan.id, knownBy);
  const standing = standingAt(rows, knownBy).flatMap((row) => {
    const item = board.items.find((each) => each.code === row.milestone);
    return item && mayRead(actor, board, item, now) ? [{ row, item }] : [];
  });
  if (standing.length === 0) return [];
  const runs = escalationRuns(rows);
  const items = standing.map(({ item }) => item);
  const texts = await readReportTexts(tx, actor, board, items);
  return standing.map(({ row, item }) => ({
    row,
    item,
    since: runs.find(({ latest }) => latest.id === row.id)?.since ?? row.markedAt,
    texts: texts.get(item.code) ?? null,
  }));
}

function mayRead(actor: Actor, board: PlanBoard, { facts }: BoardItem, now: Date): boolean {
  return can(actor, "supervision.read", subjectToday(board.plan.code, facts, now));
}

/** Was anything put before leaders, changed or ended after this instant? */
export async function haveEscalationsChanged(
  tx: ReadTx,
  planId: string,
  since: Date,
): Promise<boolean> {
  const changed = await tx.escalation.count({
    where: { planId, OR: [{ markedAt: { gt: since } }, { endedAt: { gt: since } }] },
  });
  return changed > 0;
}

export type EscalationPage = {
  board: PlanBoard;
  standing: Escalation[];
  /** Codes of what stands although the item is done or struck out. */
  over: ReadonlySet<string>;
  /** Runs that were over by then, the one begun last first. */
  history: (EscalationRun & { item: BoardItem | null })[];
  /** Worth a look: the unit asks for coordination, or among the worst. */
  candidates: Candidate[];
  /** Open items that do not stand before leaders. */
  free: BoardItem[];
};
type Candidate = { item: BoardItem; texts: ReportTexts | null; asks: boolean };

/** Beside those who ask. Our choice. */
const worstCandidates = 10;
const over: readonly Status[] = ["doneOnTime", "doneLate", "terminated"];

/** Done or struck out: there is nothing left to coordinate. */
const isOver = ({ assessment }: BoardItem) => over.includes(assessment.status);

/** At the dates of the page. Throws notFound for the plan. */
export async function getEscalationPage(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  now: Date,
): Promise<EscalationPage> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const { knownBy } = dates;
    const standing = await listEscalations(tx, actor, board, now);
    const runs = escalationRuns(await listEscalationRows(tx, board.plan.id, knownBy));
    const byCode = new Map(board.items.map((item) => [item.code, item]));
    const taken = new Set(standing.map(({ item }) => item.code));
    const free = board.items.filter((item) => !taken.has(item.code) && !isOver(item));
    return {
      board,
      standing,
      over: new Set(standing.flatMap(({ item }) => (isOver(item) ? item.code : []))),
      history: runs
        .filter(({ latest: { endedAt } }) => endedAt !== null && endedAt <= knownBy)
        .map((run) => ({ ...run, item: byCode.get(run.latest.milestone) ?? null })),
      candidates: can(actor, "escalation.mark", { plan: planCode })
        ? await readCandidates(tx, actor, board, free)
        : [],
      free,
    };
  });
}

async function readCandidates(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  free: readonly BoardItem[],
): Promise<Candidate[]> {
  const texts = await readReportTexts(tx, actor, board, free);
  const worst = listWorst(free.map((item) => item.assessment)).map(({ code }) => code);
  const rankOf = ({ item }: Candidate) => {
    const rank = worst.indexOf(item.code);
    return rank < 0 ? worst.length : rank;
  };
  return free
    .map((item): Candidate => {
      const said = texts.get(item.code) ?? null;
      return { item, texts: said, asks: (said?.problems?.coordinationText ?? "").trim() !== "" };
    })
    .filter((each) => each.asks || rankOf(each) < Math.min(worstCandidates, worst.length))
    .sort((a, b) => Number(b.asks) - Number(a.asks) || rankOf(a) - rankOf(b));
}
