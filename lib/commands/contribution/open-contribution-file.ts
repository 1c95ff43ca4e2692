// A contributed file is read by its own unit and by those who may read the lead's draft; each reading is logged.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { getContributionFile } from "@/lib/data/contribution-files";
import { readChunks } from "@/lib/data/evidence";
import { readSubject } from "@/lib/data/obligations";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import type { OpenedEvidence } from "../evidence/open-evidence";

/** The file's bytes as a stream. Throws notFound or notAllowed. */
export async function openContributionFile(
  actor: Actor,
  input: { fileId: string },
  clock: Clock,
): Promise<OpenedEvidence> {
  const { file, ...row } = await recordChange(actor, clock(), async (tx) => {
    const found = await getContributionFile(tx, actor, input.fileId);
    const { contribution } = found;
    const subject = await readSubject(tx, contribution.plan, contribution.milestoneId);
    // Of the supporting units its own alone: what one contributes is not the others' to read.
    mustBeAllowed(actor, "report.readDraft", {
      ...subject,
      supporting: subject.supporting.filter((code) => code === contribution.organisation.code),
    });
    return {
      result: found,
      audit: [
        {
          action: "evidence.read",
          planId: contribution.planId,
          subjectType: "EvidenceFile",
          subjectId: found.sha256,
          after: { contributionFileId: found.id, fileName: found.fileName },
        },
      ],
    };
  });
  const { fileName, sha256 } = row;
  return { ...file, fileName, sha256, chunks: readChunks(actor, sha256) };
}
