// Reads and writes of reports: the words being worked on, and the rounds that were sent.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { Draft } from "../domain/report/draft";
import type { ReportState } from "../domain/report/report-transitions";
import { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { whyMissing } from "./hidden";
import { type ItemSubject, subjectOfItem } from "./obligations";
import type { AuditedTx } from "./record-change";
import {
  type CorrectionOf,
  fromDraft,
  supersededSelect,
  toCorrection,
  toDraft,
} from "./report-drafts";
import { visiblePlans } from "./scope";

export { fromDraft, toDraft };

const reportInclude = {
  plan: true,
  period: true,
  milestone: {
    select: {
      code: true,
      kind: true,
      assignments: {
        where: { endedAt: null },
        select: { part: true, organisation: { select: { code: true } } },
      },
    },
  },
  organisation: { select: { code: true } },
  evidenceLinks: { where: { detachedAt: null }, select: { id: true } },
  rounds: {
    where: { outcome: "pending" },
    orderBy: { round: "desc" },
    take: 1,
    select: {
      id: true,
      round: true,
      sentById: true,
      signedById: true,
      paperSignOff: { select: { recordedById: true } },
    },
  },
  supersedes: { select: supersededSelect },
} as const;

type ReportRow = Prisma.ProgressReportGetPayload<{ include: typeof reportInclude }>;

export type Report = Omit<ReportRow, keyof Draft | "rounds" | "supersedes"> & {
  draft: Draft;
  /** Of a correction; null for the report a period asks for. */
  correction: CorrectionOf | null;
  evidence: number;
  /** Whom it concerns: for own-unit rights. */
  subject: ItemSubject;
  /** The round that is open, with who wrote and who signed it. */
  pending: ReportRow["rounds"][number] | null;
};

function toReport({ rounds, supersedes, ...row }: ReportRow): Report {
  return {
    ...row,
    draft: toDraft(row),
    correction: toCorrection({ ...row, supersedes }),
    evidence: row.evidenceLinks.length,
    subject: subjectOfItem(row.plan.code, row.milestone.assignments),
    pending: rounds[0] ?? null,
  };
}

/**
 * The report with its plan, period and item. Throws notFound, also when its plan is hidden from the actor, or notAllowed
 * for a draft of another unit's.
 */
export async function getReport(tx: ReadTx, actor: Actor, id: string): Promise<Report> {
  const row = await tx.progressReport.findFirst({
    where: { id, plan: visiblePlans(actor) },
    include: reportInclude,
  });
  if (!row) throw await whyMissing(tx, "ProgressReport", id);
  return toReport(row);
}

/** The item's report for the period, corrections apart, or null. */
export async function findReport(
  tx: ReadTx,
  key: { milestoneId: string; periodId: string },
): Promise<Report | null> {
  const row = await tx.progressReport.findFirst({
    where: { ...key, supersedesId: null },
    include: reportInclude,
  });
  return row && toReport(row);
}

/** The last accepted round of the item before a period, with its words; null before the first. */
export async function findLastAccepted(
  tx: ReadTx,
  milestoneId: string,
  before: Date | null,
): Promise<{
  period: string;
  periodEndsOn: string;
  decidedAt: Date;
  draft: Draft;
  evidence: number;
} | null> {
  const row = await tx.reportRound.findFirst({
    where: {
      outcome: "accepted",
      revokedAt: null,
      report: { milestoneId, ...(before ? { period: { endsOn: { lt: before } } } : {}) },
    },
    include: {
      report: { select: { period: { select: { code: true, endsOn: true } } } },
      _count: { select: { evidence: true } },
    },
    orderBy: [{ report: { period: { endsOn: "desc" } } }, { decidedAt: "desc" }],
  });
  if (!row?.decidedAt) return null;
  return {
    period: row.report.period.code,
    periodEndsOn: toDay(row.report.period.endsOn),
    decidedAt: row.decidedAt,
    draft: toDraft(row),
    evidence: row._count.evidence,
  };
}

export type Author = { id: string | null; name: string };

/** Begins a report. A second one for the same item and period is a conflict. */
export async function insertReport(
  tx: AuditedTx,
  report: {
    planId: string;
    periodId: string;
    milestoneId: string;
    organisationId: string;
    draft: Draft;
    author: Author;
    at: Date;
  },
): Promise<{ id: string; version: number }> {
  const { draft, author, at, ...keys } = report;
  try {
    return await tx.progressReport.create({
      data: {
        ...keys,
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

/** SQLSTATE 23P01: two people began the same report at once. */
export function isExclusion(error: unknown): boolean {
  return (
    error instanceof Error &&
    /23P01|exclusion constraint/i.test(`${error.message} ${JSON.stringify(error)}`)
  );
}

/** Saves words over the version the writer started from; anybody else's save in between is a conflict. */
export async function updateDraft(
  tx: AuditedTx,
  change: { id: string; expectedVersion: number; draft: Draft; author: Author; at: Date },
): Promise<number> {
  const { count } = await tx.progressReport.updateMany({
    where: { id: change.id, version: change.expectedVersion, state: { in: ["draft", "returned"] } },
    data: {
      ...fromDraft(change.draft),
      version: { increment: 1 },
      updatedAt: change.at,
      updatedById: change.author.id,
      updatedByName: change.author.name,
    },
  });
  if (count === 0) throw new DomainError("conflict");
  return change.expectedVersion + 1;
}

/** Moves a report from one state to the next; when somebody moved it first, a conflict. */
export async function moveReport(
  tx: AuditedTx,
  move: {
    id: string;
    from: ReportState;
    to: ReportState;
    expectedVersion?: number;
    round?: number;
    at: Date;
  },
): Promise<void> {
  const { count } = await tx.progressReport.updateMany({
    where: {
      id: move.id,
      state: move.from,
      ...(move.expectedVersion === undefined ? {} : { version: move.expectedVersion }),
    },
    data: {
      state: move.to,
      version: { increment: 1 },
      updatedAt: move.at,
      ...(move.round === undefined ? {} : { round: move.round }),
    },
  });
  if (count === 0) throw new DomainError("conflict");
}
