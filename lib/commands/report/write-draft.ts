// The writing of a draft inside a transaction: by the form, by a confirmation without change, by a spreadsheet, all under
// the same rules.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { DomainError } from "@/lib/domain/errors";
import type { LocalDate, Target } from "@/lib/domain/milestone/milestone";
import type { PeriodKind, PeriodState } from "@/lib/domain/period/period-state";
import { mayWrite } from "@/lib/domain/period/writable";
import { can } from "@/lib/domain/permissions";
import { checkReading } from "@/lib/domain/report/check-draft";
import type { Draft } from "@/lib/domain/report/draft";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { getObligation, type ItemSubject } from "@/lib/data/obligations";
import type { AuditedTx } from "@/lib/data/record-change";
import { findReport, insertReport, type Report, updateDraft } from "@/lib/data/reports";
import { authorOf } from "./author";

/** Where a draft is written: the item, the period, and the report that is there already. */
export type DraftPlace = {
  planId: string;
  milestoneId: string;
  organisationId: string;
  milestone: string;
  period: {
    id: string;
    code: string;
    state: PeriodState;
    kind: PeriodKind;
    endsOnDay: LocalDate;
  };
  target: Target;
  subject: ItemSubject;
  report: Report | null;
};

type Codes = { plan: string; milestone: string; period: string };

/** The place of an owed report. Throws notFound for unknown codes, notOwed when nothing is owed. */
export async function getDraftPlace(
  tx: AuditedTx,
  actor: Actor,
  codes: Codes,
): Promise<DraftPlace> {
  const owed = await getObligation(tx, actor, codes);
  const report = await findReport(tx, { milestoneId: owed.milestoneId, periodId: owed.period.id });
  return { ...owed, milestone: codes.milestone, report };
}

/** Throws periodClosed or periodIssued {period} when the period no longer takes words of this report. */
export function mustBeWritable(
  period: Pick<DraftPlace["period"], "code" | "state" | "kind">,
  report: Pick<Report, "round" | "supersedesId"> | null,
): void {
  const answer = mayWrite(period, {
    sentBefore: (report?.round ?? 0) > 0,
    correction: report !== null && report.supersedesId !== null,
  });
  if (answer !== "yes") throw new DomainError(answer, { params: { period: period.code } });
}

export type WrittenDraft = { reportId: string; version: number; entry: AuditEntry };

/**
 * Writes the words over the version the writer started from; null: there was no draft yet. Throws notAllowed,
 * periodClosed, periodIssued, invalid {fields}, wrongState (it was sent) or conflict {by}.
 */
export async function writeDraft(
  tx: AuditedTx,
  actor: Actor,
  ask: { place: DraftPlace; expectedVersion: number | null; draft: Draft; at: Date },
): Promise<WrittenDraft> {
  const { place, draft, at } = ask;
  const { report, period } = place;
  if (!can(actor, "report.edit", place.subject)) throw new DomainError("notAllowed");
  mustBeWritable(period, report);
  const faults = checkReading(place.target, draft, period.endsOnDay);
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
  if (report && !editableStates.includes(report.state)) throw new DomainError("wrongState");
  if ((report?.version ?? null) !== ask.expectedVersion) {
    throw new DomainError("conflict", { params: { by: report?.updatedByName ?? "" } });
  }
  const author = authorOf(actor);
  const { planId, milestoneId, organisationId } = place;
  const keys = { planId, milestoneId, organisationId, periodId: period.id };
  const saved = report
    ? {
        id: report.id,
        version: await updateDraft(tx, {
          id: report.id,
          expectedVersion: report.version,
          draft,
          author,
          at,
        }),
      }
    : await insertReport(tx, { ...keys, draft, author, at });
  return {
    reportId: saved.id,
    version: saved.version,
    entry: {
      action: "report.drafted",
      planId,
      subjectType: "ProgressReport",
      subjectId: saved.id,
      before: report?.draft,
      after: { milestone: place.milestone, period: period.code, ...draft },
    },
  };
}
