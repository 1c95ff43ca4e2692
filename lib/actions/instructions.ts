"use server";
// The doors of an instruction: given or recorded, answered, sent back, closed, withdrawn. What was typed comes back.
import { redirect } from "next/navigation";
import type { ZodType } from "zod";
import { acceptInstruction } from "@/lib/commands/instruction/accept-instruction";
import { giveInstruction, giveInstructionInput } from "@/lib/commands/instruction/give-instruction";
import {
  instructionMoveInput,
  instructionReasonInput,
} from "@/lib/commands/instruction/prepare-instruction-move";
import {
  replyInstruction,
  replyInstructionInput,
} from "@/lib/commands/instruction/reply-instruction";
import { sendBackInstruction } from "@/lib/commands/instruction/send-back-instruction";
import { withdrawInstruction } from "@/lib/commands/instruction/withdraw-instruction";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { textOf } from "@/lib/domain/form-text";
import { typedCodes } from "@/lib/domain/instruction/check-instruction";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held by name; `round` tells one answer from the next. */
export type InstructionFormState = {
  result: ActionResult;
  typed: Readonly<Record<string, string>>;
  round: number;
} | null;

function typedOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

export async function giveInstructionAction(
  before: InstructionFormState,
  form: FormData,
): Promise<InstructionFormState> {
  const typed = typedOf(form);
  const plan = textOf(form, "plan");
  const input = {
    plan,
    token: typed["token"],
    mode: textOf(form, "mode"),
    leader: textOf(form, "leader"),
    text: textOf(form, "text"),
    unit: textOf(form, "unit"),
    items: typedCodes(textOf(form, "items")),
    givenOn: textOf(form, "givenOn"),
    dueOn: textOf(form, "dueOn"),
  };
  const result = await runCommand(giveInstructionInput, input, giveInstruction, form);
  if (result.ok) {
    redirect(`/plans/${encodeURIComponent(plan)}/instructions/${result.value.instructionId}`);
  }
  return { result, typed, round: (before?.round ?? 0) + 1 };
}

async function move<Input>(
  before: InstructionFormState,
  form: FormData,
  [schema, command]: [
    ZodType<Input>,
    (actor: UserActor, input: Input, clock: Clock) => Promise<void>,
  ],
): Promise<InstructionFormState> {
  const typed = typedOf(form);
  const result = await runCommand(
    schema,
    typed,
    async (actor, input, clock) => {
      await command(actor, input, clock);
      return undefined;
    },
    form,
  );
  return { result, typed, round: (before?.round ?? 0) + 1 };
}

export async function replyInstructionAction(before: InstructionFormState, form: FormData) {
  return move(before, form, [replyInstructionInput, replyInstruction]);
}

export async function sendBackInstructionAction(before: InstructionFormState, form: FormData) {
  return move(before, form, [instructionReasonInput, sendBackInstruction]);
}

export async function acceptInstructionAction(before: InstructionFormState, form: FormData) {
  return move(before, form, [instructionMoveInput, acceptInstruction]);
}

export async function withdrawInstructionAction(before: InstructionFormState, form: FormData) {
  return move(before, form, [instructionReasonInput, withdrawInstruction]);
}
