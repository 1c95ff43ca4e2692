"use server";
// The doors of one's own second factor. Recovery codes come back once, in the answer itself.
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import {
  beginFactor,
  beginFactorInput,
  confirmFactorInput,
  enrolFactor,
  ownProofInput,
  removeFactor,
  renewRecoveryCodes,
} from "@/lib/commands/account/second-factor";
import { textOf } from "@/lib/domain/form-text";
import { findSession } from "@/lib/session/session";
import { type ActionResult, runCommand } from "./define-action";

export type CodesState = ActionResult<{ codes: string[] }> | null;

/** Of two presses at once one begins; the page shows what was begun. */
export async function beginFactorAction(): Promise<void> {
  await runCommand(beginFactorInput, {}, beginFactor, null, ["factor"]);
  redirect("/account/second-factor");
}

export async function enrolFactorAction(_before: CodesState, form: FormData): Promise<CodesState> {
  const session = await findSession();
  return runCommand(
    confirmFactorInput,
    { code: textOf(form, "code") },
    (actor, input, clock) => enrolFactor(actor, input, clock, session?.sessionId ?? null),
    null,
    ["factor"],
  );
}

const proofOf = (form: FormData) => ({
  password: textOf(form, "password"),
  code: textOf(form, "code"),
});

export async function renewCodesAction(_before: CodesState, form: FormData): Promise<CodesState> {
  return runCommand(ownProofInput, proofOf(form), renewRecoveryCodes, null);
}

export async function removeFactorAction(
  _before: ActionResult<unknown> | null,
  form: FormData,
): Promise<ActionResult<unknown> | null> {
  const result = await runCommand(ownProofInput, proofOf(form), removeFactor, null);
  if (!result.ok) return result;
  revalidatePath("/account");
  redirect("/account?factor=removed");
}
