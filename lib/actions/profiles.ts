"use server";
// The door of the thresholds. What is saved is what was previewed: the whole set comes along in the form.
import { redirect } from "next/navigation";
import { changeProfile, changeProfileInput } from "@/lib/commands/profile/change-profile";
import { textOf } from "@/lib/domain/form-text";
import { readThresholds } from "@/lib/domain/milestone/threshold-text";
import { type ActionResult, runCommand } from "./define-action";

export type ProfileState = {
  result: ActionResult<{ version: number }>;
  typed: Readonly<Record<string, string>>;
} | null;

export async function changeProfileAction(
  _before: ProfileState,
  form: FormData,
): Promise<ProfileState> {
  const plan = textOf(form, "plan");
  const names = ["name", "source", "effectiveOn", "confirmed"];
  const typed = Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
  const input = {
    ...typed,
    plan,
    confirmed: typed.confirmed !== "",
    expectedVersion: Number(textOf(form, "expectedVersion")),
    thresholds: readThresholds((key) => textOf(form, key)),
  };
  const result = await runCommand(changeProfileInput, input, changeProfile, form);
  if (!result.ok) return { result, typed };
  redirect(`/plans/${encodeURIComponent(plan)}/thresholds?saved=${result.value.version}`);
}
