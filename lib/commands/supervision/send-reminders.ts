// 催办: units are told what of theirs is late, for one item or many in one act; or it is put on record that they were told
// outside the system, by a text that was copied out.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { REMINDER_TEXT_LIMIT } from "@/lib/domain/supervision/reminder-text";
import { asActor } from "@/lib/data/as-actor";
import { findOrganisationIds, idOf } from "@/lib/data/organisations";
import { readPlanBoard } from "@/lib/data/plan-board";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, type Change, recordChange } from "@/lib/data/record-change";
import { countReminders, findReminderAct, insertReminders } from "@/lib/data/reminders";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { type ChosenItem, chosenItems, MOST_ITEMS } from "./pressing-items";
import { tellReminded } from "./tell-reminded";

export const sendRemindersInput = z.object({
  plan: z.string(),
  /** Names this act: the same form sent twice is one. */
  batchId: z.uuid(),
  items: z
    .array(
      z.object({
        code: z.string(),
        /** How often it had been reminded of when it was chosen: another window may have been quicker. */
        seen: z.number().int().min(0),
      }),
    )
    .min(1)
    .max(MOST_ITEMS),
  channel: z.enum(["system", "offline"]),
  text: z.string().trim().max(REMINDER_TEXT_LIMIT),
  /** The heads of the units are told too. */
  copyHeads: z.boolean(),
});
export type SendRemindersInput = z.infer<typeof sendRemindersInput>;
export type RemindersSent = { items: number };

/**
 * How many items the act reminded of. Throws notFound, notAllowed, invalid {fields: items} (settled, noLead), or
 * conflict {items}: those that somebody has reminded of since they were chosen.
 */
export async function sendReminders(
  actor: Actor,
  input: SendRemindersInput,
  clock: Clock,
): Promise<RemindersSent> {
  const at = clock();
  const sentBefore = () =>
    asActor(actor, async (tx) => {
      const plan = await getVisiblePlan(tx, actor, input.plan);
      mustBeAllowed(actor, "reminder.send", { plan: plan.code });
      return findReminderAct(tx, plan.id, input.batchId);
    });
  const before = await sentBefore();
  if (before !== null) return { items: before };
  try {
    return await recordChange(actor, at, (tx) => sendInside(tx, actor, input, at));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
    // The same form, sent twice at once: the other one did it.
    const meanwhile = await sentBefore();
    if (meanwhile === null) throw error;
    return { items: meanwhile };
  }
}

async function sendInside(
  tx: AuditedTx,
  actor: Actor,
  input: SendRemindersInput,
  at: Date,
): Promise<Change<RemindersSent>> {
  const plan = await getVisiblePlan(tx, actor, input.plan);
  mustBeAllowed(actor, "reminder.send", { plan: plan.code });
  await lockPlan(tx, plan.id);
  const dates = { asOf: toLocalDate(at), knownBy: at, live: true };
  const board = await readPlanBoard(tx, actor, plan.code, dates);
  const items = chosenItems(
    board,
    input.items.map((item) => item.code),
  );
  await mustBeUnseen(tx, items, input);
  const units = await findOrganisationIds(
    tx,
    items.map((item) => item.lead),
  );
  const { batchId, channel, text } = input;
  await insertReminders(
    tx,
    { planId: plan.id, batchId, channel, text, at, by: authorOf(actor) },
    items.map(({ id, lead, assessment }) => ({
      milestoneId: id,
      organisationId: idOf(units, lead),
      daysLate: assessment.daysLate,
    })),
  );
  const audit = items.map(({ id, code, lead, assessment }) => ({
    action: "reminder.sent" as const,
    planId: plan.id,
    subjectType: "Milestone",
    subjectId: id,
    after: { milestone: code, unit: lead, channel, daysLate: assessment.daysLate, batchId },
    reason: text || null,
  }));
  // A text that was copied out has told them.
  const notify =
    channel === "system" ? await tellReminded(tx, { plan, at, items, heads: input.copyHeads }) : [];
  return { result: { items: items.length }, audit, notify };
}

/** Nobody is reminded twice of what two people, or one in two windows, chose at the same time. */
async function mustBeUnseen(
  tx: AuditedTx,
  items: readonly ChosenItem[],
  { items: chosen }: SendRemindersInput,
): Promise<void> {
  const counts = await countReminders(
    tx,
    items.map((item) => item.id),
  );
  const seen = new Map(chosen.map((item) => [item.code, item.seen]));
  const moved = items
    .filter((item) => (counts.get(item.id) ?? 0) !== seen.get(item.code))
    .map((item) => item.code);
  if (moved.length > 0) throw new DomainError("conflict", { params: { items: moved.join("、") } });
}
