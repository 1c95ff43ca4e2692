// 办结: the answer is taken, and the instruction leaves the leader's page.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { decideInstructionReply, moveInstruction } from "@/lib/data/instruction-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  type InstructionMoveInput,
  instructionMoveInput,
  moveEntry,
  pendingReply,
  placeOf,
  prepareInstructionMove,
} from "./prepare-instruction-move";
import { tellOwners } from "./tell-owners";

/** Throws as prepareInstructionMove. */
export async function acceptInstruction(
  actor: Actor,
  input: InstructionMoveInput,
  clock: Clock,
): Promise<void> {
  const ask = instructionMoveInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const asked = { ...ask, name: "accept", reason: null, at } as const;
    const move = await prepareInstructionMove(tx, actor, asked);
    const reply = pendingReply(move);
    const { id, state, version } = move.instruction;
    const author = authorOf(actor);
    const ended = { at, byName: author.name, reason: null };
    await moveInstruction(tx, { id, from: state, version, to: move.transition.to, ended });
    const decision = { outcome: "accepted", reason: null, at, author } as const;
    await decideInstructionReply(tx, { id: reply.id, ...decision });
    return {
      result: undefined,
      audit: [moveEntry(move, { after: { round: reply.round } })],
      notify: tellOwners(placeOf(move), move.owners, {
        kind: "instructionDecided",
        params: { outcome: "accepted" },
      }),
    };
  });
}
