// What waits for a unit's signature, each beside the last accepted report and judged as if accepted; and what was
// decided in the unit lately.
import "server-only";
import type { Actor } from "../domain/actor";
import { can, type Permission } from "../domain/permissions";
import type { ReportState } from "../domain/report/report-transitions";
import { deputyFor } from "../domain/signoff/deputy";
import type { Signature } from "../domain/signoff/signature";
import { asActor, type ReadTx } from "./as-actor";
import { type EntryFile, type EntryRound, readFiles, readRounds } from "./entry";
import type { BoardItem, PlanBoard } from "./plan-board";
import { roundInclude } from "./round-rows";
import { type JudgedRound, judgeRounds } from "./sign-judgement";
import { paperSelect, signatureOf } from "./signatures";
import { subjectOf, unitsOf } from "./work";

export type SignRow = JudgedRound & {
  /** The actor signs as a deputy and sent it themselves: somebody else must sign. */
  own: boolean;
};
export type DecidedRow = {
  reportId: string;
  item: BoardItem;
  period: string;
  state: ReportState;
  at: Date;
  signature: Signature | null;
  /** Returned inside the unit, by whom. */
  returnedBy: string | null;
};
export type SignReport = SignRow & {
  state: ReportState;
  files: EntryFile[];
  rounds: EntryRound[];
  maySign: boolean;
};

/** Enough to see where the last quarter's reports went. */
const DECIDED_SHOWN = 40;

/** Reports with the head: what is odd first, then what changed, then the rest; and those decided last. */
export async function getSignList(
  actor: Actor,
  board: PlanBoard,
): Promise<{ waiting: SignRow[]; decided: DecidedRow[] }> {
  const units = unitsOf(actor, board.plan.code, "report.sign");
  return asActor(actor, async (tx) => ({
    waiting: await readWaiting(tx, actor, { board, units, permission: "report.sign" }),
    decided: await readDecided(tx, board, units),
  }));
}

type WaitingAsk = {
  board: PlanBoard;
  units: readonly string[];
  permission: Permission;
};

/** What waits for the heads of these units, of items on which the actor holds the permission. */
export async function listWaiting(actor: Actor, ask: WaitingAsk): Promise<SignRow[]> {
  return asActor(actor, (tx) => readWaiting(tx, actor, ask));
}

async function readWaiting(
  tx: ReadTx,
  actor: Actor,
  { board, units, permission }: WaitingAsk,
): Promise<SignRow[]> {
  const rows = await tx.reportRound.findMany({
    where: {
      outcome: "pending",
      report: {
        planId: board.plan.id,
        state: "withHead",
        organisation: { code: { in: [...units] } },
      },
    },
    include: roundInclude,
    orderBy: { sentAt: "asc" },
  });
  const judged = await judgeRounds(tx, board, rows);
  return judged
    .filter(({ item }) => can(actor, permission, subjectOf(board.plan.code, item)))
    .map((row) => ({ ...row, own: isOwn(actor, board, row) }))
    .sort(byGroup);
}

/** A deputy does not sign what they sent. */
function isOwn(actor: Actor, board: PlanBoard, { item, sentById }: JudgedRound): boolean {
  if (actor.kind !== "user" || sentById !== actor.personId) return false;
  return deputyFor(actor, subjectOf(board.plan.code, item)) !== null;
}

const groupRank = { odd: 0, changed: 1, clean: 2 };

function byGroup(a: SignRow, b: SignRow): number {
  return (
    groupRank[a.group] - groupRank[b.group] ||
    a.item.code.localeCompare(b.item.code, "en", { numeric: true })
  );
}

async function readDecided(
  tx: ReadTx,
  board: PlanBoard,
  units: readonly string[],
): Promise<DecidedRow[]> {
  const rows = await tx.progressReport.findMany({
    where: {
      planId: board.plan.id,
      organisation: { code: { in: [...units] } },
      state: { in: ["withCommission", "accepted", "returned"] },
      rounds: { some: { OR: [{ signedAt: { not: null } }, { decidedInUnit: true }] } },
    },
    select: {
      id: true,
      milestoneId: true,
      state: true,
      period: { select: { code: true } },
      rounds: {
        orderBy: { round: "desc" },
        take: 1,
        include: { paperSignOff: paperSelect },
      },
    },
    orderBy: { updatedAt: "desc" },
    take: DECIDED_SHOWN,
  });
  const byId = new Map(board.items.map((item) => [item.id, item]));
  return rows.flatMap((row): DecidedRow[] => {
    const item = byId.get(row.milestoneId);
    const [round] = row.rounds;
    const at = round?.signedAt ?? (round?.decidedInUnit ? round.decidedAt : null);
    if (!item || !round || !at) return [];
    const { id: reportId, state } = row;
    const returnedBy = round.signedAt === null ? round.decidedByName : null;
    return [
      {
        reportId,
        item,
        period: row.period.code,
        state,
        at,
        signature: signatureOf(round),
        returnedBy,
      },
    ];
  });
}

/** One report of the head's units with all that was said, or null where it is not theirs. */
export async function findSignReport(
  actor: Actor,
  board: PlanBoard,
  reportId: string,
): Promise<SignReport | null> {
  return asActor(actor, async (tx) => {
    const row = await tx.reportRound.findFirst({
      where: { reportId, report: { planId: board.plan.id } },
      include: roundInclude,
      orderBy: { round: "desc" },
    });
    const [judged] = row ? await judgeRounds(tx, board, [row]) : [];
    if (!row || !judged) return null;
    const subject = subjectOf(board.plan.code, judged.item);
    if (!can(actor, "report.sign", subject)) return null;
    const { state } = row.report;
    const own = isOwn(actor, board, judged);
    return {
      ...judged,
      own,
      state,
      files: await readFiles(tx, reportId),
      rounds: await readRounds(tx, reportId),
      maySign: state === "withHead",
    };
  });
}
