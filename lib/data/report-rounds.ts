// The rounds of a report: each sending frozen, and what became of it.
import "server-only";
import { DomainError } from "../domain/errors";
import type { Draft } from "../domain/report/draft";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";
import { fromDraft, toDraft } from "./report-drafts";
import type { Author, Report } from "./reports";

/** Freezes what is sent, with the files attached at this moment. */
export async function insertRound(
  tx: AuditedTx,
  round: { report: Report; number: number; author: Author; at: Date },
): Promise<void> {
  await tx.reportRound.create({
    data: {
      reportId: round.report.id,
      round: round.number,
      ...fromDraft(round.report.draft),
      reading: round.report.draft.reading as Prisma.InputJsonValue,
      sentAt: round.at,
      sentById: round.author.id,
      sentByName: round.author.name,
      evidence: { create: round.report.evidenceLinks.map((link) => ({ linkId: link.id })) },
    },
  });
}

export async function signRound(
  tx: AuditedTx,
  sign: {
    roundId: string;
    /** Of a sheet: who signed it, without an account. */
    signer: Author;
    mode: "online" | "deputy" | "paper";
    paperSignOffId?: string;
    at: Date;
  },
): Promise<void> {
  await tx.reportRound.update({
    where: { id: sign.roundId },
    data: {
      signedAt: sign.at,
      signedById: sign.signer.id,
      signedByName: sign.signer.name,
      signMode: sign.mode,
      ...(sign.paperSignOffId === undefined ? {} : { paperSignOffId: sign.paperSignOffId }),
    },
    select: { id: true },
  });
}

export async function decideRound(
  tx: AuditedTx,
  decision: {
    roundId: string;
    outcome: "accepted" | "returned" | "withdrawn";
    inUnit: boolean;
    reason: string | null;
    author: Author;
    at: Date;
  },
): Promise<void> {
  await tx.reportRound.update({
    where: { id: decision.roundId },
    data: {
      outcome: decision.outcome,
      decidedAt: decision.at,
      decidedById: decision.author.id,
      decidedByName: decision.author.name,
      decidedInUnit: decision.inUnit,
      reason: decision.reason,
    },
    select: { id: true },
  });
}

/** The round of a report that was accepted and still stands; null where none does. */
export async function findAcceptedRound(
  tx: ReadTx | AuditedTx,
  reportId: string,
): Promise<{ id: string; round: number } | null> {
  return tx.reportRound.findFirst({
    where: { reportId, outcome: "accepted", revokedAt: null },
    orderBy: { round: "desc" },
    select: { id: true, round: true },
  });
}

/** What was accepted there and still stands, as it was sent; null where nothing does. */
export async function findAcceptedDraft(
  tx: ReadTx | AuditedTx,
  reportId: string,
): Promise<Draft | null> {
  const row = await tx.reportRound.findFirst({
    where: { reportId, outcome: "accepted", revokedAt: null },
    orderBy: { round: "desc" },
  });
  return row && toDraft(row);
}

/** Takes the acceptance of a round back, once: what was accepted stays to be read, and counts no more. */
export async function revokeRound(
  tx: AuditedTx,
  revocation: { roundId: string; reason: string; author: Author; at: Date },
): Promise<void> {
  const { count } = await tx.reportRound.updateMany({
    where: { id: revocation.roundId, outcome: "accepted", revokedAt: null },
    data: {
      revokedAt: revocation.at,
      revokedById: revocation.author.id,
      revokedByName: revocation.author.name,
      revokedReason: revocation.reason,
    },
  });
  if (count === 0) throw new DomainError("conflict");
}
