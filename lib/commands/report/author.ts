import type { Actor } from "@/lib/domain/actor";

/** How an actor signs what it writes: the name is frozen in, so that it survives changes of the account. */
export function authorOf(actor: Actor): { id: string | null; name: string } {
  if (actor.kind === "user") return { id: actor.personId, name: actor.displayName };
  return { id: null, name: actor.kind === "system" ? actor.job : actor.name };
}
