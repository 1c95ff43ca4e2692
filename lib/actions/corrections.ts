"use server";
// The doors of a correction: proposed, written, sent, given up.
import { redirect } from "next/navigation";
import { dropCorrection, dropCorrectionInput } from "@/lib/commands/correction/drop-correction";
import {
  proposeCorrection,
  proposeCorrectionInput,
} from "@/lib/commands/correction/propose-correction";
import { saveCorrection, saveCorrectionInput } from "@/lib/commands/correction/save-correction";
import { sendCorrections, sendCorrectionsInput } from "@/lib/commands/correction/send-corrections";
import { textOf } from "@/lib/domain/form-text";
import { parseDraft } from "@/lib/domain/report/form-draft";
import type { FormValues } from "@/lib/domain/report/form-values";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form of corrections: what was typed comes back whole. */
export type CorrectionState = {
  result: ActionResult;
  values: FormValues;
  /** Of a saved one: the version to go on from. */
  version: number | null;
} | null;

/** What became of a decision with a reason; the reason typed comes back. */
export type CorrectionReasonState = { result: ActionResult; reason: string } | null;

const done: ActionResult = { ok: true, value: undefined };

function valuesOf(form: FormData): Record<string, string> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") && name !== "together"
        ? [[name, value] as const]
        : [],
    ),
  );
  // Only some kinds ask for the day of the reading: where no field does, the day stays as it was.
  return { ...typed, factOn: typed.factOn ?? typed.keptFactOn ?? "" };
}

export async function proposeCorrectionAction(
  _before: CorrectionState,
  form: FormData,
): Promise<CorrectionState> {
  const together = form.getAll("together").map(String);
  const values = { ...valuesOf(form), together: together.join(" ") };
  const parsed = parseDraft(values);
  const reason = textOf(form, "reason");
  const missing = reason.trim() === "" ? [{ field: "reason", code: "required" }] : [];
  if (!parsed.ok) {
    const fields = [...parsed.faults, ...missing];
    return { result: { ok: false, code: "invalid", fields, params: {} }, values, version: null };
  }
  const plan = textOf(form, "plan");
  const ask = { plan, reportId: textOf(form, "reportId"), draft: parsed.draft, reason, together };
  const result = await runCommand(proposeCorrectionInput, ask, proposeCorrection, form);
  if (!result.ok) return { result, values, version: null };
  redirect(`/plans/${encodeURIComponent(plan)}/corrections/${result.value.reportId}`);
}

async function save(form: FormData, values: FormValues): Promise<CorrectionState> {
  const parsed = parseDraft(values);
  if (!parsed.ok) {
    const result = { ok: false, code: "invalid", fields: parsed.faults, params: {} } as const;
    return { result, values, version: null };
  }
  const ask = {
    reportId: textOf(form, "reportId"),
    expectedVersion: Number(textOf(form, "expectedVersion")),
    draft: parsed.draft,
  };
  const result = await runCommand(saveCorrectionInput, ask, saveCorrection, form);
  return result.ok
    ? { result: done, values, version: result.value.version }
    : { result, values, version: null };
}

/** The form of a correction that is still with the unit: saved, and by `intent` sent alone or with its group. */
export async function correctionAction(
  _before: CorrectionState,
  form: FormData,
): Promise<CorrectionState> {
  const values = valuesOf(form);
  const saved = await save(form, values);
  const intent = textOf(form, "intent");
  if (saved?.version == null || intent === "save") return saved;
  const ask = {
    reportId: textOf(form, "reportId"),
    expectedVersion: saved.version,
    together: intent === "sendTogether",
  };
  const result = await runCommand(sendCorrectionsInput, ask, sendCorrections, form);
  return { ...saved, result: result.ok ? done : result };
}

export async function dropCorrectionAction(
  _before: CorrectionReasonState,
  form: FormData,
): Promise<CorrectionReasonState> {
  const reason = textOf(form, "reason");
  const together = form.get("together") !== null;
  const ask = { reportId: textOf(form, "reportId"), reason, together };
  const result = await runCommand(dropCorrectionInput, ask, dropCorrection, form);
  return { result: result.ok ? done : result, reason };
}
