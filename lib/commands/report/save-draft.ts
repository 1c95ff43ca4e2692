// Saving a draft: begun on the first save, afterwards over the version the writer started from.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { z } from "zod";
import { draftInput } from "@/lib/domain/report/draft";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { checkReading } from "@/lib/domain/report/check-draft";
import { getObligation } from "@/lib/data/obligations";
import { recordChange } from "@/lib/data/record-change";
import { findReport, insertReport, updateDraft } from "@/lib/data/reports";
import { authorOf } from "./author";

export const saveDraftInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  period: z.string(),
  /** The version the writer started from; null: there was no draft yet. */
  expectedVersion: z.number().int().nullable(),
  draft: draftInput,
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

/**
 * Saves the words of a report that is still with the unit's reporter. Throws notFound, notAllowed, notOwed,
 * periodClosed, wrongState (it was sent), conflict (somebody saved in between) or invalid {fields}.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraftInput,
  clock: Clock,
): Promise<{ reportId: string; version: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const owed = await getObligation(tx, actor, input);
    if (!can(actor, "report.edit", owed.subject)) throw new DomainError("notAllowed");
    if (owed.period.state !== "open")
      throw new DomainError("periodClosed", { params: { period: input.period } });
    const faults = checkReading(owed.target, input.draft, owed.period.endsOnDay);
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });

    const author = authorOf(actor);
    const report = await findReport(tx, {
      milestoneId: owed.milestoneId,
      periodId: owed.period.id,
    });
    if (report && !editableStates.includes(report.state)) throw new DomainError("wrongState");
    if ((report?.version ?? null) !== input.expectedVersion) {
      throw new DomainError("conflict", { params: { by: report?.updatedByName ?? "" } });
    }
    const saved = report
      ? {
          id: report.id,
          version: await updateDraft(tx, {
            id: report.id,
            expectedVersion: report.version,
            draft: input.draft,
            author,
            at,
          }),
        }
      : await insertReport(tx, {
          planId: owed.planId,
          periodId: owed.period.id,
          milestoneId: owed.milestoneId,
          organisationId: owed.organisationId,
          draft: input.draft,
          author,
          at,
        });
    return {
      result: { reportId: saved.id, version: saved.version },
      oncePerSession: true,
      audit: [
        {
          action: "report.drafted",
          planId: owed.planId,
          subjectType: "ProgressReport",
          subjectId: saved.id,
          before: report?.draft,
          after: { milestone: input.milestone, period: input.period, ...input.draft },
        },
      ],
    };
  });
}
