// The scan of a signed sheet, read by those concerned with the unit's reports. Reading it is itself in the log.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { readChunks } from "@/lib/data/evidence";
import { getPaperSignOff } from "@/lib/data/paper-sign-offs";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import type { OpenedEvidence } from "../evidence/open-evidence";

/** The file's bytes as a stream. Throws notFound or notAllowed. */
export async function openScan(
  actor: Actor,
  input: { id: string },
  clock: Clock,
): Promise<OpenedEvidence> {
  const sheet = await recordChange(actor, clock(), async (tx) => {
    const found = await getPaperSignOff(tx, input.id);
    await getVisiblePlan(tx, actor, found.plan.code);
    const subject = { plan: found.plan.code, lead: found.organisation.code, supporting: [] };
    mustBeAllowed(actor, "evidence.read", subject);
    return {
      result: found,
      audit: [
        {
          action: "evidence.read",
          planId: found.planId,
          subjectType: "EvidenceFile",
          subjectId: found.sha256,
          after: { paperSignOff: found.id, fileName: found.fileName },
        },
      ],
    };
  });
  return {
    fileName: sheet.fileName,
    mediaType: sheet.file.mediaType,
    byteSize: sheet.file.byteSize,
    sha256: sheet.sha256,
    chunks: readChunks(actor, sheet.sha256),
  };
}
