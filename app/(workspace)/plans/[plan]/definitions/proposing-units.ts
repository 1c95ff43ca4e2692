import type { UserActor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";

/** Units whose items the actor proposes for as their lead; none for the manager, who proposes for all alike. */
export function unitsProposedFor(actor: UserActor, plan: string): string[] {
  if (can(actor, "definition.propose", { plan })) return [];
  const units = actor.grants.flatMap(({ organisation }) => organisation ?? []);
  return [...new Set(units)].filter((lead) => can(actor, "definition.propose", { plan, lead }));
}
