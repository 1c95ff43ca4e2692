// An item no longer stands before leaders: settled, or taken up in another way.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { ESCALATION_LIMIT } from "@/lib/domain/escalation/check-escalation";
import { endEscalation as endRow } from "@/lib/data/escalation-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { escalationEntry, openRow, prepareEscalations, wordsIn } from "./prepare-escalation";

export const endEscalationInput = z.object({
  plan: z.string(),
  escalationId: z.string(),
  reason: z.string().trim(),
});
export type EndEscalationInput = z.infer<typeof endEscalationInput>;

function assertReason(reason: string): void {
  if (reason === "") {
    throw new DomainError("incomplete", { fields: [{ field: "reason", code: "required" }] });
  }
  if (reason.length > ESCALATION_LIMIT) {
    const fault = { field: "reason", code: "tooLong", params: { limit: ESCALATION_LIMIT } };
    throw new DomainError("invalid", { fields: [fault] });
  }
}

/** Throws notFound, notAllowed, incomplete or invalid {fields: reason}, or conflict where it was changed or ended since. */
export async function endEscalation(
  actor: Actor,
  input: EndEscalationInput,
  clock: Clock,
): Promise<void> {
  const { plan: planCode, escalationId, reason } = endEscalationInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const { plan, open } = await prepareEscalations(tx, actor, planCode);
    const row = openRow(open, escalationId);
    assertReason(reason);
    await endRow(tx, row.id, { at, author: authorOf(actor), reason });
    const { milestone, milestoneId, ordinal } = row;
    const about = { action: "escalation.ended", planId: plan.id, milestoneId } as const;
    const before = { milestone, ordinal, ...wordsIn(row) };
    return { result: undefined, audit: [escalationEntry(about, { before, reason })] };
  });
}
