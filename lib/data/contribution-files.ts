// The files of a contribution, by the hash of their bytes as all files are.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import { whyMissing } from "./hidden";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";
import { visiblePlans } from "./scope";

export async function insertContributionFile(
  tx: AuditedTx,
  file: { contributionId: string; sha256: string; fileName: string; author: Author; at: Date },
): Promise<string> {
  const row = await tx.contributionFile.create({
    data: {
      contributionId: file.contributionId,
      sha256: file.sha256,
      fileName: file.fileName,
      attachedAt: file.at,
      attachedById: file.author.id,
      attachedByName: file.author.name,
    },
    select: { id: true },
  });
  return row.id;
}

/** The file with the item and period it belongs to. Throws notFound, also when its plan is hidden from the actor. */
export async function getContributionFile(tx: ReadTx, actor: Actor, id: string) {
  const file = await tx.contributionFile.findFirst({
    where: { id, contribution: { plan: visiblePlans(actor) } },
    include: {
      file: { select: { byteSize: true, mediaType: true } },
      contribution: {
        select: {
          id: true,
          planId: true,
          milestoneId: true,
          organisation: { select: { code: true } },
          plan: { select: { code: true } },
          milestone: { select: { code: true } },
          period: { select: { code: true } },
        },
      },
    },
  });
  if (!file) throw await whyMissing(tx, "ContributionFile", id);
  return file;
}

/** Takes the file off; the row and the bytes stay. */
export async function detachContributionFile(tx: AuditedTx, id: string, at: Date): Promise<void> {
  const { count } = await tx.contributionFile.updateMany({
    where: { id, detachedAt: null },
    data: { detachedAt: at },
  });
  if (count === 0) throw new DomainError("conflict");
}
