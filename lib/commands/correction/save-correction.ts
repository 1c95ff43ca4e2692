// The unit writes its correction: over the version it started from, as any draft. The later quarters proposed with it
// that still say the same reading follow.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { checkCorrection, isCorrected } from "@/lib/domain/correction/check-correction";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { type Draft, draftInput } from "@/lib/domain/report/draft";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { listGroup } from "@/lib/data/corrections";
import { readCorrectionScene } from "@/lib/data/correction-scene";
import { toDay } from "@/lib/data/days";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { type Author, getReport, type Report, updateDraft } from "@/lib/data/reports";
import { authorOf } from "../report/author";

export const saveCorrectionInput = z.object({
  reportId: z.uuid(),
  /** The version the writer started from. */
  expectedVersion: z.number().int(),
  draft: draftInput,
});
export type SaveCorrectionInput = z.infer<typeof saveCorrectionInput>;

/**
 * Throws notFound (also for a report that is no correction), notAllowed, wrongState (it was sent or given up), conflict
 * {by} or invalid {fields}.
 */
export async function saveCorrection(
  actor: Actor,
  input: SaveCorrectionInput,
  clock: Clock,
): Promise<{ version: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const report = await getReport(tx, actor, input.reportId);
    if (report.correction === null) throw new DomainError("notFound");
    if (!can(actor, "report.edit", report.subject)) throw new DomainError("notAllowed");
    if (!editableStates.includes(report.state)) throw new DomainError("wrongState");
    if (report.version !== input.expectedVersion) {
      throw new DomainError("conflict", { params: { by: report.updatedByName } });
    }
    const { target } = await readCorrectionScene(tx, report, at);
    const { before } = report.correction;
    const endsOn = toDay(report.period.endsOn);
    const faults = checkCorrection(target, before.draft, input.draft, endsOn);
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });

    const write = { author: authorOf(actor), at };
    const version = await updateDraft(tx, {
      id: report.id,
      expectedVersion: report.version,
      draft: input.draft,
      ...write,
    });
    const followed = await follow(tx, actor, { report, draft: input.draft, write });
    return {
      result: { version },
      oncePerSession: followed.length === 0,
      audit: [entryOf(report, input.draft), ...followed],
    };
  });
}

type Following = { report: Report; draft: Draft; write: { author: Author; at: Date } };

async function follow(
  tx: AuditedTx,
  actor: Actor,
  { report, draft, write }: Following,
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (const { id, state } of await listGroup(tx, report)) {
    if (!editableStates.includes(state)) continue;
    const other = await getReport(tx, actor, id);
    const day = { factOn: null };
    const same = (a: Draft, b: Draft) => !isCorrected({ ...a, ...day }, { ...b, ...day });
    const isLater = other.period.endsOn > report.period.endsOn;
    const follows = isLater && same(other.draft, report.draft) && !same(draft, report.draft);
    if (!follows || !can(actor, "report.edit", other.subject)) continue;
    const changed = { ...other.draft, reading: draft.reading };
    await updateDraft(tx, { id, expectedVersion: other.version, draft: changed, ...write });
    entries.push(entryOf(other, changed));
  }
  return entries;
}

function entryOf(report: Report, draft: Draft): AuditEntry {
  return {
    action: "report.drafted",
    planId: report.planId,
    subjectType: "ProgressReport",
    subjectId: report.id,
    before: report.draft,
    after: { milestone: report.milestone.code, period: report.period.code, ...draft },
  };
}
