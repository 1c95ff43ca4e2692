// The commission confirms what the plan leaves open: a named list, a number, criteria, stages, a weight, a cadence.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { withFreshCodes } from "@/lib/domain/definition/fresh-codes";
import { DOCUMENT_LIMIT, definitionContent } from "@/lib/domain/definition/proposal";
import { confirmedPart } from "@/lib/domain/milestone/confirmed-target";
import { localDate } from "@/lib/domain/milestone/milestone";
import { getOpenDefinition, lockMilestone } from "@/lib/data/definitions";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { takeDefinition } from "./take-definition";

/** How a confirmation rests on its paper. */
export const confirmedByInput = z.object({
  document: z.string().trim().min(1).max(DOCUMENT_LIMIT),
  effectiveOn: localDate,
});
const itemInput = confirmedByInput.extend({ plan: z.string(), milestone: z.string() });

export const confirmContentInput = itemInput.extend({ content: definitionContent });
export type ConfirmContentInput = z.input<typeof confirmContentInput>;
export const confirmDefinitionInput = itemInput.extend({ part: confirmedPart });
export type ConfirmDefinitionInput = z.input<typeof confirmDefinitionInput>;

/**
 * Confirms one item's content without a proposal. Throws notFound, notAllowed, wrongState (terminated), conflict or
 * invalid as takeDefinition.
 */
export async function confirmContent(
  actor: Actor,
  input: ConfirmContentInput,
  clock: Clock,
): Promise<{ version: number }> {
  const { plan: planCode, milestone, content, ...by } = confirmContentInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "definition.confirm", { plan: planCode });
    await lockMilestone(tx, plan.id, milestone);
    const open = await getOpenDefinition(tx, plan, milestone);
    const named = withFreshCodes(open.facts, content);
    const { version, entry } = await takeDefinition(tx, plan.id, open, named, {
      ...by,
      acceptedAt: at,
    });
    return { result: { version }, audit: [entry] };
  });
}

/** The same for a part of the target alone: the next version differs in its target. */
export async function confirmDefinition(
  actor: Actor,
  input: ConfirmDefinitionInput,
  clock: Clock,
): Promise<{ version: number }> {
  const { part, ...rest } = confirmDefinitionInput.parse(input);
  return confirmContent(actor, { ...rest, content: { kind: "target", part } }, clock);
}
