// One indicator as commands need it: what it is, who provides its figure now, its accepted readings.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { IndicatorDescription } from "../domain/indicator/description";
import type { Evaluation, IndicatorReading } from "../domain/indicator/indicator";
import { latestInForce, type TwoDates } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay, toDayOrNull } from "./days";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan } from "./scope";

const versionColumns = {
  version: true,
  caliber: true,
  sourceDocument: true,
  releaseMonthDay: true,
  document: true,
  effectiveOn: true,
  acceptedAt: true,
  provider: { select: { code: true } },
} satisfies Prisma.IndicatorVersionSelect;

/** Versions of the description with their provider's code, the oldest first. */
export const describedBy = {
  select: versionColumns,
  orderBy: { version: "asc" },
} as const;

type VersionRow = Prisma.IndicatorVersionGetPayload<{ select: typeof versionColumns }>;
type ReadingRow = Prisma.IndicatorReadingGetPayload<object>;

export function toDescription({ provider, ...row }: VersionRow): IndicatorDescription {
  return { ...row, provider: provider?.code ?? null, effectiveOn: toDay(row.effectiveOn) };
}

export type PublishedReading = IndicatorReading & { id: string; source: string };

export function toPublished(row: ReadingRow): PublishedReading {
  return {
    ...row,
    statedOn: toDayOrNull(row.statedOn),
    publishedOn: toDay(row.publishedOn),
    revokedAt: null,
  };
}

export type IndicatorRow = {
  id: string;
  code: string;
  planId: string;
  planCode: string;
  baseYear: number;
  /** Last year of the plan. */
  lastYear: number;
  evaluation: Evaluation;
  descriptions: IndicatorDescription[];
  /** The unit that provides the data: by the description in force, else by the plan's file. */
  provider: string | null;
  readings: PublishedReading[];
};

/** The indicator at these dates. Throws notFound, also when its plan is hidden from the actor. */
export async function getIndicator(
  tx: ReadTx,
  actor: Actor,
  key: { plan: string; indicator: string },
  at: TwoDates,
): Promise<IndicatorRow> {
  const plan = await getVisiblePlan(tx, actor, key.plan);
  const row = await tx.indicator.findUnique({
    where: { planId_code: { planId: plan.id, code: key.indicator } },
    include: { provider: { select: { code: true } }, versions: describedBy, readings: true },
  });
  if (!row) throw new DomainError("notFound");
  const descriptions = row.versions.map(toDescription);
  return {
    id: row.id,
    code: row.code,
    planId: plan.id,
    planCode: plan.code,
    baseYear: plan.baseYear,
    lastYear: Number(toDay(plan.endsOn).slice(0, 4)),
    evaluation: row.evaluation,
    descriptions,
    provider: latestInForce(descriptions, at)?.provider ?? row.provider?.code ?? null,
    readings: row.readings.map(toPublished),
  };
}

export type NewDescription = {
  caliber: string;
  sourceDocument: string;
  releaseMonthDay: string | null;
  providerId: string | null;
  document: string;
  effectiveOn: LocalDate;
  acceptedAt: Date;
};

/** The version after the newest; earlier ones stay. Of two at once one meets conflict. */
export async function insertDescription(
  tx: AuditedTx,
  { indicatorId, newest }: { indicatorId: string; newest: number },
  { effectiveOn, ...row }: NewDescription,
): Promise<number> {
  const version = newest + 1;
  const { count } = await tx.indicatorVersion.createMany({
    data: { ...row, indicatorId, version, effectiveOn: fromDay(effectiveOn) },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict");
  return version;
}
