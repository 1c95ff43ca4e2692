// A file taken off again by those who put it. The bytes and the log of it stay.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import {
  auditSubjectOf,
  mayAttach,
  mayEverAttach,
  mayTakeOff,
} from "@/lib/domain/document/attachment";
import { DomainError } from "@/lib/domain/errors";
import { getAttachmentOwner } from "@/lib/data/attachment-owner";
import { getAttachment, markAttachmentDetached } from "@/lib/data/attachments";
import { recordChange } from "@/lib/data/record-change";

export const detachFileInput = z.object({ fileId: z.uuid() });

/** Throws notFound, notAllowed (another side put it), wrongState, or conflict (it is off already). */
export async function detachFile(
  actor: Actor,
  input: z.infer<typeof detachFileInput>,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const file = await getAttachment(tx, actor, input.fileId);
    const { subjectType: type, subjectId: id } = file;
    const owner = await getAttachmentOwner(tx, actor, { type, id }, at);
    if (!mayEverAttach(actor, owner) || !mayTakeOff(actor, file, owner.plan)) {
      throw new DomainError("notAllowed");
    }
    if (!mayAttach(actor, owner)) throw new DomainError("wrongState");
    await markAttachmentDetached(tx, file.id, at);
    return {
      result: undefined,
      audit: [
        {
          action: "attachment.removed",
          planId: file.planId,
          subjectType: auditSubjectOf[type],
          subjectId: id,
          before: { fileId: file.id, fileName: file.fileName, sha256: file.sha256, to: type },
        },
      ],
    };
  });
}
