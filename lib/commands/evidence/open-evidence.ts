// Reading a file is itself in the log (product.md 10).
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { getEvidenceLink, readChunks } from "@/lib/data/evidence";
import { readSubject } from "@/lib/data/obligations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";

export type OpenedEvidence = {
  fileName: string;
  mediaType: string;
  byteSize: number;
  sha256: string;
  chunks: AsyncGenerator<Uint8Array>;
};

/** The file's bytes as a stream. A draft's files are the unit's alone. Throws notFound or notAllowed. */
export async function openEvidence(
  actor: Actor,
  input: { linkId: string },
  clock: Clock,
): Promise<OpenedEvidence> {
  const link = await recordChange(actor, clock(), async (tx) => {
    const found = await getEvidenceLink(tx, input.linkId);
    await getVisiblePlan(tx, actor, found.report.plan.code);
    const subject = await readSubject(tx, found.report.plan, found.milestoneId);
    const sent = await tx.roundEvidence.count({ where: { linkId: found.id } });
    const drafted = sent === 0 && editableStates.includes(found.report.state);
    if (!can(actor, drafted ? "report.readDraft" : "evidence.read", subject)) {
      throw new DomainError("notAllowed");
    }
    return {
      result: found,
      audit: [
        {
          action: "evidence.read",
          planId: found.report.planId,
          subjectType: "EvidenceFile",
          subjectId: found.sha256,
          after: { linkId: found.id, fileName: found.fileName },
        },
      ],
    };
  });
  return {
    fileName: link.fileName,
    mediaType: link.file.mediaType,
    byteSize: link.file.byteSize,
    sha256: link.sha256,
    chunks: readChunks(actor, link.sha256),
  };
}
