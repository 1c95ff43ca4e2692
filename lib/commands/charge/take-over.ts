// Everything in one person's charge goes to another at once: for somebody who leaves.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { type Charge, listCharges, listWriters, type Writer } from "@/lib/data/charges";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { readUnits } from "@/lib/data/units";
import { changeCharges, type ChargeChange } from "./change-charges";

export const takeOverInput = z.object({
  plan: z.string(),
  organisation: z.string(),
  /** Who leaves; need not work in the unit any more. */
  fromId: z.uuid(),
  toId: z.uuid(),
  note: z.string().trim().max(500),
});

/**
 * A and B posts alike; where both would be the same person the B post stays empty. Throws notFound, notAllowed,
 * invalid {fields}, incomplete {field: "fromId"} (nothing is in that person's charge) or conflict.
 */
export async function takeOver(
  actor: Actor,
  input: z.infer<typeof takeOverInput>,
  clock: Clock,
): Promise<{ passed: number }> {
  const at = clock();
  const { organisation, fromId, toId, note } = input;
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    mustBeAllowed(actor, "charge.pass", { plan: plan.code, lead: organisation });
    const unit = (await readUnits(tx, [organisation])).get(organisation);
    if (!unit) throw new DomainError("notFound");
    const writers = await listWriters(tx, { planId: plan.id, organisation, at });
    const to = writers.find((writer) => writer.id === toId);
    if (!to) throw fault("toId", "notInUnit");
    if (fromId === toId) throw fault("toId", "samePerson");
    const charges = await listCharges(tx, { planId: plan.id, organisations: [organisation] });
    const changes = charges.flatMap((charge) => handOver(charge, fromId, to));
    if (changes.length === 0) {
      throw new DomainError("incomplete", { fields: [{ field: "fromId", code: "nothingHeld" }] });
    }
    return changeCharges(tx, actor, { plan, organisationId: unit.id, changes, note, at });
  });
}

function fault(field: string, code: string): DomainError {
  return new DomainError("invalid", { fields: [{ field, code }] });
}

function handOver(charge: Charge, fromId: string, to: Writer): ChargeChange[] {
  const { office, person, backup } = charge;
  if (person?.id !== fromId && backup?.id !== fromId) return [];
  const heir = (post: Writer | null) => (post?.id === fromId ? to : post);
  const [first, second] = [heir(person), heir(backup)];
  return [
    {
      milestone: { id: charge.milestoneId, code: charge.milestone },
      before: charge,
      after: { office, person: first, backup: second?.id === first?.id ? null : second },
    },
  ];
}
