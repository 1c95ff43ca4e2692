// The unit's head signs the request: from here on it is the unit's, and with the commission.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { updateDeadlineChange } from "@/lib/data/deadlines";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { changeEntry, changeNotice, prepareChangeMove } from "./move-change";
import { type ChangeStepInput, changeStepInput } from "./move-input";

/** Throws as prepareChangeMove. */
export async function signChange(
  actor: Actor,
  input: ChangeStepInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const step = changeStepInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const move = await prepareChangeMove(tx, actor, { ...step, name: "sign", reason: null, at });
    const author = authorOf(actor);
    await updateDeadlineChange(tx, move.change, {
      state: move.transition.to,
      signedAt: at,
      signedById: author.id,
      signedByName: author.name,
      decisionReason: null,
    });
    return {
      result: undefined,
      audit: [changeEntry(move, { reason: null, to: move.change.askedOn })],
      notify: changeNotice(move),
    };
  });
}
