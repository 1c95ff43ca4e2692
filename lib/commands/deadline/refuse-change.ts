// The commission does not agree to another date, and says why. The dates stay as they were.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { updateDeadlineChange } from "@/lib/data/deadlines";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import { mustFit } from "./must-fit";
import { changeEntry, changeNotice, prepareChangeMove } from "./move-change";
import { type ChangeReasonInput, changeReasonInput } from "./move-input";

/** Throws as prepareChangeMove, or invalid {fields: reason}. */
export async function refuseChange(
  actor: Actor,
  input: ChangeReasonInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const step = changeReasonInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const move = await prepareChangeMove(tx, actor, { ...step, name: "refuse", at });
    mustFit({ reason: step.reason });
    const author = authorOf(actor);
    await updateDeadlineChange(tx, move.change, {
      state: move.transition.to,
      decidedAt: at,
      decidedById: author.id,
      decidedByName: author.name,
      decisionReason: step.reason,
    });
    return {
      result: undefined,
      audit: [changeEntry(move, { reason: step.reason, to: move.change.askedOn })],
      notify: changeNotice(move),
    };
  });
}
