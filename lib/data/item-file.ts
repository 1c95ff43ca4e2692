// What belongs into the file of one item beside its reports: the notices about it and every attachment this reader may open.
import "server-only";
import type { Actor } from "../domain/actor";
import {
  type AttachmentSubject,
  attachmentSubjects,
  mayReadAttachments,
} from "../domain/document/attachment";
import { DomainError } from "../domain/errors";
import { asActor, type ReadTx } from "./as-actor";
import { getAttachmentOwner } from "./attachment-owner";
import { type AttachedFile, listAttachments } from "./attachments";

export type ItemAttachment = AttachedFile & { subject: AttachmentSubject };
export type ItemFileParts = { noticeIds: string[]; attachments: ItemAttachment[] };

async function subjectIds(
  tx: ReadTx,
  milestoneId: string,
): Promise<Record<AttachmentSubject, string[]>> {
  const where = { milestoneId };
  const notices = await tx.noticeItem.findMany({
    where,
    select: { noticeId: true },
    orderBy: { notice: { createdAt: "asc" } },
  });
  const deadlines = await tx.deadlineChange.findMany({
    where,
    select: { id: true },
    orderBy: { askedAt: "asc" },
  });
  const amendments = await tx.amendmentItem.findMany({ where, select: { amendmentId: true } });
  const instructions = await tx.instructionItem.findMany({
    where,
    select: { instructionId: true },
  });
  return {
    notice: notices.map((row) => row.noticeId),
    deadline: deadlines.map((row) => row.id),
    amendment: amendments.map((row) => row.amendmentId),
    closure: [milestoneId],
    instruction: instructions.map((row) => row.instructionId),
  };
}

/** A record that the second fence keeps from this reader. */
function ifHidden(error: unknown): null {
  if (error instanceof DomainError && ["notFound", "notAllowed"].includes(error.code)) return null;
  throw error;
}

/** Ids of the notices about the item, whoever may read them; attachments only as far as the reader may. */
export async function getItemFileParts(
  actor: Actor,
  milestoneId: string,
  now: Date,
): Promise<ItemFileParts> {
  return asActor(actor, async (tx) => {
    const ids = await subjectIds(tx, milestoneId);
    const attachments: ItemAttachment[] = [];
    for (const subject of attachmentSubjects) {
      for (const id of ids[subject]) {
        const owner = await getAttachmentOwner(tx, actor, { type: subject, id }, now).catch(
          ifHidden,
        );
        if (!owner || !mayReadAttachments(actor, owner)) continue;
        const files = await listAttachments(tx, subject, id, actor);
        attachments.push(...files.map((file) => ({ ...file, subject })));
      }
    }
    return { noticeIds: ids.notice, attachments };
  });
}
