// The settings of the chase of one plan.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { asActor } from "./as-actor";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan } from "./scope";

export type SupervisionSettings = { seniorApprovalFrom: number; mayIssueOrders: boolean };

/** As they are now. Throws notFound. */
export async function getSupervisionSettings(
  actor: Actor,
  planCode: string,
): Promise<SupervisionSettings> {
  const plan = await asActor(actor, (tx) => getVisiblePlan(tx, actor, planCode));
  const { seniorApprovalFrom, mayIssueOrders } = plan;
  return { seniorApprovalFrom, mayIssueOrders };
}

/** Changes them from what was seen. Throws conflict where they are others by now. */
export async function updateSupervisionSettings(
  tx: AuditedTx,
  planId: string,
  { seen, next }: { seen: SupervisionSettings; next: SupervisionSettings },
): Promise<void> {
  const { count } = await tx.plan.updateMany({
    where: { id: planId, ...seen },
    data: next,
  });
  if (count === 0) throw new DomainError("conflict");
}
