// What providers report of their indicators: the words being worked on. What was sent is in the rounds.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { FigureDraft } from "../domain/indicator/figure-draft";
import { latestInForce, type TwoDates } from "../domain/milestone/in-force";
import type { ReportState } from "../domain/report/report-transitions";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDayOrNull, toDayOrNull } from "./days";
import { whyMissing } from "./hidden";
import { describedBy, toDescription } from "./indicator-records";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";
import { visiblePlans } from "./scope";

const reportInclude = {
  plan: { select: { code: true, baseYear: true } },
  indicator: {
    select: { code: true, provider: { select: { code: true } }, versions: describedBy },
  },
  rounds: {
    where: { outcome: "pending" },
    orderBy: { round: "desc" },
    take: 1,
  },
} satisfies Prisma.IndicatorReportInclude;

type ReportRow = Prisma.IndicatorReportGetPayload<{ include: typeof reportInclude }>;

export type FigureReport = {
  id: string;
  planId: string;
  planCode: string;
  baseYear: number;
  indicatorId: string;
  indicator: string;
  dataYear: number;
  state: ReportState;
  round: number;
  version: number;
  updatedByName: string;
  draft: FigureDraft;
  /** Whom it concerns: the unit that provides the figure now. */
  subject: { plan: string; lead: string | null };
  /** The round that is open. */
  pending: ReportRow["rounds"][number] | null;
};

type DraftRow = Pick<ReportRow, "value" | "label" | "statedOn" | "publishedOn" | "source" | "note">;

/** The words of a report or a round as the domain's draft. */
export function toFigureDraft(row: DraftRow): FigureDraft {
  const { value, label, source, note } = row;
  return {
    value,
    label,
    statedOn: toDayOrNull(row.statedOn),
    publishedOn: toDayOrNull(row.publishedOn),
    source,
    note,
  };
}

function fromFigureDraft({ statedOn, publishedOn, ...words }: FigureDraft) {
  return {
    ...words,
    statedOn: fromDayOrNull(statedOn),
    publishedOn: fromDayOrNull(publishedOn),
  };
}

function toFigureReport(row: ReportRow, at: TwoDates): FigureReport {
  const { id, planId, indicatorId, dataYear, state, round, version, updatedByName } = row;
  const described = latestInForce(row.indicator.versions.map(toDescription), at);
  const lead = described?.provider ?? row.indicator.provider?.code ?? null;
  return {
    id,
    planId,
    indicatorId,
    dataYear,
    state,
    round,
    version,
    updatedByName,
    planCode: row.plan.code,
    baseYear: row.plan.baseYear,
    indicator: row.indicator.code,
    draft: toFigureDraft(row),
    subject: { plan: row.plan.code, lead },
    pending: row.rounds[0] ?? null,
  };
}

/** The report with its plan and indicator. Throws notFound, also when its plan is hidden from the actor. */
export async function getFigureReport(
  tx: ReadTx,
  actor: Actor,
  id: string,
  at: TwoDates,
): Promise<FigureReport> {
  const row = await tx.indicatorReport.findFirst({
    where: { id, plan: visiblePlans(actor) },
    include: reportInclude,
  });
  if (!row) throw await whyMissing(tx, "IndicatorReport", id);
  return toFigureReport(row, at);
}

type YearKey = { indicatorId: string; dataYear: number };

/** The report of the data year that is not decided yet, or null. There is one at a time. */
export async function findOpenFigureReport(
  tx: ReadTx,
  key: YearKey,
  at: TwoDates,
): Promise<FigureReport | null> {
  const row = await tx.indicatorReport.findFirst({
    where: { ...key, state: { not: "accepted" } },
    include: reportInclude,
    orderBy: { createdAt: "desc" },
  });
  return row && toFigureReport(row, at);
}

/** Until the transaction ends nobody else begins a report of this data year: a second one would stand beside it. */
export async function lockDataYear(
  tx: AuditedTx,
  { indicatorId, dataYear }: YearKey,
): Promise<void> {
  const key = `IndicatorReport ${indicatorId} ${dataYear}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

type Save = { draft: FigureDraft; organisationId: string; author: Author; at: Date };

/** Begins a report; call lockDataYear first. */
export async function insertFigureReport(
  tx: AuditedTx,
  key: YearKey & { planId: string },
  { draft, organisationId, author, at }: Save,
): Promise<{ id: string; version: number }> {
  return tx.indicatorReport.create({
    data: {
      ...key,
      ...fromFigureDraft(draft),
      organisationId,
      createdAt: at,
      updatedAt: at,
      updatedById: author.id,
      updatedByName: author.name,
    },
    select: { id: true, version: true },
  });
}

/** Saves words over the version the writer started from; anybody else's save in between is a conflict. */
export async function updateFigureDraft(
  tx: AuditedTx,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  { draft, organisationId, author, at }: Save,
): Promise<number> {
  const { count } = await tx.indicatorReport.updateMany({
    where: { id, version: expectedVersion, state: { in: ["draft", "returned"] } },
    data: {
      ...fromFigureDraft(draft),
      organisationId,
      version: { increment: 1 },
      updatedAt: at,
      updatedById: author.id,
      updatedByName: author.name,
    },
  });
  if (count === 0) throw new DomainError("conflict");
  return expectedVersion + 1;
}

/** Moves a report from one state to the next; when somebody moved or changed it first, a conflict. */
export async function moveFigureReport(
  tx: AuditedTx,
  move: { id: string; from: ReportState; to: ReportState; at: Date } & {
    expectedVersion: number;
    round?: number;
  },
): Promise<void> {
  const { id, from, to, at, expectedVersion, round } = move;
  const { count } = await tx.indicatorReport.updateMany({
    where: { id, state: from, version: expectedVersion },
    data: {
      state: to,
      version: { increment: 1 },
      updatedAt: at,
      ...(round === undefined ? {} : { round }),
    },
  });
  if (count === 0) throw new DomainError("conflict");
}
