// Bounds and outside limits by year and document, and the rulings that stand in for what the plan prints.
import "server-only";
import type { IndicatorParameter } from "../domain/indicator/indicator";
import { limitComparators, type ParameterValue } from "../domain/indicator/parameter";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";
import { readRulingParameters } from "./rulings";

/** Every parameter of the plan's indicators, rulings included, by indicator code; in force or not. */
export async function readIndicatorParameters(
  tx: ReadTx,
  planId: string,
): Promise<Readonly<Record<string, IndicatorParameter[]>>> {
  const rows = await tx.indicatorParameter.findMany({
    where: { indicator: { planId } },
    include: { indicator: { select: { code: true } } },
    orderBy: [{ year: "asc" }, { effectiveOn: "asc" }, { acceptedAt: "asc" }],
  });
  const byCode = new Map<string, IndicatorParameter[]>(await readRulingParameters(tx, planId));
  for (const row of rows) {
    const { code } = row.indicator;
    byCode.set(code, [...(byCode.get(code) ?? []), toParameter(row)]);
  }
  return Object.fromEntries(byCode);
}

type ParameterRow = {
  kind: "bounds" | "limit";
  year: number;
  min: number | null;
  max: number | null;
  comparator: string | null;
  value: number | null;
  document: string;
  effectiveOn: Date;
  acceptedAt: Date;
};

function toParameter(row: ParameterRow): IndicatorParameter {
  const { year, document, acceptedAt, min, max, value } = row;
  const given = { year, document, effectiveOn: toDay(row.effectiveOn), acceptedAt };
  if (row.kind === "bounds" && min !== null && max !== null)
    return { kind: "bounds", min, max, ...given };
  const comparator = limitComparators.find((each) => each === row.comparator);
  if (row.kind === "limit" && comparator && value !== null)
    return { kind: "limit", comparator, value, ...given };
  throw new Error(`a parameter of ${year} has not the shape that the database checks`);
}

export type NewParameter = {
  year: number;
  parameter: ParameterValue;
  document: string;
  effectiveOn: LocalDate;
  acceptedAt: Date;
};

/** What was set of the indicator. Until the transaction ends nobody else who asks this way sets another. */
export async function lockSetParameters(
  tx: AuditedTx,
  indicatorId: string,
): Promise<{ kind: ParameterValue["kind"]; year: number; effectiveOn: LocalDate }[]> {
  const key = `IndicatorParameter ${indicatorId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const rows = await tx.indicatorParameter.findMany({
    where: { indicatorId },
    select: { kind: true, year: true, effectiveOn: true },
  });
  return rows.map((row) => ({ ...row, effectiveOn: toDay(row.effectiveOn) }));
}

/** Adds a parameter; earlier ones of the same year stay. */
export async function insertIndicatorParameter(
  tx: AuditedTx,
  indicatorId: string,
  { parameter, effectiveOn, ...row }: NewParameter,
): Promise<string> {
  const { id } = await tx.indicatorParameter.create({
    data: { indicatorId, ...row, ...parameter, effectiveOn: fromDay(effectiveOn) },
    select: { id: true },
  });
  return id;
}
