"use server";
// The doors by which the manager puts items before leaders: marked, reworded, moved, ended. What was typed comes back.
import type { ZodType } from "zod";
import { endEscalation, endEscalationInput } from "@/lib/commands/escalation/end-escalation";
import { markEscalation, markEscalationInput } from "@/lib/commands/escalation/mark-escalation";
import {
  reorderEscalationInput,
  reorderEscalations,
} from "@/lib/commands/escalation/reorder-escalations";
import {
  rewordEscalation,
  rewordEscalationInput,
} from "@/lib/commands/escalation/reword-escalation";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held by name; `round` tells one answer from the next. */
export type EscalationFormState = {
  result: ActionResult;
  typed: Readonly<Record<string, string>>;
  round: number;
} | null;

async function run<Input>(
  before: EscalationFormState,
  form: FormData,
  [schema, command]: [
    ZodType<Input>,
    (actor: UserActor, input: Input, clock: Clock) => Promise<unknown>,
  ],
): Promise<EscalationFormState> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  const typed = Object.fromEntries(strings);
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

export async function markEscalationAction(before: EscalationFormState, form: FormData) {
  return run(before, form, [markEscalationInput, markEscalation]);
}

export async function rewordEscalationAction(before: EscalationFormState, form: FormData) {
  return run(before, form, [rewordEscalationInput, rewordEscalation]);
}

export async function reorderEscalationsAction(before: EscalationFormState, form: FormData) {
  return run(before, form, [reorderEscalationInput, reorderEscalations]);
}

export async function endEscalationAction(before: EscalationFormState, form: FormData) {
  return run(before, form, [endEscalationInput, endEscalation]);
}
