// The rounds of a report: each sending frozen, and what became of it.
import "server-only";
import type { Prisma } from "../generated/prisma/client";
import type { AuditedTx } from "./record-change";
import { type Author, fromDraft, type Report } from "./reports";

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
  sign: { roundId: string; author: Author; at: Date },
): Promise<void> {
  await tx.reportRound.update({
    where: { id: sign.roundId },
    data: { signedAt: sign.at, signedById: sign.author.id, signedByName: sign.author.name },
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
