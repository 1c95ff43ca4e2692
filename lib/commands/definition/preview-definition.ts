// What a confirmation without a proposal would change today, for the manager to see before confirming. Writes nothing.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { checkContent } from "@/lib/domain/definition/check-content";
import { type Preview, previewChange } from "@/lib/domain/definition/preview";
import { definitionContent } from "@/lib/domain/definition/proposal";
import { DomainError } from "@/lib/domain/errors";
import { asActor } from "@/lib/data/as-actor";
import { getOpenDefinition } from "@/lib/data/definitions";
import { readProfile } from "@/lib/data/profile-versions";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

export const previewDefinitionInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  content: definitionContent,
});
export type PreviewDefinitionInput = z.input<typeof previewDefinitionInput>;

/** Throws notFound, notAllowed, wrongState (terminated) or invalid as checkContent. */
export async function previewDefinition(
  actor: Actor,
  input: PreviewDefinitionInput,
  clock: Clock,
): Promise<Preview> {
  const { plan: planCode, milestone, content } = previewDefinitionInput.parse(input);
  const knownBy = clock();
  const today = { asOf: toLocalDate(knownBy), knownBy };
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "definition.confirm", { plan: planCode });
    const { facts, newest } = await getOpenDefinition(tx, plan, milestone);
    if (newest.terminated) throw new DomainError("wrongState");
    const checked = checkContent(facts, content, today);
    if (!checked.ok) throw new DomainError("invalid", { fields: checked.faults });
    const profile = await readProfile(tx, plan.id, today);
    return previewChange(facts, checked.change, { ...today, profile });
  });
}
