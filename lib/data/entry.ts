// Everything the entry panel shows of one item in one period, cut to what the actor may see.
import "server-only";
import type { Actor } from "../domain/actor";
import { forecastAt } from "../domain/milestone/forecast";
import { mayWrite } from "../domain/period/writable";
import { can, type Subject } from "../domain/permissions";
import type { Draft } from "../domain/report/draft";
import { editableStates, type ReportState } from "../domain/report/report-transitions";
import type { Signature } from "../domain/signoff/signature";
import { asActor, type ReadTx } from "./as-actor";
import { boardContext, type EntryContext } from "./board-context";
import { fromDay } from "./days";
import {
  type EntryCharge,
  readEntryCharge,
  readSupporting,
  type SupportingUnit,
} from "./entry-around";
import { readUnchanged, type Unchanged } from "./no-change-offers";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";
import { findLastAccepted, findReport, type Report, toDraft } from "./reports";
import { paperSelect, signatureOf } from "./signatures";
import { subjectOf } from "./work";

export type EntryFile = { id: string; fileName: string; byteSize: number; attachedBy: string };
export type EntryRound = {
  round: number;
  sentAt: Date;
  sentBy: string;
  signedAt: Date | null;
  signedBy: string | null;
  signature: Signature | null;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  decidedAt: Date | null;
  decidedBy: string | null;
  inUnit: boolean;
  reason: string | null;
  /** The acceptance was taken back. */
  revoked: { at: Date; by: string; reason: string } | null;
  draft: Draft;
};
export type EntryReport = {
  id: string;
  state: ReportState;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  /** Somebody else saved it within the last half hour. */
  savedJustNow: boolean;
  draft: Draft;
};
export type LastAccepted = NonNullable<Awaited<ReturnType<typeof findLastAccepted>>>;

export type Entry = Unchanged & {
  item: BoardItem;
  period: PeriodRecord;
  owed: boolean;
  report: EntryReport | null;
  files: EntryFile[];
  rounds: EntryRound[];
  last: LastAccepted | null;
  forecasts: readonly { day: string; forecastOn: string }[];
  context: EntryContext;
  /** May this actor write now; may it take back what was sent. */
  mayEdit: boolean;
  mayWithdraw: boolean;
  supporting: SupportingUnit[];
  charge: EntryCharge | null;
};

/** Shorter than a meeting, longer than a call: somebody may still be at it. Our choice. */
const JUST_NOW_MS = 30 * 60_000;

/** The entry, or null for an unknown item, an item the actor has no part in, or an unknown period. */
export async function findEntry(
  actor: Actor,
  board: PlanBoard,
  ask: { milestone: string; period: string | null },
): Promise<Entry | null> {
  const item = board.items.find((each) => each.code === ask.milestone);
  const period =
    ask.period === null ? board.period : board.periods.find((row) => row.code === ask.period);
  if (!item || !period) return null;
  const subject = subjectOf(board.plan.code, item);
  if (!can(actor, "report.readDraft", subject)) return null;
  return asActor(actor, (tx) => readEntry(tx, actor, board, { item, period, subject }));
}

type At = { item: BoardItem; period: PeriodRecord; subject: Required<Subject> };

async function readEntry(tx: ReadTx, actor: Actor, board: PlanBoard, at: At): Promise<Entry> {
  const { item, period, subject } = at;
  const row = await findPeriodReport(tx, board.plan.id, item.id, period.code);
  const last = await findLastAccepted(tx, item.id, fromDay(period.endsOn));
  const owed = item.facts.obligations.some((each) => each.period === period.code);
  const open = owed && isWritable(row, period);
  const mayEdit = open && can(actor, "report.edit", subject);
  const report = row && { state: row.state, draft: row.draft };
  const unchanged = await readUnchanged(tx, board, period, [{ item, writable: mayEdit, report }]);
  const now = board.dates.knownBy;
  return {
    item,
    period,
    owed,
    report: row && toEntryReport(row, actor, now),
    files: row ? await readFiles(tx, row.id) : [],
    rounds: row ? await readRounds(tx, row.id) : [],
    last,
    forecasts: forecastAt(item.facts, item.assessment.dueOn, board.dates, board.profile).trend,
    context: boardContext(board, item, {
      period,
      last: last?.draft ?? null,
      draft: row?.draft ?? null,
      evidence: row?.evidence ?? 0,
    }),
    mayEdit,
    mayWithdraw: row?.state === "withHead" && can(actor, "report.send", subject),
    supporting: await readSupporting(tx, actor, board, { ...at, open }),
    charge: await readEntryCharge(tx, actor, board, { ...at, open }),
    ...(unchanged.get(item.id) ?? { offer: null, streak: 0 }),
  };
}

/** Also after the window, where it was sent before and came back. */
function isWritable(row: Report | null, period: PeriodRecord): boolean {
  const past = { sentBefore: (row?.round ?? 0) > 0, correction: false };
  const editable = row === null || editableStates.includes(row.state);
  return editable && mayWrite(period, past) === "yes";
}

function toEntryReport(row: Report, actor: Actor, now: Date): EntryReport {
  const own = actor.kind === "user" && actor.personId === row.updatedById;
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedByName,
    savedJustNow: !own && now.getTime() - row.updatedAt.getTime() < JUST_NOW_MS,
    draft: row.draft,
  };
}

async function findPeriodReport(tx: ReadTx, planId: string, milestoneId: string, period: string) {
  const found = await tx.reportingPeriod.findUnique({
    where: { planId_code: { planId, code: period } },
    select: { id: true },
  });
  return found && findReport(tx, { milestoneId, periodId: found.id });
}

export async function readFiles(tx: ReadTx, reportId: string): Promise<EntryFile[]> {
  const rows = await tx.evidenceLink.findMany({
    where: { reportId, detachedAt: null },
    select: {
      id: true,
      fileName: true,
      attachedByName: true,
      file: { select: { byteSize: true } },
    },
    orderBy: { attachedAt: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    byteSize: row.file.byteSize,
    attachedBy: row.attachedByName,
  }));
}

export async function readRounds(tx: ReadTx, reportId: string): Promise<EntryRound[]> {
  const rows = await tx.reportRound.findMany({
    where: { reportId },
    include: { paperSignOff: paperSelect },
    orderBy: { round: "desc" },
  });
  return rows.map((row) => ({
    round: row.round,
    sentAt: row.sentAt,
    sentBy: row.sentByName,
    signedAt: row.signedAt,
    signedBy: row.signedByName,
    signature: signatureOf(row),
    outcome: row.outcome,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedByName,
    inUnit: row.decidedInUnit,
    reason: row.reason,
    revoked: row.revokedAt && {
      at: row.revokedAt,
      by: row.revokedByName ?? "",
      reason: row.revokedReason ?? "",
    },
    draft: toDraft(row),
  }));
}
