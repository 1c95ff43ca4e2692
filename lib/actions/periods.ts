"use server";
// The doors by which a manager moves a quarter on: opened, closed, issued.
import { closePeriod } from "@/lib/commands/period/close-period";
import { issuePeriod } from "@/lib/commands/period/issue-period";
import { openPeriod } from "@/lib/commands/period/open-period";
import { textOf } from "@/lib/domain/form-text";
import { periodInput } from "@/lib/domain/period/period-input";
import { type ActionState, runCommand } from "./define-action";

const inputOf = (form: FormData) => ({
  plan: textOf(form, "plan"),
  period: textOf(form, "period"),
});

export async function openPeriodAction(
  _before: ActionState<unknown>,
  form: FormData,
): Promise<ActionState<unknown>> {
  return runCommand(periodInput, inputOf(form), openPeriod);
}

export async function closePeriodAction(
  _before: ActionState<unknown>,
  form: FormData,
): Promise<ActionState<unknown>> {
  return runCommand(periodInput, inputOf(form), closePeriod);
}

export async function issuePeriodAction(
  _before: ActionState<unknown>,
  form: FormData,
): Promise<ActionState<unknown>> {
  return runCommand(periodInput, inputOf(form), issuePeriod);
}
