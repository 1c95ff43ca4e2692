// Leaders open on the last issue (product.md 6): whoever only reads for a decision reads what was signed.
import type { Actor } from "../actor";
import type { Role } from "../permissions";

const readersOfIssues: readonly Role[] = ["leader", "secretary"];

/** Are leader and secretary the only roles of this person on the plan? */
export function opensOnIssue(actor: Actor, plan: string): boolean {
  if (actor.kind !== "user") return false;
  const held = actor.grants.filter((grant) => grant.plan === null || grant.plan === plan);
  return held.length > 0 && held.every((grant) => readersOfIssues.includes(grant.role));
}
