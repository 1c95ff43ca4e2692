import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";
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
