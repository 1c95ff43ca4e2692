// The unit takes its request back before the head has signed it.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { updateDeadlineChange } from "@/lib/data/deadlines";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { changeEntry, changeNotice, prepareChangeMove } from "./move-change";
import { type ChangeStepInput, changeStepInput } from "./move-input";

/** Throws as prepareChangeMove. */
export async function withdrawChange(
  actor: Actor,
  input: ChangeStepInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const step = changeStepInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const ask = { ...step, name: "withdraw", reason: null, at } as const;
    const move = await prepareChangeMove(tx, actor, ask);
    const author = authorOf(actor);
    await updateDeadlineChange(tx, move.change, {
      state: move.transition.to,
      decidedAt: at,
      decidedById: author.id,
      decidedByName: author.name,
    });
    return {
      result: undefined,
      audit: [changeEntry(move, { reason: null, to: move.change.askedOn })],
      notify: changeNotice(move),
    };
  });
}
