// Corrections: new reports that name the accepted one they put right. What a report needs to know of them, and how one
// begins; from there it goes a report's own way.
import "server-only";
import { randomUUID } from "node:crypto";
import type { CorrectionSide } from "../domain/correction/correction-rights";
import { DomainError } from "../domain/errors";
import type { Draft } from "../domain/report/draft";
import type { ReportState } from "../domain/report/report-transitions";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";
import { type CorrectionOf, fromDraft, supersededSelect, toCorrection } from "./report-drafts";
import { type Author, isExclusion } from "./reports";

/** The correction of a report that was not given up: at most one; null where there is none. */
export async function findCorrection(
  tx: ReadTx | AuditedTx,
  reportId: string,
): Promise<{ id: string; state: ReportState } | null> {
  return tx.progressReport.findFirst({
    where: { supersedesId: reportId, state: { not: "dropped" } },
    select: { id: true, state: true },
  });
}

/** What these reports put right, by report; those that are no corrections are left out. */
export async function readCorrections(
  tx: ReadTx | AuditedTx,
  reportIds: readonly string[],
): Promise<Map<string, CorrectionOf>> {
  const rows = await tx.progressReport.findMany({
    where: { id: { in: [...reportIds] }, supersedesId: { not: null } },
    select: {
      id: true,
      correctionReason: true,
      correctionGroup: true,
      supersedes: { select: supersededSelect },
    },
  });
  return new Map(
    rows.flatMap((row) => {
      const correction = toCorrection(row);
      return correction ? [[row.id, correction] as const] : [];
    }),
  );
}

export type Proposal = {
  personId: string | null;
  name: string;
  unit: string;
  side: CorrectionSide;
  at: Date;
};

/** Who proposed each correction, from the log: the first word about it. */
export async function readProposals(
  tx: ReadTx | AuditedTx,
  reportIds: readonly string[],
): Promise<Map<string, Proposal>> {
  const rows = await tx.auditEvent.findMany({
    where: {
      subjectType: "ProgressReport",
      subjectId: { in: [...reportIds] },
      action: "correction.proposed",
    },
    select: {
      subjectId: true,
      actorId: true,
      actorName: true,
      actorUnit: true,
      after: true,
      businessAt: true,
    },
    orderBy: { id: "desc" },
  });
  return new Map(
    rows.map((row) => [
      row.subjectId,
      {
        personId: row.actorId,
        name: row.actorName,
        unit: row.actorUnit,
        side: sideIn(row.after),
        at: row.businessAt,
      },
    ]),
  );
}

function sideIn(after: unknown): CorrectionSide {
  const side = typeof after === "object" && after !== null && "side" in after ? after.side : null;
  return side === "commission" ? "commission" : "unit";
}

/** Of one correction with others: they are found, sent and decided together by it. */
export const newCorrectionGroup = (): string => randomUUID();

/** Begins a correction of a report, as a draft of its unit. A second one at once is a conflict. */
export async function insertCorrection(
  tx: AuditedTx,
  correction: {
    superseded: {
      id: string;
      planId: string;
      periodId: string;
      milestoneId: string;
      organisationId: string;
    };
    draft: Draft;
    reason: string;
    group: string | null;
    author: Author;
    at: Date;
  },
): Promise<{ id: string; version: number }> {
  const { superseded, draft, author, at } = correction;
  const { planId, periodId, milestoneId, organisationId } = superseded;
  try {
    return await tx.progressReport.create({
      data: {
        planId,
        periodId,
        milestoneId,
        organisationId,
        supersedesId: superseded.id,
        correctionReason: correction.reason,
        correctionGroup: correction.group,
        ...fromDraft(draft),
        createdAt: at,
        updatedAt: at,
        updatedById: author.id,
        updatedByName: author.name,
      },
      select: { id: true, version: true },
    });
  } catch (error) {
    if (isExclusion(error)) throw new DomainError("conflict");
    throw error;
  }
}

/** The corrections proposed together with this one, itself left out, in the order of their quarters. */
export async function listGroup(
  tx: ReadTx | AuditedTx,
  report: { id: string; correction: CorrectionOf | null },
) {
  const group = report.correction?.group ?? null;
  if (group === null) return [];
  return tx.progressReport.findMany({
    where: { correctionGroup: group, id: { not: report.id } },
    select: { id: true, state: true, version: true, reading: true },
    orderBy: { period: { endsOn: "asc" } },
  });
}

/** The files of a report that are attached now, in the order they were. */
export async function listAttached(
  tx: ReadTx | AuditedTx,
  reportId: string,
): Promise<{ sha256: string; fileName: string }[]> {
  return tx.evidenceLink.findMany({
    where: { reportId, detachedAt: null },
    select: { sha256: true, fileName: true },
    orderBy: { attachedAt: "asc" },
  });
}
