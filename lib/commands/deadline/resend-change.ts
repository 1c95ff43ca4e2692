// What the head returned is put right and sent again. It is asked for anew: the day decides once more.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { fromDay, toDay } from "@/lib/data/days";
import { updateDeadlineChange } from "@/lib/data/deadlines";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { askedWords, mustHold } from "./asked-words";
import { changeEntry, changeNotice, prepareChangeMove } from "./move-change";

export const resendChangeInput = askedWords.extend({
  changeId: z.uuid(),
  expectedVersion: z.coerce.number().int(),
});
export type ResendChangeInput = z.input<typeof resendChangeInput>;

/** Throws as prepareChangeMove, and as mustHold: an extension is not sent again after its date; it is withdrawn. */
export async function resendChange(
  actor: Actor,
  input: ResendChangeInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const { changeId, expectedVersion, ...words } = resendChangeInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const ask = { changeId, expectedVersion, name: "resend", reason: null, at } as const;
    const move = await prepareChangeMove(tx, actor, ask);
    const kept = { ...words, kind: move.change.kind };
    const planEndsOn = toDay(move.plan.endsOn);
    const { fromOn } = mustHold(move.item, kept, { openRequest: false, planEndsOn });
    const author = authorOf(actor);
    await updateDeadlineChange(tx, move.change, {
      state: move.transition.to,
      fromOn: fromDay(fromOn),
      askedOn: fromDay(words.askedOn),
      reason: words.reason,
      remedy: words.remedy,
      askedAt: at,
      askedById: author.id,
      askedByName: author.name,
      decisionReason: null,
    });
    const sent = { ...move, change: { ...move.change, fromOn } };
    return {
      result: undefined,
      audit: [changeEntry(sent, { reason: words.reason, to: words.askedOn })],
      notify: changeNotice(sent),
    };
  });
}
