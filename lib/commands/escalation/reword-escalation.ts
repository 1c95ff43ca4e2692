// What stands before leaders is put in other words; what they read before is kept.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { replaceEscalation } from "@/lib/data/escalation-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { escalationWordsInput } from "./mark-escalation";
import {
  assertWords,
  escalationEntry,
  openRow,
  prepareEscalations,
  wordsIn,
} from "./prepare-escalation";

export const rewordEscalationInput = escalationWordsInput.extend({
  plan: z.string(),
  escalationId: z.string(),
});
export type RewordEscalationInput = z.infer<typeof rewordEscalationInput>;

/** Throws notFound, notAllowed, invalid {fields}, or conflict where it was changed or ended since the form was drawn. */
export async function rewordEscalation(
  actor: Actor,
  input: RewordEscalationInput,
  clock: Clock,
): Promise<{ escalationId: string }> {
  const { plan: planCode, escalationId: id, ...typed } = rewordEscalationInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const { plan, open } = await prepareEscalations(tx, actor, planCode);
    const row = openRow(open, id);
    assertWords(typed);
    const words = wordsIn(typed);
    const place = { row, planId: plan.id, at, author: authorOf(actor) };
    const escalationId = await replaceEscalation(tx, place, words);
    const { milestone, milestoneId } = row;
    const about = { action: "escalation.reworded", planId: plan.id, milestoneId } as const;
    const told = { before: { milestone, ...wordsIn(row) }, after: { milestone, ...words } };
    return { result: { escalationId }, audit: [escalationEntry(about, told)] };
  });
}
