"use server";
// The doors of a report inside its unit: save, send, take back; and a file taken off a draft.
import { textOf } from "@/lib/domain/form-text";
import { redirect } from "next/navigation";
import { z } from "zod";
import { detachEvidence } from "@/lib/commands/evidence/detach-evidence";
import { confirmNoChange, confirmNoChangeInput } from "@/lib/commands/report/confirm-no-change";
import { saveDraft, saveDraftInput } from "@/lib/commands/report/save-draft";
import { sendReport, sendReportInput } from "@/lib/commands/report/send-report";
import { withdrawReport } from "@/lib/commands/report/withdraw-report";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { parseDraft } from "@/lib/domain/report/form-draft";
import type { FormValues } from "@/lib/domain/report/form-values";
import { safePath } from "@/lib/domain/web/safe-path";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

export type Saved = { reportId: string; version: number; at: string };

/** What became of the entry form: what was typed comes back whole, and what is saved by now. */
export type EntryState = { result: ActionResult; values: FormValues; saved: Saved | null } | null;

const linkInput = z.object({ linkId: z.uuid() });
const reportInput = z.object({ reportId: z.uuid() });

function valuesOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

async function save(form: FormData, values: FormValues): Promise<ActionResult<Saved>> {
  const parsed = parseDraft(values);
  if (!parsed.ok) return { ok: false, code: "invalid", fields: parsed.faults, params: {} };
  // Saving over somebody else's words names their version: a choice of its own, never the default.
  const over = values.overVersion ?? values.expectedVersion ?? "";
  const version = over === "" ? null : Number(over);
  const { plan, milestone, period } = values;
  const input = { plan, milestone, period, expectedVersion: version, draft: parsed.draft };
  return runCommand(
    saveDraftInput,
    input,
    async (actor, ask, clock) => ({
      ...(await saveDraft(actor, ask, clock)),
      at: clock().toISOString(),
    }),
    form,
  );
}

const done: ActionResult = { ok: true, value: undefined };

/** A command that gives nothing back. */
function quiet<Input>(command: (actor: UserActor, input: Input, clock: Clock) => Promise<void>) {
  return async (actor: UserActor, input: Input, clock: Clock): Promise<undefined> => {
    await command(actor, input, clock);
    return undefined;
  };
}

export async function saveDraftAction(_before: EntryState, form: FormData): Promise<EntryState> {
  const values = valuesOf(form);
  const saved = await save(form, values);
  return saved.ok
    ? { result: done, values, saved: saved.value }
    : { result: saved, values, saved: null };
}

/** Saves, then sends. A refused sending leaves the draft saved. */
export async function sendReportAction(_before: EntryState, form: FormData): Promise<EntryState> {
  const values = valuesOf(form);
  const saved = await save(form, values);
  if (!saved.ok) return { result: saved, values, saved: null };
  const ask = { reportId: saved.value.reportId, expectedVersion: saved.value.version };
  return {
    result: await runCommand(sendReportInput, ask, quiet(sendReport), form),
    values,
    saved: saved.value,
  };
}

/** The one form of the entry panel: its buttons say what is wanted by `intent`. */
export async function entryAction(before: EntryState, form: FormData): Promise<EntryState> {
  const intent = form.get("intent");
  const state = await (intent === "send" ? sendReportAction : saveDraftAction)(before, form);
  const next = safePath(textOf(form, "next"));
  if (intent === "next" && state?.result.ok && next) redirect(next);
  return state;
}

/** What became of a confirmation: the sentence typed comes back, and the report once it is sent. */
export type NoChangeState = { result: ActionResult<{ reportId: string }>; word: string } | null;

export async function confirmNoChangeAction(
  _before: NoChangeState,
  form: FormData,
): Promise<NoChangeState> {
  const word = textOf(form, "word");
  const version = textOf(form, "expectedVersion");
  const ask = {
    plan: textOf(form, "plan"),
    milestone: textOf(form, "milestone"),
    period: textOf(form, "period"),
    expectedVersion: version === "" ? null : Number(version),
    word,
  };
  return { result: await runCommand(confirmNoChangeInput, ask, confirmNoChange, form), word };
}

export async function withdrawReportAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  return runCommand(reportInput, { reportId: form.get("reportId") }, quiet(withdrawReport), form);
}

export async function detachEvidenceAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  return runCommand(
    linkInput,
    { linkId: form.get("linkId") },
    async (actor, input, clock) => {
      await detachEvidence(actor, input, clock);
      return undefined;
    },
    form,
  );
}
