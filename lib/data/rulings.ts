// The rulings on the plan's text, as the pure rules take them: all of them, since both dates are theirs to apply.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  type RuledDiscrepancy,
  type Ruling,
  toRulingParameters,
} from "../domain/discrepancy/ruling";
import { DomainError } from "../domain/errors";
import type { RulingParameter } from "../domain/indicator/indicator";
import { discrepancyReading } from "../domain/plan/discrepancy-reading";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";

export const storedReadings = z.array(discrepancyReading);

export type PlanDiscrepancy = RuledDiscrepancy & { milestoneCodes: string[] };

/** Every discrepancy of the plan with its rulings, the oldest first. */
export async function readRuledDiscrepancies(
  tx: ReadTx,
  planId: string,
): Promise<PlanDiscrepancy[]> {
  const rows = await tx.discrepancy.findMany({
    where: { planId },
    select: {
      code: true,
      readings: true,
      milestoneCodes: true,
      rulings: {
        select: { choice: true, number: true, effectiveOn: true, acceptedAt: true },
        orderBy: [{ acceptedAt: "asc" }, { id: "asc" }],
      },
    },
    orderBy: { code: "asc" },
  });
  return rows.map(({ readings, rulings, ...row }) => ({
    ...row,
    readings: storedReadings.parse(readings),
    rulings: rulings.map((ruling) => ({ ...ruling, effectiveOn: toDay(ruling.effectiveOn) })),
  }));
}

/** Rulings in the place of what the plan prints for a year of an indicator, by indicator code. */
export async function readRulingParameters(
  tx: ReadTx,
  planId: string,
): Promise<Map<string, RulingParameter[]>> {
  return toRulingParameters(await readRuledDiscrepancies(tx, planId));
}

export type NewRuling = Ruling & { value: string; reason: string; ruledBy: string };

/** One discrepancy with its newest ruling, for a decision. Throws notFound. */
export async function getDiscrepancy(tx: AuditedTx, planId: string, code: string) {
  const row = await tx.discrepancy.findUnique({
    where: { planId_code: { planId, code } },
    include: { rulings: { orderBy: [{ acceptedAt: "asc" }, { id: "asc" }] } },
  });
  if (!row) throw new DomainError("notFound");
  const newest = row.rulings.at(-1);
  return {
    id: row.id,
    printed: { a: row.valueA, b: row.valueB },
    readings: storedReadings.parse(row.readings),
    ruled: row.rulings.length,
    newest: newest ? { ...newest, effectiveOn: toDay(newest.effectiveOn) } : null,
  };
}

/**
 * Rises with each ruling of a discrepancy: two at one instant, as by the standing clock of a demonstration, keep
 * their order.
 */
function nthId(n: number): string {
  return n.toString(16).padStart(8, "0") + randomUUID().slice(8);
}

/** Appends behind the `ruled` earlier ones, which stay. */
export async function insertRuling(
  tx: AuditedTx,
  { id: discrepancyId, ruled }: { id: string; ruled: number },
  { effectiveOn, ...ruling }: NewRuling,
): Promise<void> {
  await tx.discrepancyRuling.create({
    data: { ...ruling, id: nthId(ruled + 1), discrepancyId, effectiveOn: fromDay(effectiveOn) },
    select: { id: true },
  });
}
