// One or many items of a unit are passed to an office and a person of it, or back to everybody.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { listCharges, listWriters, type Writer } from "@/lib/data/charges";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { listLedItems } from "@/lib/data/led-items";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { readUnits } from "@/lib/data/units";
import { changeCharges, type ChargeChange } from "./change-charges";

export const passItemInput = z.object({
  plan: z.string(),
  /** The unit that leads the items. */
  organisation: z.string(),
  /** Each with the post that was shown; null: nobody's. */
  items: z.array(z.object({ milestone: z.string(), expected: z.uuid().nullable() })).min(1),
  office: z.string().trim().max(60),
  personId: z.uuid().nullable(),
  backupId: z.uuid().nullable(),
  note: z.string().trim().max(500),
});
export type PassItemInput = z.infer<typeof passItemInput>;

/**
 * Throws notFound, notAllowed, invalid {fields} (somebody who does not work in the unit today, or twice the same person)
 * or conflict (an item was passed on meanwhile).
 */
export async function passItem(
  actor: Actor,
  input: PassItemInput,
  clock: Clock,
): Promise<{ passed: number }> {
  const at = clock();
  const { organisation, note } = input;
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    mustBeAllowed(actor, "charge.pass", { plan: plan.code, lead: organisation });
    const unit = (await readUnits(tx, [organisation])).get(organisation);
    if (!unit) throw new DomainError("notFound");
    const writers = await listWriters(tx, { planId: plan.id, organisation, at });
    const after = { office: input.office, ...mustBeWriters(writers, input) };
    const scope = { planId: plan.id, organisation };
    const changes = await changesOf(tx, scope, input.items, after);
    return changeCharges(tx, actor, { plan, organisationId: unit.id, changes, note, at });
  });
}

function mustBeWriters(
  writers: readonly Writer[],
  ask: { personId: string | null; backupId: string | null },
) {
  const find = (field: "personId" | "backupId") => {
    const id = ask[field];
    if (id === null) return null;
    const found = writers.find((writer) => writer.id === id);
    if (!found) throw new DomainError("invalid", { fields: [{ field, code: "notInUnit" }] });
    return found;
  };
  const posts = { person: find("personId"), backup: find("backupId") };
  if (posts.person !== null && posts.person.id === posts.backup?.id) {
    throw new DomainError("invalid", { fields: [{ field: "backupId", code: "samePerson" }] });
  }
  return posts;
}

async function changesOf(
  tx: AuditedTx,
  { planId, organisation }: { planId: string; organisation: string },
  items: PassItemInput["items"],
  after: ChargeChange["after"],
): Promise<ChargeChange[]> {
  const codes = new Map(items.map((item) => [item.milestone, item.expected]));
  const led = await listLedItems(tx, { planId, organisation, codes: [...codes.keys()] });
  // An item the unit does not lead is not the unit's to pass.
  if (led.length !== codes.size) throw new DomainError("notAllowed");
  const milestoneIds = led.map((item) => item.id);
  const charges = await listCharges(tx, { planId, organisations: [organisation], milestoneIds });
  return led.map((milestone) => {
    const before = charges.find((charge) => charge.milestoneId === milestone.id) ?? null;
    if ((before?.id ?? null) !== (codes.get(milestone.code) ?? null)) {
      throw new DomainError("conflict", { params: { by: before?.startedBy ?? "" } });
    }
    return { milestone, before, after };
  });
}
