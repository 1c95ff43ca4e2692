// A file put to a report that is still with the reporter. Its type is read from its bytes.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { insertEvidenceLink, keepFile } from "@/lib/data/evidence";
import { recordChange } from "@/lib/data/record-change";
import { getReport } from "@/lib/data/reports";
import { authorOf } from "../report/author";
import { checkFile } from "./check-file";

export type AttachEvidenceInput = { reportId: string; fileName: string; bytes: Uint8Array };

/** Throws notFound, notAllowed, wrongState, fileEmpty, fileTooBig {limit in MB} or fileType {accepted}. */
export async function attachEvidence(
  actor: Actor,
  input: AttachEvidenceInput,
  clock: Clock,
): Promise<{ linkId: string }> {
  const at = clock();
  const { bytes, fileName, mediaType, sha256 } = await checkFile(input);
  return recordChange(actor, at, async (tx) => {
    const report = await getReport(tx, actor, input.reportId);
    if (!can(actor, "evidence.attach", report.subject)) throw new DomainError("notAllowed");
    if (!editableStates.includes(report.state)) throw new DomainError("wrongState");
    await keepFile(tx, { sha256, bytes, mediaType, at });
    const linkId = await insertEvidenceLink(tx, {
      milestoneId: report.milestoneId,
      reportId: report.id,
      sha256,
      fileName,
      author: authorOf(actor),
      at,
    });
    return {
      result: { linkId },
      audit: [
        {
          action: "evidence.attached",
          planId: report.planId,
          subjectType: "ProgressReport",
          subjectId: report.id,
          after: { linkId, fileName, sha256, bytes: bytes.length, mediaType },
        },
      ],
    };
  });
}
