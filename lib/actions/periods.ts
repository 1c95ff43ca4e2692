"use server";
// The doors by which a manager moves a quarter on: opened, moved, closed, compiled, issued, opened again.
import { closePeriod } from "@/lib/commands/period/close-period";
import { compilePeriod } from "@/lib/commands/period/compile-period";
import { editBrief } from "@/lib/commands/period/edit-brief";
import { issuePeriod } from "@/lib/commands/period/issue-period";
import { openPeriod } from "@/lib/commands/period/open-period";
import { reopenPeriod } from "@/lib/commands/period/reopen-period";
import { reschedulePeriod } from "@/lib/commands/period/reschedule-period";
import { textOf } from "@/lib/domain/form-text";
import { briefSections } from "@/lib/domain/period/brief";
import {
  compilePeriodInput,
  editBriefInput,
  issuePeriodInput,
  moveWindowInput,
  openPeriodInput,
  periodInput,
} from "@/lib/domain/period/period-input";
import { windowFields } from "@/lib/domain/period/window";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

/** What became of a form, with what it held. */
export type PeriodFormState = {
  result: ActionResult<unknown>;
  values: Readonly<Record<string, string>>;
} | null;

const inputOf = (form: FormData) => ({
  plan: textOf(form, "plan"),
  period: textOf(form, "period"),
});

function valuesOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

const daysOf = (form: FormData, prefix: string) =>
  Object.fromEntries(windowFields.map((day) => [day, textOf(form, `${prefix}.${day}`)]));

const moveOf = (form: FormData) => ({
  ...inputOf(form),
  reason: textOf(form, "reason"),
  window: daysOf(form, "window"),
  ...(form.has("seen.closesOn") ? { seen: daysOf(form, "seen") } : {}),
});

export async function openPeriodAction(
  _before: PeriodFormState,
  form: FormData,
): Promise<PeriodFormState> {
  const window = form.has("window.closesOn") ? { window: daysOf(form, "window") } : {};
  const input = { ...inputOf(form), kind: textOf(form, "kind") || undefined, ...window };
  return {
    result: await runCommand(openPeriodInput, input, openPeriod, form),
    values: valuesOf(form),
  };
}

export async function reschedulePeriodAction(
  _before: PeriodFormState,
  form: FormData,
): Promise<PeriodFormState> {
  const result = await runCommand(moveWindowInput, moveOf(form), reschedulePeriod, form);
  return { result, values: valuesOf(form) };
}

export async function reopenPeriodAction(
  _before: PeriodFormState,
  form: FormData,
): Promise<PeriodFormState> {
  const result = await runCommand(moveWindowInput, moveOf(form), reopenPeriod, form);
  return { result, values: valuesOf(form) };
}

export async function closePeriodAction(
  _before: ActionState<unknown>,
  form: FormData,
): Promise<ActionState<unknown>> {
  return runCommand(periodInput, inputOf(form), closePeriod, form);
}

export async function compilePeriodAction(
  _before: ActionState<unknown>,
  form: FormData,
): Promise<ActionState<unknown>> {
  const input = { ...inputOf(form), seen: textOf(form, "seen") };
  return runCommand(compilePeriodInput, input, compilePeriod, form);
}

export async function editBriefAction(
  _before: PeriodFormState,
  form: FormData,
): Promise<PeriodFormState> {
  const words = Object.fromEntries(briefSections.map((name) => [name, textOf(form, name)]));
  const input = { ...inputOf(form), words, expectedVersion: textOf(form, "expectedVersion") };
  return {
    result: await runCommand(editBriefInput, input, editBrief, form),
    values: valuesOf(form),
  };
}

export async function issuePeriodAction(
  _before: PeriodFormState,
  form: FormData,
): Promise<PeriodFormState> {
  const input = {
    ...inputOf(form),
    signatory: textOf(form, "signatory"),
    document: textOf(form, "document"),
  };
  return {
    result: await runCommand(issuePeriodInput, input, issuePeriod, form),
    values: valuesOf(form),
  };
}
