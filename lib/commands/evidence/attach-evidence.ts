// A file put to a report that is still with the reporter. Its type is read from its bytes.
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import {
  EVIDENCE_BYTES_LIMIT,
  evidenceEndings,
  isAcceptedEvidence,
} from "@/lib/domain/evidence/evidence";
import { can } from "@/lib/domain/permissions";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { insertEvidenceLink, keepFile } from "@/lib/data/evidence";
import { recordChange } from "@/lib/data/record-change";
import { getReport } from "@/lib/data/reports";
import { authorOf } from "../report/author";

export type AttachEvidenceInput = { reportId: string; fileName: string; bytes: Uint8Array };

/** Throws notFound, notAllowed, wrongState, fileEmpty, fileTooBig {limit in MB} or fileType {accepted}. */
export async function attachEvidence(
  actor: Actor,
  input: AttachEvidenceInput,
  clock: Clock,
): Promise<{ linkId: string }> {
  const at = clock();
  const { bytes } = input;
  const fileName = input.fileName.split(/[\\/]/).at(-1)?.slice(0, 200) ?? "";
  if (bytes.length === 0) throw new DomainError("fileEmpty");
  if (bytes.length > EVIDENCE_BYTES_LIMIT) {
    throw new DomainError("fileTooBig", { params: { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024 } });
  }
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  if (mediaType === null || !isAcceptedEvidence(fileName, mediaType)) {
    throw new DomainError("fileType", { params: { accepted: evidenceEndings.join(" ") } });
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");

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
