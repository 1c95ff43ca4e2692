"use server";
// The door itself: in, the second step, out.
import { redirect } from "next/navigation";
import { safeReturnPath } from "@/lib/domain/account/return-path";
import { DomainError } from "@/lib/domain/errors";
import { endSession, endSessionInput } from "@/lib/commands/account/end-session";
import { signOutEverywhere } from "@/lib/commands/account/sign-out-everywhere";
import { textOf } from "@/lib/domain/form-text";
import { businessClock } from "@/lib/platform/clock";
import {
  closeSession,
  findSession,
  forgetSession,
  openWithCode,
  openWithPassword,
  requireActor,
} from "@/lib/session/session";
import { type ActionState, refusal, runCommand } from "./define-action";

/** What was typed comes back, the password never. */
export type SignInState = { result: NonNullable<ActionState>; name: string } | null;

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const name = textOf(form, "name").trim();
  const to = safeReturnPath(textOf(form, "to"));
  let step: "open" | "code";
  try {
    step = await openWithPassword(name, textOf(form, "password"), to);
  } catch (error) {
    return { result: refusal(error), name };
  }
  redirect(step === "code" ? "/sign-in/code" : to);
}

/** The code of the second step. When it took too long, the password is asked for again. */
export async function signInCodeAction(_before: ActionState, form: FormData): Promise<ActionState> {
  let to: string | null;
  try {
    to = await openWithCode(textOf(form, "code"));
  } catch (error) {
    // The account has changed since: what its password was worth has to be judged again.
    if (!(error instanceof DomainError && error.code === "conflict")) return refusal(error);
    to = null;
  }
  redirect(to ?? "/sign-in?late=1");
}

export async function signOutAction(): Promise<void> {
  const session = await findSession();
  await closeSession();
  redirect(session?.way === "sso" ? "/sign-in?out=sso" : "/sign-in");
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhereAction(): Promise<void> {
  const actor = await requireActor({ despite: ["password", "factor"] });
  await signOutEverywhere(actor, {}, businessClock);
  await forgetSession();
  redirect("/sign-in");
}

/** Ends one session of one's own, elsewhere. */
export async function endSessionAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const input = { sessionId: form.get("sessionId") };
  const command = async (...args: Parameters<typeof endSession>) => {
    await endSession(...args);
    return undefined;
  };
  return runCommand(endSessionInput, input, command, form);
}
