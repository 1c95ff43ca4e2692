// Writing what stands before leaders. Rows are never reworded: one ends and the next begins at the same instant, so that
// a page of the past shows what leaders saw.
import "server-only";
import { DomainError } from "../domain/errors";
import type { EscalationWords } from "../domain/escalation/check-escalation";
import type { AuditedTx } from "./record-change";
import { type Author, isExclusion } from "./reports";

export type NewEscalation = EscalationWords & {
  planId: string;
  milestoneId: string;
  ordinal: number;
  at: Date;
  author: Author;
};

/** Throws conflict where the item stands before leaders already. */
export async function insertEscalation(tx: AuditedTx, marked: NewEscalation): Promise<string> {
  const { at, author, ...rest } = marked;
  try {
    const { id } = await tx.escalation.create({
      data: { ...rest, markedAt: at, markedById: author.id, markedByName: author.name },
      select: { id: true },
    });
    return id;
  } catch (error) {
    if (isExclusion(error)) throw new DomainError("conflict");
    throw error;
  }
}

/** `reason`: null where another row takes its place. Throws conflict where it is over already. */
export async function endEscalation(
  tx: AuditedTx,
  id: string,
  ended: { at: Date; author: Author; reason: string | null },
): Promise<void> {
  const { count } = await tx.escalation.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: ended.at, endedByName: ended.author.name, endReason: ended.reason },
  });
  if (count === 0) throw new DomainError("conflict");
}

export type OpenEscalation = EscalationWords & {
  id: string;
  milestoneId: string;
  milestone: string;
  ordinal: number;
};

/** What stands before leaders now, in their order. */
export async function listOpenEscalations(
  tx: AuditedTx,
  planId: string,
): Promise<OpenEscalation[]> {
  const rows = await tx.escalation.findMany({
    where: { planId, endedAt: null },
    select: {
      id: true,
      milestoneId: true,
      ordinal: true,
      cause: true,
      remedy: true,
      proposal: true,
      milestone: { select: { code: true } },
    },
    orderBy: [{ ordinal: "asc" }, { markedAt: "asc" }],
  });
  return rows.map(({ milestone, ...row }) => ({ ...row, milestone: milestone.code }));
}

type Replacement = { row: OpenEscalation; planId: string; at: Date; author: Author };

/** The row ends and one like it, but for these changes, begins. Throws conflict where it is over already. */
export async function replaceEscalation(
  tx: AuditedTx,
  { row, planId, at, author }: Replacement,
  change: Partial<EscalationWords & { ordinal: number }>,
): Promise<string> {
  const { milestoneId, ordinal, cause, remedy, proposal } = { ...row, ...change };
  await endEscalation(tx, row.id, { at, author, reason: null });
  return insertEscalation(tx, {
    planId,
    milestoneId,
    ordinal,
    cause,
    remedy,
    proposal,
    at,
    author,
  });
}
