// Whose work an item is: the units at it, and the units the actor works for.
import "server-only";
import type { Actor } from "../domain/actor";
import { permissions, type Subject } from "../domain/permissions";
import type { BoardItem } from "./plan-board";

/** Units for which the actor holds a role on this plan that works on reports. */
export function unitsOf(
  actor: Actor,
  plan: string,
  permission: "report.work" | "report.sign",
): string[] {
  if (actor.kind === "system") return [];
  const row: Readonly<Partial<Record<string, unknown>>> = permissions[permission];
  const held = actor.grants.filter(
    (grant) => row[grant.role] && (grant.plan === null || grant.plan === plan),
  );
  return [...new Set(held.flatMap((grant) => grant.organisation ?? []))];
}

/** Who is at work on an item, for own-unit rights. */
export function subjectOf(plan: string, { assessment, facts }: BoardItem): Required<Subject> {
  const supporting = facts.assignments.filter(
    (row) => row.part === "supporting" && row.endedAt === null,
  );
  return { plan, lead: assessment.lead, supporting: supporting.map((row) => row.organisation) };
}
