// The register of a plan's corrections, open and closed: what was accepted, what is right, when; cut to the reader.
import "server-only";
import type { Actor } from "../domain/actor";
import { type CorrectionSide, sightOf } from "../domain/correction/correction-rights";
import type { LocalDate, Reading } from "../domain/milestone/milestone";
import type { ReportState } from "../domain/report/report-transitions";
import { viewDates } from "../domain/view-dates";
import { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { type Proposal, readProposals } from "./corrections";
import { toDay } from "./days";
import { reachOf, subjectToday } from "./item-reach";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { supersededSelect, toCorrection, toDraft } from "./report-drafts";

export type SaidReading = { reading: Reading | null; on: LocalDate };

export type CorrectionRow = {
  id: string;
  state: ReportState;
  item: BoardItem;
  period: string;
  before: SaidReading & { acceptedAt: Date };
  /** null: not for this reader yet. */
  after: SaidReading | null;
  /** null: not for this reader. */
  reason: string | null;
  group: string | null;
  proposed: { at: Date; side: CorrectionSide };
  /** Accepted, or given up. */
  decidedAt: Date | null;
};

export type CorrectionRegister = {
  board: PlanBoard;
  /** Newest first, both. */
  open: CorrectionRow[];
  closed: CorrectionRow[];
};

export const correctionSelect = {
  id: true,
  state: true,
  milestoneId: true,
  reading: true,
  factOn: true,
  createdAt: true,
  updatedAt: true,
  correctionReason: true,
  correctionGroup: true,
  period: { select: { code: true, endsOn: true } },
  supersedes: { select: supersededSelect },
  rounds: {
    orderBy: { round: "desc" },
    select: {
      reading: true,
      factOn: true,
      signedAt: true,
      outcome: true,
      decidedAt: true,
      revokedAt: true,
    },
  },
} as const satisfies Prisma.ProgressReportSelect;
type Row = Prisma.ProgressReportGetPayload<{ select: typeof correctionSelect }>;

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getCorrectionRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<CorrectionRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const rows = await readRegisterRows(tx, actor, { board, now, where: {} });
    const isClosed = ({ state }: CorrectionRow) => state === "accepted" || state === "dropped";
    return {
      board,
      open: rows.filter((row) => !isClosed(row)),
      closed: rows.filter(isClosed),
    };
  });
}

/** Corrections of the plan as this reader may see them, newest first. */
export async function readRegisterRows(
  tx: ReadTx,
  actor: Actor,
  ask: { board: PlanBoard; now: Date; where: Prisma.ProgressReportWhereInput },
): Promise<CorrectionRow[]> {
  const { board, now } = ask;
  const rows = await tx.progressReport.findMany({
    where: { ...ask.where, planId: board.plan.id, supersedesId: { not: null } },
    select: correctionSelect,
    orderBy: [{ createdAt: "desc" }, { period: { endsOn: "desc" } }],
  });
  const proposals = await readProposals(
    tx,
    rows.map(({ id }) => id),
  );
  const items = new Map(board.items.map((item) => [item.id, item]));
  return rows.flatMap((row) => {
    const item = items.get(row.milestoneId);
    const shown = item && toRow(row, item, proposals.get(row.id));
    if (!item || !shown) return [];
    const reach = reachOf(actor, subjectToday(board.plan.code, item.facts, now));
    const signed = row.rounds.some(({ signedAt }) => signedAt !== null);
    const sight = sightOf({ state: row.state, side: shown.proposed.side, signed }, reach);
    if (!sight.listed) return [];
    // Outside the unit what it rewrites is not read before it is signed again.
    const after = reach === "unit" ? shown.after : (signedReading(row) ?? shown.after);
    return [
      {
        ...shown,
        after: sight.after ? after : null,
        reason: sight.reason ? shown.reason : null,
      },
    ];
  });
}

function toRow(row: Row, item: BoardItem, proposal: Proposal | undefined): CorrectionRow | null {
  const correction = toCorrection(row);
  if (correction === null) return null;
  const { draft, on, decidedAt } = correction.before;
  const closed = row.state === "accepted" ? row.rounds[0]?.decidedAt : null;
  return {
    id: row.id,
    state: row.state,
    item,
    period: row.period.code,
    before: { reading: draft.reading, on, acceptedAt: decidedAt },
    after: saidOf(row, row),
    reason: correction.reason,
    group: correction.group,
    proposed: { at: proposal?.at ?? row.createdAt, side: proposal?.side ?? "unit" },
    decidedAt: row.state === "dropped" ? row.updatedAt : (closed ?? null),
  };
}

type Said = Pick<Row, "reading" | "factOn">;

function saidOf({ reading, factOn }: Said, { period }: Row): SaidReading {
  const words = { doneText: "", problemsText: "", nextText: "", coordinationText: "" };
  const draft = toDraft({ ...words, reading, factOn, forecastOn: null, forecastClass: null });
  return { reading: draft.reading, on: toDay(factOn ?? period.endsOn) };
}

function signedReading(row: Row): SaidReading | null {
  const round = row.rounds.find(({ signedAt }) => signedAt !== null);
  return round ? saidOf(round, row) : null;
}
