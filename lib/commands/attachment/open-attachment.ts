// An attached file is read by those who may read what it is attached to; each reading is logged.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { auditSubjectOf, mayReadAttachments } from "@/lib/domain/document/attachment";
import { DomainError } from "@/lib/domain/errors";
import { getAttachmentOwner } from "@/lib/data/attachment-owner";
import { getAttachment } from "@/lib/data/attachments";
import { readChunks } from "@/lib/data/evidence";
import { recordChange } from "@/lib/data/record-change";
import type { OpenedEvidence } from "../evidence/open-evidence";

/** The file's bytes as a stream. Throws notFound or notAllowed. */
export async function openAttachment(
  actor: Actor,
  input: { fileId: string },
  clock: Clock,
): Promise<OpenedEvidence> {
  const at = clock();
  const { fileName, sha256, file } = await recordChange(actor, at, async (tx) => {
    const found = await getAttachment(tx, actor, input.fileId);
    const { subjectType: type, subjectId: id } = found;
    const owner = await getAttachmentOwner(tx, actor, { type, id }, at);
    if (!mayReadAttachments(actor, owner)) throw new DomainError("notAllowed");
    return {
      result: found,
      audit: [
        {
          action: "attachment.read",
          planId: found.planId,
          subjectType: auditSubjectOf[type],
          subjectId: id,
          after: { fileId: found.id, fileName: found.fileName, sha256: found.sha256 },
        },
      ],
    };
  });
  return { ...file, fileName, sha256, chunks: readChunks(actor, sha256) };
}
