// The indicators of a plan as they lie in the database, of all dates.
import "server-only";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { describedBy } from "./indicator-records";

const columns = {
  code: true,
  nameZh: true,
  nameEn: true,
  unit: true,
  evaluation: true,
  base: true,
  targets: true,
  provider: { select: { code: true } },
  versions: describedBy,
  readings: { orderBy: [{ dataYear: "asc" }, { publishedOn: "asc" }, { acceptedAt: "asc" }] },
  forecasts: { orderBy: { code: "asc" } },
} satisfies Prisma.IndicatorSelect;

export type IndicatorRow = Prisma.IndicatorGetPayload<{ select: typeof columns }>;

/** In the plan's own order. */
export async function readIndicatorRows(
  tx: ReadTx,
  planId: string,
): Promise<readonly IndicatorRow[]> {
  return tx.indicator.findMany({
    where: { planId },
    select: columns,
    orderBy: { sortOrder: "asc" },
  });
}
