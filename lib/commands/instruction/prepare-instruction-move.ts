// The steps every move of an instruction shares: is it of the actor's plan, may this actor, from this state, with this reason?
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { mayDo } from "@/lib/domain/instruction/instruction";
import {
  type InstructionTransitionName,
  instructionTransitions,
} from "@/lib/domain/instruction/instruction-transitions";
import { takeTransition } from "@/lib/domain/workflow";
import { readOwners } from "@/lib/data/instruction-owners";
import { getInstruction, type Instruction } from "@/lib/data/instruction-rows";
import type { AuditedTx } from "@/lib/data/record-change";

export const REASON_LIMIT = 500;

export const instructionMoveInput = z.object({
  plan: z.string(),
  instructionId: z.string(),
  /** The version the form showed: another one is not moved by it. */
  expectedVersion: z.coerce.number().int(),
});
export type InstructionMoveInput = z.infer<typeof instructionMoveInput>;

export const instructionReasonInput = instructionMoveInput.extend({ reason: z.string().trim() });
export type InstructionReasonInput = z.infer<typeof instructionReasonInput>;

export type PreparedMove = {
  instruction: Instruction;
  /** The unit and its successors, by code. */
  owners: string[];
  transition: (typeof instructionTransitions)[number];
};

type Ask = InstructionMoveInput & {
  name: InstructionTransitionName;
  reason: string | null;
  at: Date;
};

/**
 * Throws notFound (also across plans), notAllowed, wrongState, incomplete {fields: reason}, invalid {fields: reason} or
 * conflict where somebody has moved it since it was read.
 */
export async function prepareInstructionMove(
  tx: AuditedTx,
  actor: Actor,
  ask: Ask,
): Promise<PreparedMove> {
  const { plan, name, reason, at } = ask;
  const instruction = await getInstruction(tx, actor, { id: ask.instructionId, plan });
  const owners = (await readOwners(tx, at))(instruction.unit);
  const row = instructionTransitions.find((each) => each.name === name);
  if (!row || !mayDo(actor, row.permission, { plan, owners })) throw new DomainError("notAllowed");
  const transition = takeTransition(instructionTransitions, name, instruction.state, reason);
  if (reason !== null && reason.length > REASON_LIMIT) {
    const fault = { field: "reason", code: "tooLong", params: { limit: REASON_LIMIT } };
    throw new DomainError("invalid", { fields: [fault] });
  }
  if (instruction.version !== ask.expectedVersion) throw new DomainError("conflict");
  return { instruction, owners, transition };
}

/** The answer that is decided on. Throws conflict when none is open. */
export function pendingReply({ instruction }: PreparedMove) {
  const last = instruction.replies.at(-1);
  if (last?.outcome !== "pending") throw new DomainError("conflict");
  return last;
}

export const placeOf = ({ instruction: { planId, plan, id } }: PreparedMove) => ({
  planId,
  plan,
  instructionId: id,
});

/** What the log keeps of a move. */
export function moveEntry(
  { instruction, transition }: PreparedMove,
  { reason = null, after = {} }: { reason?: string | null; after?: Record<string, unknown> } = {},
) {
  return {
    action: transition.audit,
    planId: instruction.planId,
    subjectType: "Instruction",
    subjectId: instruction.id,
    before: { state: instruction.state },
    after: { state: transition.to, unit: instruction.unit, items: instruction.items, ...after },
    reason,
  };
}
