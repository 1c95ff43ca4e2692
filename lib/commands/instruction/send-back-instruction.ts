// The answer to an instruction goes back with a reason; the unit has the ball again.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { decideInstructionReply, moveInstruction } from "@/lib/data/instruction-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  type InstructionReasonInput,
  instructionReasonInput,
  moveEntry,
  pendingReply,
  placeOf,
  prepareInstructionMove,
} from "./prepare-instruction-move";
import { tellOwners } from "./tell-owners";

/** Throws as prepareInstructionMove. */
export async function sendBackInstruction(
  actor: Actor,
  input: InstructionReasonInput,
  clock: Clock,
): Promise<void> {
  const ask = instructionReasonInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareInstructionMove(tx, actor, { ...ask, name: "sendBack", at });
    const reply = pendingReply(move);
    const { id, state, version, dueOn } = move.instruction;
    await moveInstruction(tx, { id, from: state, version, to: move.transition.to });
    const { reason } = ask;
    const decision = { outcome: "sentBack", reason, at, author: authorOf(actor) } as const;
    await decideInstructionReply(tx, { id: reply.id, ...decision });
    return {
      result: undefined,
      audit: [moveEntry(move, { reason, after: { round: reply.round } })],
      notify: tellOwners(placeOf(move), move.owners, {
        kind: "instructionDecided",
        params: { outcome: "sentBack", on: dueOn },
      }),
    };
  });
}
