"use server";
// The doors of a request for another date: asked for, signed, returned, sent again, taken back, decided; and its settings.
import { redirect } from "next/navigation";
import { askChange, askChangeInput } from "@/lib/commands/deadline/ask-change";
import { changeSettings, changeSettingsInput } from "@/lib/commands/deadline/change-settings";
import { grantChange, grantChangeInput } from "@/lib/commands/deadline/grant-change";
import { changeReasonInput, changeStepInput } from "@/lib/commands/deadline/move-input";
import { refuseChange } from "@/lib/commands/deadline/refuse-change";
import { resendChange, resendChangeInput } from "@/lib/commands/deadline/resend-change";
import { returnChange } from "@/lib/commands/deadline/return-change";
import { signChange } from "@/lib/commands/deadline/sign-change";
import { withdrawChange } from "@/lib/commands/deadline/withdraw-change";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held. */
export type DeadlineFormState = {
  result: ActionResult<unknown>;
  values: Readonly<Record<string, string>>;
} | null;

function valuesOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

const idOrNull = (form: FormData, name: string) => textOf(form, name) || null;

export async function askChangeAction(
  _before: DeadlineFormState,
  form: FormData,
): Promise<DeadlineFormState> {
  const values = valuesOf(form);
  const papers = {
    noticeId: idOrNull(form, "noticeId"),
    instructionId: idOrNull(form, "instructionId"),
  };
  const result = await runCommand(askChangeInput, { ...values, ...papers }, askChange, form);
  if (!result.ok) return { result, values };
  const plan = encodeURIComponent(textOf(form, "plan"));
  redirect(`/plans/${plan}/deadlines/${result.value.changeId}`);
}

export async function resendChangeAction(
  _before: DeadlineFormState,
  form: FormData,
): Promise<DeadlineFormState> {
  const values = valuesOf(form);
  return { result: await runCommand(resendChangeInput, values, resendChange, form), values };
}

/** The head's form: its buttons say what is wanted by `intent`. */
export async function headChangeAction(
  _before: DeadlineFormState,
  form: FormData,
): Promise<DeadlineFormState> {
  const values = valuesOf(form);
  const result =
    values.intent === "return"
      ? await runCommand(changeReasonInput, values, returnChange, form)
      : await runCommand(changeStepInput, values, signChange, form);
  return { result, values };
}

export async function withdrawChangeAction(
  _before: DeadlineFormState,
  form: FormData,
): Promise<DeadlineFormState> {
  const values = valuesOf(form);
  return { result: await runCommand(changeStepInput, values, withdrawChange, form), values };
}

/** The commission's form, likewise. */
export async function decideChangeAction(
  _before: DeadlineFormState,
  form: FormData,
): Promise<DeadlineFormState> {
  const values = valuesOf(form);
  const result =
    values.intent === "refuse"
      ? await runCommand(changeReasonInput, values, refuseChange, form)
      : await runCommand(grantChangeInput, values, grantChange, form);
  return { result, values };
}

export async function changeSettingsAction(
  _before: DeadlineFormState,
  form: FormData,
): Promise<DeadlineFormState> {
  const values = valuesOf(form);
  const input = {
    plan: textOf(form, "plan"),
    reason: textOf(form, "reason"),
    seniorApprovalFrom: textOf(form, "seniorApprovalFrom"),
    mayIssueOrders: form.has("mayIssueOrders"),
    seen: {
      seniorApprovalFrom: textOf(form, "seenSenior"),
      mayIssueOrders: textOf(form, "seenOrders") === "true",
    },
  };
  return { result: await runCommand(changeSettingsInput, input, changeSettings, form), values };
}
