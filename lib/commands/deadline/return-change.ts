// The unit's head returns the request to the reporter, and says why.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { updateDeadlineChange } from "@/lib/data/deadlines";
import { recordChange } from "@/lib/data/record-change";
import { mustFit } from "./must-fit";
import { changeEntry, changeNotice, prepareChangeMove } from "./move-change";
import { type ChangeReasonInput, changeReasonInput } from "./move-input";

/** Throws as prepareChangeMove, or invalid {fields: reason}. */
export async function returnChange(
  actor: Actor,
  input: ChangeReasonInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const step = changeReasonInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const move = await prepareChangeMove(tx, actor, { ...step, name: "returnByHead", at });
    mustFit({ reason: step.reason });
    await updateDeadlineChange(tx, move.change, {
      state: move.transition.to,
      decisionReason: step.reason,
    });
    return {
      result: undefined,
      audit: [changeEntry(move, { reason: step.reason, to: move.change.askedOn })],
      notify: changeNotice(move),
    };
  });
}
