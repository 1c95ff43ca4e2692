"use server";
// The doors of a consultation: a unit answers; the manager weighs, chases and closes. What was typed comes back.
import {
  answerConsultation,
  answerConsultationInput,
} from "@/lib/commands/consultation/answer-consultation";
import { chaseConsultation } from "@/lib/commands/consultation/chase-consultation";
import {
  closeConsultation,
  consultationInput,
} from "@/lib/commands/consultation/close-consultation";
import { decideAnswer, decideAnswerInput } from "@/lib/commands/consultation/decide-answer";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

type Typed = Readonly<Record<string, string>>;

/** What became of a unit's answers, with what the form held by name; `round` tells one answer from the next. */
export type AnswerState = {
  result: ActionResult<{ answered: number }>;
  typed: Typed;
  round: number;
} | null;
export type DecideState = { result: ActionResult; typed: Typed; round: number } | null;

const consultationOf = (form: FormData) => ({
  plan: textOf(form, "plan"),
  consultationId: textOf(form, "consultationId"),
});

/** "verdict.1.1-01" is what is said of the item 1.1-01. */
const VERDICT = "verdict.";

function typedOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

export async function answerAction(before: AnswerState, form: FormData): Promise<AnswerState> {
  const typed = typedOf(form);
  const answers = Object.entries(typed).flatMap(([name, verdict]) => {
    if (!name.startsWith(VERDICT)) return [];
    const milestone = name.slice(VERDICT.length);
    return [{ milestone, verdict, comment: typed[`comment.${milestone}`] ?? "" }];
  });
  const ask = {
    ...consultationOf(form),
    unit: typed["unit"],
    answers,
    agreeToRest: typed["intent"] === "rest",
  };
  const result = await runCommand(answerConsultationInput, ask, answerConsultation, form);
  return { result, typed, round: (before?.round ?? 0) + 1 };
}

export async function decideAction(before: DecideState, form: FormData): Promise<DecideState> {
  const typed = typedOf(form);
  const round = (before?.round ?? 0) + 1;
  if (!typed["decision"]) {
    const fields = [{ field: "decision", code: "required" }];
    return { result: { ok: false, code: "invalid", fields, params: {} }, typed, round };
  }
  const { answerId, decision, reason, seen } = typed;
  const ask = { ...consultationOf(form), answerId, decision, reason, seen: seen || null };
  const result = await runCommand(
    decideAnswerInput,
    ask,
    async (actor, input, clock) => {
      await decideAnswer(actor, input, clock);
      return undefined;
    },
    form,
  );
  return { result, typed, round };
}

export type ChaseState = ActionResult<{ chased: number }> | null;

export async function chaseAction(_before: ChaseState, form: FormData): Promise<ChaseState> {
  return runCommand(consultationInput, consultationOf(form), chaseConsultation, form);
}

export async function closeAction(
  _before: ActionResult | null,
  form: FormData,
): Promise<ActionResult | null> {
  return runCommand(
    consultationInput,
    consultationOf(form),
    async (actor, input, clock) => {
      await closeConsultation(actor, input, clock);
      return undefined;
    },
    form,
  );
}
