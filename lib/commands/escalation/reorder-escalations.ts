// The order in which leaders see what is put before them: one place up or down.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { replaceEscalation } from "@/lib/data/escalation-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { escalationEntry, openRow, prepareEscalations } from "./prepare-escalation";

export const reorderEscalationInput = z.object({
  plan: z.string(),
  escalationId: z.string(),
  direction: z.enum(["up", "down"]),
});
export type ReorderEscalationInput = z.infer<typeof reorderEscalationInput>;

/**
 * Changes places with its neighbour. Throws notFound, notAllowed, conflict where it was changed since the page was
 * drawn, or wrongState at either end.
 */
export async function reorderEscalations(
  actor: Actor,
  input: ReorderEscalationInput,
  clock: Clock,
): Promise<void> {
  const { plan: planCode, escalationId, direction } = reorderEscalationInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const { plan, open } = await prepareEscalations(tx, actor, planCode);
    const row = openRow(open, escalationId);
    const neighbour = open[open.indexOf(row) + (direction === "up" ? -1 : 1)];
    if (!neighbour) throw new DomainError("wrongState");
    const place = { planId: plan.id, at, author: authorOf(actor) };
    await replaceEscalation(tx, { ...place, row }, { ordinal: neighbour.ordinal });
    await replaceEscalation(tx, { ...place, row: neighbour }, { ordinal: row.ordinal });
    const moved = [
      { of: row, to: neighbour.ordinal },
      { of: neighbour, to: row.ordinal },
    ];
    return {
      result: undefined,
      audit: moved.map(({ of: { milestone, milestoneId, ordinal }, to }) =>
        escalationEntry(
          { action: "escalation.reordered", planId: plan.id, milestoneId },
          { before: { milestone, ordinal }, after: { milestone, ordinal: to } },
        ),
      ),
    };
  });
}
