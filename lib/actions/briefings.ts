"use server";
// The doors of briefs and bulletins: draft, write, check, return, issue. What was typed comes back.
import { redirect } from "next/navigation";
import { briefingInput } from "@/lib/commands/briefing/briefing-move";
import {
  checkBriefing,
  returnBriefing,
  returnBriefingInput,
} from "@/lib/commands/briefing/check-briefing";
import {
  draftBriefing,
  draftBriefingInput,
  rebaseBriefing,
} from "@/lib/commands/briefing/draft-briefing";
import { editBriefing, editBriefingInput } from "@/lib/commands/briefing/edit-briefing";
import { issueBriefing, issueBriefingInput } from "@/lib/commands/briefing/issue-briefing";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held by name. */
export type BriefingFormState = {
  result: ActionResult;
  typed: Readonly<Record<string, string>>;
} | null;

/** A command that gives nothing back. */
function quiet<Input>(command: (actor: UserActor, input: Input, clock: Clock) => Promise<void>) {
  return async (actor: UserActor, input: Input, clock: Clock): Promise<undefined> => {
    await command(actor, input, clock);
    return undefined;
  };
}

const briefingOf = (form: FormData) => ({
  plan: textOf(form, "plan"),
  briefingId: textOf(form, "briefingId"),
  expectedVersion: Number(textOf(form, "version")),
});

/** Fields named text.<block>. */
function textsIn(form: FormData): Record<string, string> {
  const fields = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith("text.") && typeof value === "string" ? [[name.slice(5), value] as const] : [],
  );
  return Object.fromEntries(fields);
}

export async function draftBriefingAction(
  _before: BriefingFormState,
  form: FormData,
): Promise<BriefingFormState> {
  const plan = textOf(form, "plan");
  const input = { plan, period: textOf(form, "period"), kind: textOf(form, "kind") };
  const result = await runCommand(draftBriefingInput, input, draftBriefing, form);
  if (!result.ok) return { result, typed: {} };
  redirect(`/plans/${encodeURIComponent(plan)}/briefs/${result.value.briefingId}`);
}

export async function editBriefingAction(
  _before: BriefingFormState,
  form: FormData,
): Promise<BriefingFormState> {
  const texts = textsIn(form);
  const input = { ...briefingOf(form), locale: textOf(form, "locale"), texts };
  return {
    result: await runCommand(editBriefingInput, input, quiet(editBriefing), form),
    typed: texts,
  };
}

export async function rebaseBriefingAction(
  _before: BriefingFormState,
  form: FormData,
): Promise<BriefingFormState> {
  const result = await runCommand(briefingInput, briefingOf(form), quiet(rebaseBriefing), form);
  return { result, typed: {} };
}

export async function checkBriefingAction(
  _before: BriefingFormState,
  form: FormData,
): Promise<BriefingFormState> {
  const result = await runCommand(briefingInput, briefingOf(form), quiet(checkBriefing), form);
  return { result, typed: {} };
}

export async function returnBriefingAction(
  _before: BriefingFormState,
  form: FormData,
): Promise<BriefingFormState> {
  const typed = { reason: textOf(form, "reason") };
  const input = { ...briefingOf(form), ...typed };
  return {
    result: await runCommand(returnBriefingInput, input, quiet(returnBriefing), form),
    typed,
  };
}

export async function issueBriefingAction(
  _before: BriefingFormState,
  form: FormData,
): Promise<BriefingFormState> {
  const typed = { signatory: textOf(form, "signatory") };
  const input = { ...briefingOf(form), ...typed };
  return { result: await runCommand(issueBriefingInput, input, quiet(issueBriefing), form), typed };
}
