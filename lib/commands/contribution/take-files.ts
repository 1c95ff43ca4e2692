// The lead takes a supporting unit's files into its report: the same bytes, under the name of who attached them.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { findContribution } from "@/lib/data/contributions";
import { insertEvidenceLink, listLinkedHashes } from "@/lib/data/evidence";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { readUnits } from "@/lib/data/units";
import { getDraftPlace } from "../report/write-draft";
import { mustBeOpen, unitInput } from "./place";

export const takeFilesInput = unitInput;

/**
 * Every file of the unit that the report does not hold yet. Throws notFound, notAllowed, wrongState (the report was
 * sent), periodClosed, periodIssued, incomplete {field: "report"} (nothing is saved yet) or {field: "files"} (nothing
 * to take).
 */
export async function takeContributedFiles(
  actor: Actor,
  input: z.infer<typeof takeFilesInput>,
  clock: Clock,
): Promise<{ taken: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const place = await getDraftPlace(tx, actor, input);
    mustBeAllowed(actor, "evidence.attach", place.subject);
    mustBeOpen(place);
    const { report, milestoneId, period, planId } = place;
    if (!report) throw missing("report");
    const { organisation } = input;
    const row = await findContribution(tx, { milestoneId, periodId: period.id, organisation });
    if (!row) throw new DomainError("notFound");
    const linked = await listLinkedHashes(tx, report.id);
    const files = row.files.filter((file) => !linked.has(file.sha256));
    if (files.length === 0) throw missing("files");
    const unit = (await readUnits(tx, [organisation])).get(organisation);
    const audit: AuditEntry[] = [];
    for (const { sha256, fileName, attachedById, attachedBy } of files) {
      const author = { id: attachedById, name: `${unit?.nameZh ?? organisation} · ${attachedBy}` };
      const link = { milestoneId, reportId: report.id, sha256, fileName, author, at };
      const linkId = await insertEvidenceLink(tx, link);
      audit.push({
        action: "evidence.attached",
        planId,
        subjectType: "ProgressReport",
        subjectId: report.id,
        after: { linkId, fileName, sha256, contributedBy: organisation },
      });
    }
    return { result: { taken: files.length }, audit };
  });
}

function missing(field: string): DomainError {
  return new DomainError("incomplete", { fields: [{ field, code: "required" }] });
}
