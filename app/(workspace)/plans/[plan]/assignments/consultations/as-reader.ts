// Who reads what of a consultation: the commission, leaders and the auditor all of it, a unit what it is asked and says.
import type { UserActor } from "@/lib/domain/actor";
import { concernedUnits, type PutItem } from "@/lib/domain/consultation/consultation";
import { can } from "@/lib/domain/permissions";

export function asReader(actor: UserActor, plan: string) {
  // What units say against a draft is read by whom problems are (product.md 9).
  const all = can(actor, "report.readProblems", { plan });
  const held = actor.grants.flatMap((grant) => grant.organisation ?? []);
  const units = [...new Set(held)].filter((unit) =>
    can(actor, "consultation.answer", { plan, lead: unit }),
  );
  const hears = (unit: string) => all || units.includes(unit);
  return {
    all,
    /** Units the reader answers for. */
    units,
    hears,
    items: (items: readonly PutItem[]) => items.filter((item) => concernedUnits(item).some(hears)),
  };
}
