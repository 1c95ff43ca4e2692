import { rolesOn, type UserActor } from "@/lib/domain/actor";
import { modesOf } from "@/lib/domain/instruction/instruction";
import { can } from "@/lib/domain/permissions";

/** How the way to the form is named: a leader gives, a secretary records; null: neither may. */
export function mayGiveHere(actor: UserActor, plan: string): "give" | "record" | null {
  if (!can(actor, "instruction.give", { plan })) return null;
  return modesOf(rolesOn(actor, plan)).includes("online") ? "give" : "record";
}
