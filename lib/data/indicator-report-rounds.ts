// The rounds of an indicator's report: each sending frozen, and what became of it.
import "server-only";
import { DomainError } from "../domain/errors";
import { fromDayOrNull } from "./days";
import type { FigureReport } from "./indicator-reports";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";

/** Freezes what is sent. Throws incomplete where a round would lack its value or day of publication. */
export async function insertFigureRound(
  tx: AuditedTx,
  {
    report,
    number,
    author,
    at,
  }: { report: FigureReport; number: number; author: Author; at: Date },
): Promise<void> {
  const { value, publishedOn, statedOn, ...words } = report.draft;
  const published = fromDayOrNull(publishedOn);
  if (value === null || published === null) throw new DomainError("incomplete");
  await tx.indicatorReportRound.create({
    data: {
      ...words,
      value,
      publishedOn: published,
      statedOn: fromDayOrNull(statedOn),
      reportId: report.id,
      round: number,
      sentAt: at,
      sentById: author.id,
      sentByName: author.name,
    },
    select: { id: true },
  });
}

export async function signFigureRound(
  tx: AuditedTx,
  sign: { roundId: string; author: Author; at: Date },
): Promise<void> {
  await tx.indicatorReportRound.update({
    where: { id: sign.roundId },
    data: { signedAt: sign.at, signedById: sign.author.id, signedByName: sign.author.name },
    select: { id: true },
  });
}

export async function decideFigureRound(
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
  await tx.indicatorReportRound.update({
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
