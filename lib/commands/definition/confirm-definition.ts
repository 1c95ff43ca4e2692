// The commission confirms what the plan leaves open: a named list, a number, criteria, stages, a weight, a cadence.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { withFreshCodes } from "@/lib/domain/definition/fresh-codes";
import {
  type DefinitionContent,
  DOCUMENT_LIMIT,
  definitionContent,
} from "@/lib/domain/definition/proposal";
import { DomainError } from "@/lib/domain/errors";
import { confirmedPart } from "@/lib/domain/milestone/confirmed-target";
import { localDate } from "@/lib/domain/milestone/milestone";
import { getOpenDefinition, lockMilestone, type OpenDefinition } from "@/lib/data/definitions";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { takeDefinition } from "./take-definition";

/** How a confirmation rests on its paper. */
export const confirmedByInput = z.object({
  document: z.string().trim().min(1).max(DOCUMENT_LIMIT),
  effectiveOn: localDate,
});
/** An item, and how it stood when the form was read; null where nobody read one. */
export const confirmItemInput = confirmedByInput.extend({
  plan: z.string(),
  milestone: z.string(),
  /** The number of the newest version; for yearly targets how many had been confirmed. */
  expectedVersion: z.int().min(0).nullable().default(null),
});

export const confirmContentInput = confirmItemInput.extend({ content: definitionContent });
export type ConfirmContentInput = z.input<typeof confirmContentInput>;
export const confirmDefinitionInput = confirmItemInput.extend({ part: confirmedPart });
export type ConfirmDefinitionInput = z.input<typeof confirmDefinitionInput>;

/** What `expectedVersion` is compared with: every confirmation of this kind raises it. */
function versionOf({ newest, facts }: OpenDefinition, kind: DefinitionContent["kind"]): number {
  if (kind !== "checkpoints") return newest.version;
  return facts.checkpoints.filter((each) => each.state === "confirmed").length;
}

/**
 * Confirms one item's content without a proposal. Throws notFound, notAllowed, wrongState (terminated), conflict (also
 * when something was confirmed since the form was read) or invalid as takeDefinition.
 */
export async function confirmContent(
  actor: Actor,
  input: ConfirmContentInput,
  clock: Clock,
): Promise<{ version: number }> {
  const {
    plan: planCode,
    milestone,
    content,
    expectedVersion,
    ...by
  } = confirmContentInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "definition.confirm", { plan: planCode });
    await lockMilestone(tx, plan.id, milestone);
    const open = await getOpenDefinition(tx, plan, milestone);
    if (expectedVersion !== null && expectedVersion !== versionOf(open, content.kind)) {
      throw new DomainError("conflict");
    }
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
