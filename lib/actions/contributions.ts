"use server";
// The doors of what supporting units add: asked for, kept, answered, and taken into the lead's report.
import { answerContribution as answer } from "@/lib/commands/contribution/answer-contribution";
import {
  askContribution,
  askContributionInput,
} from "@/lib/commands/contribution/ask-contribution";
import {
  detachContributionFile,
  detachFileInput,
} from "@/lib/commands/contribution/detach-contribution-file";
import { saveContribution } from "@/lib/commands/contribution/save-contribution";
import { takeContributedFiles, takeFilesInput } from "@/lib/commands/contribution/take-files";
import { writeContributionInput } from "@/lib/commands/contribution/write-contribution";
import { textOf } from "@/lib/domain/form-text";
import { parseDraft } from "@/lib/domain/report/form-draft";
import type { FormValues } from "@/lib/domain/report/form-values";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

/** What became of a unit's part: what was typed comes back whole. */
export type ContributionState = {
  result: ActionResult<{ id: string; version: number }>;
  values: FormValues;
  answered: boolean;
} | null;

function itemOf(form: FormData) {
  return {
    plan: textOf(form, "plan"),
    milestone: textOf(form, "milestone"),
    period: textOf(form, "period"),
    organisation: textOf(form, "organisation"),
  };
}

function valuesOf(form: FormData): FormValues {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );
}

/** The one form of a unit's part: its buttons say by `intent` whether it is kept or given. */
export async function contributionAction(
  _before: ContributionState,
  form: FormData,
): Promise<ContributionState> {
  const values = valuesOf(form);
  const answered = form.get("intent") === "answer";
  // A kind without rows of its own takes text and files alone.
  const parsed = values["kind"] ? parseDraft(values) : null;
  if (parsed && !parsed.ok) {
    const result = {
      ok: false as const,
      code: "invalid" as const,
      fields: parsed.faults,
      params: {},
    };
    return { result, values, answered };
  }
  const version = textOf(form, "expectedVersion");
  const input = {
    ...itemOf(form),
    expectedVersion: version === "" ? null : Number(version),
    text: textOf(form, "text"),
    reading: parsed?.draft.reading ?? null,
  };
  const command = answered ? answer : saveContribution;
  return {
    result: await runCommand(writeContributionInput, input, command, form),
    values,
    answered,
  };
}

export async function askContributionAction(
  _before: ActionState<{ asked: number }>,
  form: FormData,
): Promise<ActionState<{ asked: number }>> {
  return runCommand(askContributionInput, itemOf(form), askContribution, form);
}

export async function takeFilesAction(
  _before: ActionState<{ taken: number }>,
  form: FormData,
): Promise<ActionState<{ taken: number }>> {
  return runCommand(takeFilesInput, itemOf(form), takeContributedFiles, form);
}

export async function detachContributionFileAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const input = { fileId: form.get("fileId") };
  return runCommand(
    detachFileInput,
    input,
    async (actor, ask, clock) => {
      await detachContributionFile(actor, ask, clock);
      return undefined;
    },
    form,
  );
}
