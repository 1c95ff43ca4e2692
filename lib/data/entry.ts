// Everything the entry panel shows of one item in one period, cut to what the actor may see.
import "server-only";
import type { Actor } from "../domain/actor";
import { assess } from "../domain/milestone/assess";
import { forecastAt } from "../domain/milestone/forecast";
import { can } from "../domain/permissions";
import type { SendContext } from "../domain/report/check-draft";
import type { Draft } from "../domain/report/draft";
import { editableStates, type ReportState } from "../domain/report/report-transitions";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";
import { findLastAccepted, findReport, toDraft } from "./reports";
import { subjectOf } from "./work";

export type EntryFile = { id: string; fileName: string; byteSize: number; attachedBy: string };
export type EntryRound = {
  round: number;
  sentAt: Date;
  sentBy: string;
  signedAt: Date | null;
  signedBy: string | null;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  decidedAt: Date | null;
  decidedBy: string | null;
  inUnit: boolean;
  reason: string | null;
  draft: Draft;
};
export type EntryReport = {
  id: string;
  state: ReportState;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  draft: Draft;
};
export type LastAccepted = NonNullable<Awaited<ReturnType<typeof findLastAccepted>>>;

export type Entry = {
  item: BoardItem;
  period: PeriodRecord;
  owed: boolean;
  report: EntryReport | null;
  files: EntryFile[];
  rounds: EntryRound[];
  last: LastAccepted | null;
  forecasts: readonly { day: string; forecastOn: string }[];
  context: SendContext & { planEndsOn: string };
  /** May this actor write now; may it take back what was sent. */
  mayEdit: boolean;
  mayWithdraw: boolean;
};

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
  const owed = item.facts.obligations.some((row) => row.period === period.code);
  return asActor(actor, async (tx) => {
    const row = await findPeriodReport(tx, board.plan.id, item.id, period.code);
    const last = await findLastAccepted(tx, item.id, fromDay(period.endsOn));
    const editable = row === null || editableStates.includes(row.state);
    return {
      item,
      period,
      owed,
      report: row && {
        id: row.id,
        state: row.state,
        version: row.version,
        updatedAt: row.updatedAt,
        updatedBy: row.updatedByName,
        draft: row.draft,
      },
      files: row ? await readFiles(tx, row.id) : [],
      rounds: row ? await readRounds(tx, row.id) : [],
      last,
      forecasts: forecastAt(item.facts, item.assessment.dueOn, board.dates, board.profile).trend,
      context: contextOf(board, item, {
        period,
        last,
        draft: row?.draft ?? null,
        evidence: row?.evidence ?? 0,
      }),
      mayEdit: owed && editable && period.state === "open" && can(actor, "report.edit", subject),
      mayWithdraw: row?.state === "withHead" && can(actor, "report.send", subject),
    };
  });
}

async function findPeriodReport(tx: ReadTx, planId: string, milestoneId: string, period: string) {
  const found = await tx.reportingPeriod.findUnique({
    where: { planId_code: { planId, code: period } },
    select: { id: true },
  });
  return found && findReport(tx, { milestoneId, periodId: found.id });
}

/** What sending would be judged by: as getSendContext, also before there is a report. */
function contextOf(
  board: PlanBoard,
  item: BoardItem,
  draft: { period: PeriodRecord; last: LastAccepted | null; draft: Draft | null; evidence: number },
): Entry["context"] {
  const on = draft.draft?.factOn ?? draft.period.endsOn;
  const { status, target, dueOn } = assess(item.facts, {
    asOf: on,
    knownBy: board.dates.knownBy,
    profile: board.profile,
  });
  return {
    target,
    previous: draft.last?.draft.reading ?? null,
    on,
    dueOn,
    status,
    evidence: draft.evidence,
    planEndsOn: item.facts.plan.endsOn,
  };
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
  const rows = await tx.reportRound.findMany({ where: { reportId }, orderBy: { round: "desc" } });
  return rows.map((row) => ({
    round: row.round,
    sentAt: row.sentAt,
    sentBy: row.sentByName,
    signedAt: row.signedAt,
    signedBy: row.signedByName,
    outcome: row.outcome,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedByName,
    inUnit: row.decidedInUnit,
    reason: row.reason,
    draft: toDraft(row),
  }));
}
