"use server";
// The doors of the unit's sign-off: sign, return to the reporter, set the way, appoint and end a deputy. The sheet comes
// with a file and has a route of its own.
import { z } from "zod";
import { returnByHead, returnReportInput } from "@/lib/commands/report/return-report";
import { signReports, signReportsInput } from "@/lib/commands/report/sign-reports";
import { appointDeputy, appointDeputyInput } from "@/lib/commands/signoff/appoint-deputy";
import { endDeputy, endDeputyInput } from "@/lib/commands/signoff/end-deputy";
import { setSignOffMode, setSignOffModeInput } from "@/lib/commands/signoff/set-sign-off-mode";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

/** What became of a form, with what it held. */
export type TypedState = {
  result: ActionResult<unknown>;
  typed: Readonly<Record<string, string>>;
} | null;

/** What was signed; null before. */
export type SignState = ActionState<{ count: number }>;

/** "id version" of each report that the page showed. */
const seenInput = z.record(z.uuid(), z.coerce.number<string>().int());

function seenOf(form: FormData): unknown {
  const pairs = form.getAll("seen").flatMap((each) => {
    const [id, version] = typeof each === "string" ? each.split(" ") : [];
    return id && version ? [[id, version] as const] : [];
  });
  return Object.fromEntries(pairs);
}

const signInput = signReportsInput.extend({ seen: seenInput });

export async function signReportsAction(_before: SignState, form: FormData): Promise<SignState> {
  const input = { reportIds: form.getAll("reportIds"), seen: seenOf(form) };
  return runCommand(
    signInput,
    input,
    async (actor, ask, clock) => {
      await signReports(actor, ask, clock);
      return { count: ask.reportIds.length };
    },
    form,
  );
}

const numberOrUndefined = (text: string) => (text === "" ? undefined : Number(text));

export async function returnByHeadAction(_before: TypedState, form: FormData): Promise<TypedState> {
  const typed = { reportId: textOf(form, "reportId"), reason: textOf(form, "reason") };
  const input = { ...typed, expectedVersion: numberOrUndefined(textOf(form, "expectedVersion")) };
  return { typed, result: await runCommand(returnReportInput, input, quiet(returnByHead), form) };
}

export async function setSignOffModeAction(
  _before: TypedState,
  form: FormData,
): Promise<TypedState> {
  const typed = typedOf(form, ["plan", "unit", "mode", "responsible", "responsiblePost"]);
  const input = { ...typed, expectedId: textOf(form, "expectedId") || null };
  return {
    typed,
    result: await runCommand(setSignOffModeInput, input, quiet(setSignOffMode), form),
  };
}

export async function appointDeputyAction(
  _before: TypedState,
  form: FormData,
): Promise<TypedState> {
  const typed = typedOf(form, ["plan", "unit", "personId", "headId", "firstOn", "lastOn", "basis"]);
  const missing = (["personId", "firstOn", "lastOn"] as const).filter((name) => typed[name] === "");
  if (missing.length > 0) {
    const fields = missing.map((name) => ({
      field: name === "personId" ? "person" : name,
      code: "required",
    }));
    return { typed, result: { ok: false, code: "incomplete", fields, params: {} } };
  }
  const input = { ...typed, headId: typed.headId || null };
  return { typed, result: await runCommand(appointDeputyInput, input, appointDeputy, form) };
}

export async function endDeputyAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const input = typedOf(form, ["plan", "unit", "grantId"]);
  return runCommand(endDeputyInput, input, quiet(endDeputy), form);
}

function typedOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** A command that gives nothing back. */
function quiet<Input>(command: (actor: UserActor, input: Input, clock: Clock) => Promise<void>) {
  return async (actor: UserActor, input: Input, clock: Clock): Promise<undefined> => {
    await command(actor, input, clock);
    return undefined;
  };
}
