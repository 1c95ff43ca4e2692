// 呈报: the manager puts an item before leaders, in the commission's words.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { checkEscalation } from "@/lib/domain/escalation/check-escalation";
import { findMilestoneIds } from "@/lib/data/definitions";
import { insertEscalation } from "@/lib/data/escalation-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { escalationEntry, prepareEscalations, wordsIn } from "./prepare-escalation";

const words = z.string().trim();
export const escalationWordsInput = z.object({ cause: words, remedy: words, proposal: words });
export const markEscalationInput = escalationWordsInput.extend({
  plan: z.string(),
  milestone: z.string().trim(),
});
export type MarkEscalationInput = z.infer<typeof markEscalationInput>;

/**
 * It comes last in their order. Throws notFound, notAllowed, invalid {fields: milestone, cause, remedy, proposal} or
 * conflict where it stands before leaders already.
 */
export async function markEscalation(
  actor: Actor,
  input: MarkEscalationInput,
  clock: Clock,
): Promise<{ escalationId: string }> {
  const { plan: planCode, milestone, ...typed } = markEscalationInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const { plan, open } = await prepareEscalations(tx, actor, planCode);
    const milestoneId = (await findMilestoneIds(tx, plan.id, [milestone])).get(milestone);
    const faults = [...itemFaults(milestone, milestoneId), ...checkEscalation(typed)];
    if (milestoneId === undefined || faults.length > 0) {
      throw new DomainError("invalid", { fields: faults });
    }
    if (open.some((row) => row.milestoneId === milestoneId)) throw new DomainError("conflict");
    const ordinal = Math.max(0, ...open.map((row) => row.ordinal)) + 1;
    const author = authorOf(actor);
    const marked = { planId: plan.id, milestoneId, ordinal, ...wordsIn(typed), at, author };
    const escalationId = await insertEscalation(tx, marked);
    const after = { milestone, ordinal, ...wordsIn(typed) };
    const about = { action: "escalation.marked", planId: plan.id, milestoneId } as const;
    return { result: { escalationId }, audit: [escalationEntry(about, { after })] };
  });
}

function itemFaults(code: string, id: string | undefined): FieldFault[] {
  if (code === "") return [{ field: "milestone", code: "required" }];
  return id === undefined ? [{ field: "milestone", code: "noSuchItem", params: { code } }] : [];
}
