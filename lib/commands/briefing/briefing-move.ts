// The steps every move of a brief or bulletin shares: may this actor, from this state, as it was seen, with this reason?
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import {
  type BriefingTransition,
  briefingTransition,
  type BriefingTransitionName,
  briefingTransitions,
} from "@/lib/domain/briefing/briefing-transitions";
import { DomainError } from "@/lib/domain/errors";
import { takeTransition } from "@/lib/domain/workflow";
import { type Briefing, lockBriefing } from "@/lib/data/briefings";
import type { AuditedTx } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

export const briefingInput = z.object({
  plan: z.string(),
  briefingId: z.uuid(),
  /** The version that was looked at. */
  expectedVersion: z.number().int(),
});
export type BriefingInput = z.infer<typeof briefingInput>;

export type BriefingMoveInHand = { briefing: Briefing; transition: BriefingTransition };

/**
 * The paper, held to the end of the transaction, and the transition. Throws notFound (also across plans, and for whoever
 * may not read a draft), notAllowed, wrongState, incomplete {fields: reason}, or conflict where somebody has moved or
 * written in it since it was looked at.
 */
export async function prepareBriefingMove(
  tx: AuditedTx,
  actor: Actor,
  input: BriefingInput & { name: BriefingTransitionName; reason?: string },
): Promise<BriefingMoveInHand> {
  const plan = await getVisiblePlan(tx, actor, input.plan);
  const briefing = await lockBriefing(tx, actor, plan, input.briefingId);
  const { permission } = briefingTransition(input.name);
  mustBeAllowed(actor, permission, { plan: plan.code });
  const { state, version } = briefing;
  takeTransition(briefingTransitions, input.name, state, input.reason ?? null);
  if (version !== input.expectedVersion) throw new DomainError("conflict");
  return { briefing, transition: briefingTransition(input.name) };
}

/** The one entry of a move; `before` and `after` say what it changed beside the state. */
export function briefingEntry(
  { briefing, transition }: BriefingMoveInHand,
  change: { before?: object; after?: object; reason?: string } = {},
): AuditEntry {
  return {
    action: transition.audit,
    planId: briefing.planId,
    subjectType: "Briefing",
    subjectId: briefing.id,
    before: { state: briefing.state, ...change.before },
    after: {
      kind: briefing.kind,
      period: briefing.period,
      state: transition.to,
      ...change.after,
    },
    reason: change.reason ?? null,
  };
}
