// Files put to a notice, a change of date, an amendment, a closure or an instruction, by the hash of their bytes.
import "server-only";
import type { Actor } from "../domain/actor";
import { type AttachmentSubject, mayTakeOff } from "../domain/document/attachment";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import { whyMissing } from "./hidden";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";
import { visiblePlans } from "./scope";

export type AttachedFile = {
  id: string;
  fileName: string;
  byteSize: number;
  mediaType: string;
  sha256: string;
  attachedAt: Date;
  attachedBy: string;
  attachedByUnit: string;
  /** By this reader, while files may be put at all. */
  mayTakeOff: boolean;
};

export async function insertAttachment(
  tx: AuditedTx,
  file: {
    planId: string;
    subjectType: AttachmentSubject;
    subjectId: string;
    sha256: string;
    fileName: string;
    author: Author;
    unit: string;
    at: Date;
  },
): Promise<string> {
  const row = await tx.attachment.create({
    data: {
      planId: file.planId,
      subjectType: file.subjectType,
      subjectId: file.subjectId,
      sha256: file.sha256,
      fileName: file.fileName,
      attachedAt: file.at,
      attachedById: file.author.id,
      attachedByName: file.author.name,
      attachedByUnit: file.unit,
    },
    select: { id: true },
  });
  return row.id;
}

/** What is attached now, in the order it came, for a reader who was found to have the right. */
export async function listAttachments(
  tx: ReadTx,
  subjectType: AttachmentSubject,
  subjectId: string,
  actor: Actor,
): Promise<AttachedFile[]> {
  const bySubject = await listAttachmentsOf(tx, subjectType, [subjectId], actor);
  return bySubject.get(subjectId) ?? [];
}

/** The same for several subjects of one type, by their ids; those without files are left out. */
export async function listAttachmentsOf(
  tx: ReadTx,
  subjectType: AttachmentSubject,
  subjectIds: readonly string[],
  actor: Actor,
): Promise<Map<string, AttachedFile[]>> {
  const rows = await tx.attachment.findMany({
    where: { subjectType, subjectId: { in: [...subjectIds] }, detachedAt: null },
    include: {
      file: { select: { byteSize: true, mediaType: true } },
      plan: { select: { code: true } },
    },
    orderBy: [{ attachedAt: "asc" }, { id: "asc" }],
  });
  const files = new Map<string, AttachedFile[]>();
  for (const row of rows) {
    const shown = {
      id: row.id,
      fileName: row.fileName,
      ...row.file,
      sha256: row.sha256,
      attachedAt: row.attachedAt,
      attachedBy: row.attachedByName,
      attachedByUnit: row.attachedByUnit,
      mayTakeOff: mayTakeOff(actor, row, row.plan.code),
    };
    files.set(row.subjectId, [...(files.get(row.subjectId) ?? []), shown]);
  }
  return files;
}

/** Whether these bytes are attached to the subject now. */
export async function isAttached(
  tx: ReadTx,
  file: { subjectType: AttachmentSubject; subjectId: string; sha256: string },
): Promise<boolean> {
  const { subjectType, subjectId, sha256 } = file;
  const where = { subjectType, subjectId, sha256, detachedAt: null };
  return (await tx.attachment.count({ where })) > 0;
}

/** The attachment with its file and plan. Throws notFound, also when its plan is hidden from the actor. */
export async function getAttachment(tx: ReadTx, actor: Actor, id: string) {
  const row = await tx.attachment.findFirst({
    where: { id, plan: visiblePlans(actor) },
    include: {
      file: { select: { byteSize: true, mediaType: true } },
      plan: { select: { id: true, code: true } },
    },
  });
  if (!row) throw await whyMissing(tx, "Attachment", id);
  return row;
}

/** Takes the file off; the row and the bytes stay. Throws conflict when it is off already. */
export async function markAttachmentDetached(tx: AuditedTx, id: string, at: Date): Promise<void> {
  const { count } = await tx.attachment.updateMany({
    where: { id, detachedAt: null },
    data: { detachedAt: at },
  });
  if (count === 0) throw new DomainError("conflict");
}
