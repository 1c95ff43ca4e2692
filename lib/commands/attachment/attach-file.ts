// A file put to a notice, a change of date, an amendment, a closure or an instruction, under the same checks as every file.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import {
  attachmentSubjects,
  auditSubjectOf,
  mayAttach,
  mayEverAttach,
  mayReadAttachments,
  unitNameOf,
} from "@/lib/domain/document/attachment";
import { DomainError } from "@/lib/domain/errors";
import { getAttachmentOwner } from "@/lib/data/attachment-owner";
import { insertAttachment, isAttached } from "@/lib/data/attachments";
import { keepFile } from "@/lib/data/evidence";
import { recordChange } from "@/lib/data/record-change";
import { checkFile } from "../evidence/check-file";
import { authorOf } from "../report/author";

export const attachFileInput = z.object({
  plan: z.string(),
  type: z.enum(attachmentSubjects),
  id: z.uuid(),
});
type AttachFileInput = z.infer<typeof attachFileInput> & { fileName: string; bytes: Uint8Array };

/**
 * Throws notFound, notAllowed, wrongState (it has ended, or is with the other side), conflict (these bytes are attached
 * already) and as checkFile.
 */
export async function attachFile(
  actor: Actor,
  input: AttachFileInput,
  clock: Clock,
): Promise<{ fileId: string }> {
  const at = clock();
  const { fileName, bytes, mediaType, sha256 } = await checkFile(input);
  return recordChange(actor, at, async (tx) => {
    const owner = await getAttachmentOwner(tx, actor, input, at);
    if (owner.plan !== input.plan) throw new DomainError("notFound");
    if (!mayEverAttach(actor, owner)) throw new DomainError("notAllowed");
    if (!mayAttach(actor, owner)) {
      throw new DomainError(mayReadAttachments(actor, owner) ? "wrongState" : "notAllowed");
    }
    const subject = { subjectType: input.type, subjectId: input.id };
    if (await isAttached(tx, { ...subject, sha256 })) throw new DomainError("conflict");
    await keepFile(tx, { sha256, bytes, mediaType, at });
    const fileId = await insertAttachment(tx, {
      planId: owner.planId,
      ...subject,
      sha256,
      fileName,
      author: authorOf(actor),
      unit: unitNameOf(actor, owner.plan),
      at,
    });
    return {
      result: { fileId },
      audit: [
        {
          action: "attachment.added",
          planId: owner.planId,
          subjectType: auditSubjectOf[input.type],
          subjectId: input.id,
          after: { fileId, fileName, sha256, bytes: bytes.length, mediaType, to: input.type },
        },
      ],
    };
  });
}
