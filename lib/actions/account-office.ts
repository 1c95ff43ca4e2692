"use server";
// The doors of the administrators: accounts that stand, and how everybody signs in.
import {
  changeSignInSettings,
  changeSignInSettingsInput,
} from "@/lib/commands/account/change-sign-in-settings";
import {
  linkIdentity,
  linkIdentityInput,
  unlinkIdentity,
  unlinkIdentityInput,
} from "@/lib/commands/account/link-identity";
import {
  accountInput,
  disableAccount,
  enableAccount,
  endAccountSessions,
  resetFactor,
  resetPassword,
  resetPasswordInput,
  unlockAccount,
} from "@/lib/commands/account/manage-account";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

export type OfficeState = ActionResult<unknown> | null;

const steps = {
  disable: disableAccount,
  enable: enableAccount,
  unlock: unlockAccount,
  endSessions: endAccountSessions,
  resetFactor,
} as const;
/** What is done to an account with one press. */
export type AccountStep = keyof typeof steps;

function isStep(name: string): name is AccountStep {
  return Object.hasOwn(steps, name);
}

export async function accountStepAction(
  _before: OfficeState,
  form: FormData,
): Promise<OfficeState> {
  const step = textOf(form, "step");
  if (!isStep(step)) return { ok: false, code: "invalid", fields: [], params: {} };
  return runCommand(accountInput, { account: textOf(form, "account") }, steps[step], form);
}

export async function resetPasswordAction(
  _before: OfficeState,
  form: FormData,
): Promise<OfficeState> {
  const input = { account: textOf(form, "account"), password: textOf(form, "password") };
  return runCommand(resetPasswordInput, input, resetPassword, null);
}

export type LinkState = { result: ActionResult<unknown>; subject: string } | null;

export async function linkIdentityAction(_before: LinkState, form: FormData): Promise<LinkState> {
  const subject = textOf(form, "subject");
  const input = { account: textOf(form, "account"), subject };
  return { result: await runCommand(linkIdentityInput, input, linkIdentity, form), subject };
}

export async function unlinkIdentityAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const input = { account: textOf(form, "account"), identityId: textOf(form, "identityId") };
  return runCommand(
    unlinkIdentityInput,
    input,
    async (actor, asked, clock) => {
      await unlinkIdentity(actor, asked, clock);
      return undefined;
    },
    form,
  );
}

export type SettingsState = {
  result: ActionResult<unknown>;
  typed: Readonly<Record<string, string>>;
  roles: readonly string[];
} | null;

const numbers = ["idleMinutes", "longestHours", "passwordDays", "passwordKinds"] as const;

export async function changeSignInSettingsAction(
  _before: SettingsState,
  form: FormData,
): Promise<SettingsState> {
  const typed = Object.fromEntries(numbers.map((name) => [name, textOf(form, name).trim()]));
  const roles = form.getAll("factorRoles").filter((role) => typeof role === "string");
  const input = {
    ...Object.fromEntries(numbers.map((name) => [name, wholeNumber(typed[name] ?? "")])),
    factorRoles: roles,
    expectedVersion: Number(textOf(form, "expectedVersion")),
  };
  const result = await runCommand(changeSignInSettingsInput, input, changeSignInSettings, form);
  return { result, typed, roles };
}

/** Not a number: the schema says so at its field. */
const wholeNumber = (text: string) => (/^\d{1,5}$/.test(text) ? Number(text) : text);
