import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan, visiblePlans } from "./scope";

/** Plans the actor works on, newest first. */
export async function listPlans(actor: Actor) {
  return asActor(actor, (tx) =>
    tx.plan.findMany({
      where: visiblePlans(actor),
      select: {
        code: true,
        titleZh: true,
        titleEn: true,
        status: true,
        startsOn: true,
        endsOn: true,
      },
      orderBy: [{ startsOn: "desc" }, { code: "asc" }],
    }),
  );
}

/** The plan's head. Throws notFound. */
export async function getPlan(actor: Actor, code: string) {
  return asActor(actor, (tx) => getVisiblePlan(tx, actor, code));
}

/** Holds the plan's row to the end of the transaction: nobody's change of its figures ends in between. */
export async function lockPlan(tx: AuditedTx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE id = ${id}::uuid FOR UPDATE`;
}
