// Who may strike an item off: another person than those through whose hands its report went (product.md 7).
import type { Actor } from "../actor";

/** Did this actor write, sign or accept what the closure rests on? */
export function isOwnWork(actor: Actor, hands: readonly (string | null)[]): boolean {
  return actor.kind === "user" && hands.includes(actor.personId);
}

/** 自报自审: the unit that leads the item is the actor's own. It may be, and it is marked. */
export function isSelfReviewed(actor: Actor, lead: string | null): boolean {
  if (lead === null) return false;
  return actor.kind === "user" && actor.grants.some((grant) => grant.organisation === lead);
}
