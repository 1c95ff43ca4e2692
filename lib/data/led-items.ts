import "server-only";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

/** Items a unit leads now, of those named by their codes, in the order of the plan. */
export async function listLedItems(
  tx: ReadTx | AuditedTx,
  ask: { planId: string; organisation: string; codes: readonly string[] },
): Promise<{ id: string; code: string }[]> {
  return tx.milestone.findMany({
    where: {
      planId: ask.planId,
      code: { in: [...ask.codes] },
      assignments: {
        some: { part: "lead", endedAt: null, organisation: { code: ask.organisation } },
      },
    },
    select: { id: true, code: true },
    orderBy: { sortOrder: "asc" },
  });
}
