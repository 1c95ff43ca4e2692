// Which records an actor may see at all, one where-clause per noun. Across plans the answer is "not found".
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { can, type Permission } from "../domain/permissions";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";

/** Plans on which the actor holds any role that may read them. */
export function visiblePlans(actor: Actor): Prisma.PlanWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "client") return actor.planCode === null ? {} : { code: actor.planCode };
  if (can(actor, "plan.read", { plan: null })) return {};
  const codes = actor.grants.flatMap((grant) =>
    grant.plan !== null && can(actor, "plan.read", { plan: grant.plan }) ? [grant.plan] : [],
  );
  return { code: { in: codes } };
}

/** The plan by its code. Throws notFound, also when it is hidden from the actor. */
export async function getVisiblePlan(tx: ReadTx, actor: Actor, code: string) {
  const plan = await tx.plan.findFirst({ where: { AND: [{ code }, visiblePlans(actor)] } });
  if (!plan) throw new DomainError("notFound");
  return plan;
}

/** Throws notAllowed unless the actor may do this to the subject. */
export function mustBeAllowed(
  actor: Actor,
  permission: Permission,
  subject: { plan: string | null; lead?: string | null; supporting?: readonly string[] },
): void {
  if (!can(actor, permission, subject)) throw new DomainError("notAllowed");
}
