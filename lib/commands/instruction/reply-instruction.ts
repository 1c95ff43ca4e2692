// The unit answers an instruction; every round is kept.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { ANSWER_LIMIT } from "@/lib/domain/instruction/check-instruction";
import { insertInstructionReply, moveInstruction } from "@/lib/data/instruction-writes";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  instructionMoveInput,
  moveEntry,
  placeOf,
  prepareInstructionMove,
} from "./prepare-instruction-move";
import { tellLeaders } from "./tell-owners";

export const replyInstructionInput = instructionMoveInput.extend({ text: z.string().trim() });
export type ReplyInstructionInput = z.infer<typeof replyInstructionInput>;

function assertText(text: string): void {
  if (text === "") {
    throw new DomainError("incomplete", { fields: [{ field: "text", code: "required" }] });
  }
  if (text.length > ANSWER_LIMIT) {
    const fault = { field: "text", code: "tooLong", params: { limit: ANSWER_LIMIT } };
    throw new DomainError("invalid", { fields: [fault] });
  }
}

/** By the unit or, once it was merged, its successor. Throws as prepareInstructionMove, or at the field text. */
export async function replyInstruction(
  actor: Actor,
  input: ReplyInstructionInput,
  clock: Clock,
): Promise<void> {
  const { text, ...ask } = replyInstructionInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const move = await prepareInstructionMove(tx, actor, {
      ...ask,
      name: "reply",
      reason: null,
      at,
    });
    assertText(text);
    const { id, state, version, replies, unit } = move.instruction;
    await moveInstruction(tx, { id, from: state, version, to: move.transition.to });
    const round = replies.length + 1;
    const author = authorOf(actor);
    await insertInstructionReply(tx, { instructionId: id, round, text, at, author });
    return {
      result: undefined,
      audit: [moveEntry(move, { after: { round, text } })],
      notify: tellLeaders(placeOf(move), { kind: "instructionReplied", params: { unit } }),
    };
  });
}
