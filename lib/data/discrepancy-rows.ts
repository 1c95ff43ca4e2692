// Where a plan disagrees with itself and every ruling on it, as they lie in the database.
import "server-only";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";

const columns = {
  code: true,
  topicZh: true,
  topicEn: true,
  placeA: true,
  valueA: true,
  placeB: true,
  valueB: true,
  arithmeticZh: true,
  arithmeticEn: true,
  milestoneCodes: true,
  indicatorCodes: true,
  readings: true,
  rulings: {
    orderBy: [{ acceptedAt: "asc" }, { id: "asc" }],
    select: {
      choice: true,
      number: true,
      value: true,
      reason: true,
      ruledBy: true,
      effectiveOn: true,
      acceptedAt: true,
    },
  },
} satisfies Prisma.DiscrepancySelect;

export type DiscrepancyRow = Prisma.DiscrepancyGetPayload<{ select: typeof columns }>;

/** By code; rulings the oldest first. */
export async function readDiscrepancyRows(
  tx: ReadTx,
  planId: string,
): Promise<readonly DiscrepancyRow[]> {
  return tx.discrepancy.findMany({
    where: { planId },
    select: columns,
    orderBy: { code: "asc" },
  });
}
