// 审签单 comes back signed: its scan is kept once and every report on it goes to the commission, all or none.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { findPaperFaults, POST_LIMIT, SIGNER_LIMIT } from "@/lib/domain/signoff/paper";
import { typedCode } from "@/lib/domain/signoff/sheet-code";
import { keepFile } from "@/lib/data/evidence";
import {
  insertPaperSignOff,
  listSheetRounds,
  sheetCodeOf,
  type SheetRound,
} from "@/lib/data/paper-sign-offs";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { signRound } from "@/lib/data/report-rounds";
import { moveReport } from "@/lib/data/reports";
import { findSetting, getSigningUnit, lockSigning } from "@/lib/data/sign-off-modes";
import type { CheckedFile } from "../evidence/check-file";
import { authorOf } from "../report/author";
import { moveEntry, moveNotice, pendingRound, prepareMove } from "../report/move";
import { checkScan } from "./check-scan";

const permission = "signOff.recordPaper";

export const paperSignOffInput = z.object({
  plan: z.string(),
  unit: z.string(),
  period: z.string(),
  /** The rounds listed on the sheet; what was sent later is not on it and stays with the head. */
  roundIds: z.array(z.uuid()).min(1).max(500),
  /** The code printed on the sheet. */
  sheet: z.string(),
  signer: z.string().trim().max(SIGNER_LIMIT),
  signerPost: z.string().trim().max(POST_LIMIT),
  /** The day on the paper. */
  signedOn: z.string(),
});
export type PaperSignOffInput = z.infer<typeof paperSignOffInput> & {
  file: { fileName: string; bytes: Uint8Array };
};

type Unit = Awaited<ReturnType<typeof getSigningUnit>>;
type Sheet = { id: string; signedBy: string };
type Step = { actor: Actor; input: PaperSignOffInput; at: Date; unit: Unit };

/**
 * Records the signed sheet of a unit that signs on paper. Throws notFound, notAllowed, noResponsible, conflict {items}
 * when a report on it was taken back, changed or decided meanwhile, invalid {fields}, or what checkScan throws.
 */
export async function recordPaperSignOff(
  actor: Actor,
  input: PaperSignOffInput,
  clock: Clock,
): Promise<{ id: string; count: number }> {
  const at = clock();
  const scan = await checkScan(input.file);
  return recordChange(actor, at, async (tx) => {
    const ask = { plan: input.plan, unit: input.unit, permission } as const;
    const step = { actor, input, at, unit: await getSigningUnit(tx, actor, ask) };
    // Two recordings of one sheet, and a change of the way the unit signs, come one after the other.
    await lockSigning(tx, step.unit.unit.id);
    await mustSignOnPaper(tx, step.unit);
    const rounds = await listSheetRounds(tx, [...new Set(input.roundIds)]);
    const period = mustBeTheSheet(step, rounds);
    const sheet = await keepSheet(tx, step, { scan, periodId: period.id });
    const audit: AuditEntry[] = [recordEntry(step, sheet, { scan, rounds })];
    const notify: NotificationAsk[] = [recordNotice(step, sheet, rounds.length)];
    for (const round of rounds) {
      const moved = await signByPaper(tx, step, { round, sheet });
      audit.push(moved.entry);
      notify.push(...moved.notify);
    }
    return { result: { id: sheet.id, count: rounds.length }, audit, notify };
  });
}

/** No paper without a named responsible person; online there is nothing to record. */
async function mustSignOnPaper(tx: AuditedTx, { unit }: Unit): Promise<void> {
  const setting = await findSetting(tx, unit.id);
  if (setting === null) throw new DomainError("noResponsible");
  if (setting.mode !== "paper") {
    throw new DomainError("invalid", { fields: [{ field: "mode", code: "notPaper" }] });
  }
}

function mustBeTheSheet(
  { input, at, unit: { plan, unit } }: Step,
  rounds: readonly SheetRound[],
): SheetRound["period"] {
  const [first] = rounds;
  const strange = rounds.some(
    (round) =>
      round.planId !== plan.id ||
      round.organisationId !== unit.id ||
      round.period.code !== input.period,
  );
  if (!first || strange || rounds.length < new Set(input.roundIds).size) {
    throw new DomainError("notFound");
  }
  const gone = rounds.filter((round) => !round.waits).map((round) => round.milestone);
  if (gone.length > 0) throw new DomainError("conflict", { params: { items: gone.join(", ") } });
  const sentAt = rounds.map((round) => round.sentAt);
  const fields = findPaperFaults(input, sentAt, toLocalDate(at));
  const roundIds = rounds.map((round) => round.roundId);
  const code = sheetCodeOf({ plan: plan.code, unit: unit.code, period: input.period, roundIds });
  if (typedCode(input.sheet) !== code) {
    const missing = input.sheet.trim() === "";
    fields.push({ field: "sheet", code: missing ? "required" : "otherSheet" });
  }
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  return first.period;
}

async function keepSheet(
  tx: AuditedTx,
  { actor, input, at, unit: { plan, unit } }: Step,
  { scan, periodId }: { scan: CheckedFile; periodId: string },
): Promise<Sheet> {
  const { sha256, bytes, mediaType, fileName } = scan;
  await keepFile(tx, { sha256, bytes, mediaType, at });
  const { signer, signerPost, signedOn } = input;
  const id = await insertPaperSignOff(tx, {
    planId: plan.id,
    periodId,
    organisationId: unit.id,
    signer,
    signerPost,
    signedOn,
    sha256,
    fileName,
    at,
    author: authorOf(actor),
  });
  return { id, signedBy: signer };
}

/** The one who signed has no account here; the one who records is in the sheet's row, and is not the signer. */
async function signByPaper(
  tx: AuditedTx,
  { actor, at }: Step,
  { round, sheet }: { round: SheetRound; sheet: Sheet },
): Promise<{ entry: AuditEntry; notify: NotificationAsk[] }> {
  const { reportId } = round;
  const move = await prepareMove(tx, actor, { reportId, name: "sign", reason: null, permission });
  const pending = pendingRound(move);
  if (pending.id !== round.roundId) {
    throw new DomainError("conflict", { params: { items: round.milestone } });
  }
  await moveReport(tx, { id: reportId, from: move.report.state, to: move.transition.to, at });
  await signRound(tx, {
    roundId: pending.id,
    signer: { id: null, name: sheet.signedBy },
    mode: "paper",
    paperSignOffId: sheet.id,
    at,
  });
  const entry = moveEntry(move);
  const after = { ...entry.after, signedBy: sheet.signedBy, paperSignOff: sheet.id };
  return { entry: { ...entry, after }, notify: moveNotice(move) };
}

function recordEntry(
  { input, unit: { plan, unit } }: Step,
  sheet: Sheet,
  { scan, rounds }: { scan: CheckedFile; rounds: readonly SheetRound[] },
): AuditEntry {
  const { signer, signerPost, signedOn, period } = input;
  return {
    action: "signOff.paperRecorded",
    planId: plan.id,
    subjectType: "PaperSignOff",
    subjectId: sheet.id,
    after: {
      unit: unit.code,
      period,
      signer,
      signerPost,
      signedOn,
      code: typedCode(input.sheet),
      milestones: rounds.map((round) => round.milestone),
      fileName: scan.fileName,
      sha256: scan.sha256,
      bytes: scan.bytes.length,
    },
  };
}

/** The unit's head is told what went out under their name. */
function recordNotice(
  { input, unit: { plan, unit, subject } }: Step,
  sheet: Sheet,
  count: number,
): NotificationAsk {
  return {
    kind: "paperRecorded",
    planId: plan.id,
    to: { permission: "report.sign", subject },
    subjectType: "PaperSignOff",
    subjectId: sheet.id,
    params: { unit: unit.name, period: input.period, by: sheet.signedBy, count },
    link: `/plans/${encodeURIComponent(plan.code)}/sign`,
  };
}
