// A file taken off a draft again. The bytes and the log of it stay.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { getEvidenceLink, markDetached } from "@/lib/data/evidence";
import { readSubject } from "@/lib/data/obligations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";

/** Throws notFound, notAllowed, wrongState (it was sent) or conflict (it is off already). */
export async function detachEvidence(
  actor: Actor,
  input: { linkId: string },
  clock: Clock,
): Promise<{ reportId: string }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const link = await getEvidenceLink(tx, input.linkId);
    await getVisiblePlan(tx, actor, link.report.plan.code);
    const subject = await readSubject(tx, link.report.plan, link.milestoneId);
    if (!can(actor, "evidence.attach", subject)) throw new DomainError("notAllowed");
    if (!editableStates.includes(link.report.state)) throw new DomainError("wrongState");
    await markDetached(tx, link.id, at);
    return {
      result: { reportId: link.reportId },
      audit: [
        {
          action: "evidence.detached",
          planId: link.report.planId,
          subjectType: "ProgressReport",
          subjectId: link.reportId,
          before: { linkId: link.id, fileName: link.fileName, sha256: link.sha256 },
        },
      ],
    };
  });
}
