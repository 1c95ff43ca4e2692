"use server";
// The doors of accounts and roles. What was typed comes back, passwords never.
import { textOf } from "@/lib/domain/form-text";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changePassword, changePasswordInput } from "@/lib/commands/account/change-password";
import { createAccount } from "@/lib/commands/account/create-account";
import { endGrant, endGrantInput } from "@/lib/commands/account/end-grant";
import { grantRole, grantRoleInput } from "@/lib/commands/account/grant-role";
import { findSession, hereSession, keepSession } from "@/lib/session/session";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

/** What became of a form, with what it held. */
export type TypedState = {
  result: ActionResult<unknown>;
  typed: Readonly<Record<string, string>>;
} | null;

const textOrNull = (form: FormData, name: string) => textOf(form, name) || null;

function typedOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

// The command names what is wrong with each field; here only the shape counts.
const accountInput = z.object({ name: z.string(), displayName: z.string(), password: z.string() });

export async function createAccountAction(
  _before: TypedState,
  form: FormData,
): Promise<TypedState> {
  const typed = typedOf(form, ["name", "displayName"]);
  const input = {
    name: typed.name?.trim(),
    displayName: typed.displayName,
    password: textOf(form, "password"),
  };
  return { result: await runCommand(accountInput, input, createAccount, null), typed };
}

export async function grantRoleAction(_before: TypedState, form: FormData): Promise<TypedState> {
  const typed = typedOf(form, ["account", "role", "organisation", "plan", "startsOn", "endsOn"]);
  const input = {
    account: typed.account,
    role: typed.role,
    organisation: textOrNull(form, "organisation"),
    plan: textOrNull(form, "plan"),
    startsOn: typed.startsOn,
    endsOn: textOrNull(form, "endsOn"),
  };
  return { result: await runCommand(grantRoleInput, input, grantRole, form), typed };
}

export async function endGrantAction(_before: ActionState, form: FormData): Promise<ActionState> {
  return runCommand(
    endGrantInput,
    { grantId: form.get("grantId") },
    async (actor, input, clock) => {
      await endGrant(actor, input, clock);
      return undefined;
    },
    form,
  );
}

/** Changes the password and keeps this browser signed in; every other session has ended. */
export async function changePasswordAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const input = { current: textOf(form, "current"), next: textOf(form, "next") };
  if (input.next !== textOf(form, "repeat")) {
    return {
      ok: false,
      code: "invalid",
      fields: [{ field: "repeat", code: "mismatch" }],
      params: {},
    };
  }
  const [before, here] = [await findSession(), await hereSession()];
  const result = await runCommand(
    changePasswordInput,
    input,
    (actor, given, clock) => changePassword(actor, given, clock, here),
    null,
    ["password"],
  );
  if (!result.ok) return result;
  const { sessionId } = result.value;
  if (before && sessionId) await keepSession(before.actor, sessionId);
  redirect("/account?changed=1");
}
