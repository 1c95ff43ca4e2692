// The commission confirms what the plan leaves open of a target: a named list, a number, criteria, stages.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { confirmedPart, confirmTarget } from "@/lib/domain/milestone/confirmed-target";
import { localDate } from "@/lib/domain/milestone/milestone";
import { getNewestDefinition, insertTargetVersion } from "@/lib/data/definitions";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

export const confirmDefinitionInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  document: z.string().trim().min(1).max(200),
  effectiveOn: localDate,
  part: confirmedPart,
});
export type ConfirmDefinitionInput = z.input<typeof confirmDefinitionInput>;

/**
 * Adds a version that differs in its target alone. Throws notFound, notAllowed, wrongState (terminated), invalid
 * {fields: part, effectiveOn} or conflict.
 */
export async function confirmDefinition(
  actor: Actor,
  input: ConfirmDefinitionInput,
  clock: Clock,
): Promise<{ version: number }> {
  const {
    plan: planCode,
    milestone,
    document,
    effectiveOn,
    part,
  } = confirmDefinitionInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "definition.confirm", { plan: planCode });
    const newest = await getNewestDefinition(tx, plan.id, milestone);
    if (newest.terminated) throw new DomainError("wrongState");
    const target = confirmTarget(newest.target, part);
    if (typeof target === "string") {
      throw new DomainError("invalid", { fields: [{ field: "part", code: target }] });
    }
    if (effectiveOn < newest.effectiveOn) {
      throw new DomainError("invalid", {
        fields: [{ field: "effectiveOn", code: "beforeAnother" }],
      });
    }
    const version = await insertTargetVersion(tx, newest, {
      target,
      document,
      effectiveOn,
      acceptedAt: at,
    });
    return {
      result: { version },
      audit: [
        {
          action: "definition.confirmed",
          planId: plan.id,
          subjectType: "Milestone",
          subjectId: newest.milestoneId,
          before: { version: newest.version, target: newest.target },
          after: { milestone, version, target, document, effectiveOn },
        },
      ],
    };
  });
}
