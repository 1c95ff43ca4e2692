"use server";
import { redirect } from "next/navigation";
import { signOutEverywhere } from "@/lib/commands/account/sign-out-everywhere";
import { textOf } from "@/lib/domain/form-text";
import { businessClock } from "@/lib/platform/clock";
import { closeSession, openSession, requireActor } from "@/lib/session/session";
import { type ActionState, refusal } from "./define-action";

/** What was typed comes back, the password never. */
export type SignInState = { result: NonNullable<ActionState>; name: string } | null;

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const name = textOf(form, "name").trim();
  const password = textOf(form, "password");
  try {
    await openSession(name, password);
  } catch (error) {
    return { result: refusal(error), name };
  }
  redirect("/");
}

export async function signOutAction(): Promise<void> {
  await closeSession();
  redirect("/sign-in");
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhereAction(): Promise<void> {
  await signOutEverywhere(await requireActor(), {}, businessClock);
  await closeSession();
  redirect("/sign-in");
}
