// An instruction is taken back with a reason; what was answered so far stays on record.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { moveInstruction } from "@/lib/data/instruction-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  type InstructionReasonInput,
  instructionReasonInput,
  moveEntry,
  placeOf,
  prepareInstructionMove,
} from "./prepare-instruction-move";
import { tellOwners } from "./tell-owners";

/** Throws as prepareInstructionMove. */
export async function withdrawInstruction(
  actor: Actor,
  input: InstructionReasonInput,
  clock: Clock,
): Promise<void> {
  const ask = instructionReasonInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareInstructionMove(tx, actor, { ...ask, name: "withdraw", at });
    const { id, state, version } = move.instruction;
    const { reason } = ask;
    const ended = { at, byName: authorOf(actor).name, reason };
    await moveInstruction(tx, { id, from: state, version, to: move.transition.to, ended });
    return {
      result: undefined,
      audit: [moveEntry(move, { reason })],
      notify: tellOwners(placeOf(move), move.owners, {
        kind: "instructionDecided",
        params: { outcome: "withdrawn" },
      }),
    };
  });
}
