"use server";
// The doors of the spreadsheet: check returned files, write what was checked into drafts, send what is complete.
import { redirect } from "next/navigation";
import {
  checkAgain,
  checkWorkbook,
  checkWorkbookInput,
} from "@/lib/commands/workbook/check-workbook";
import { importWorkbook, importWorkbookInput } from "@/lib/commands/workbook/import-workbook";
import { sendReady, sendReadyInput, type SentReady } from "@/lib/commands/workbook/send-ready";
import type { FieldFault } from "@/lib/domain/errors";
import { textOf } from "@/lib/domain/form-text";
import {
  checkedWorkbook,
  type CheckedWorkbook,
  type WorkbookCheck,
} from "@/lib/domain/workbook/checked-workbook";
import { seal, unseal } from "@/lib/platform/sealed";
import { findActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { type CheckWords, checkWords } from "@/messages/workbook-check-words";
import { type ActionResult, runCommand } from "./define-action";

/** What became of the files: what was found in words, and the checked rows for the step that writes them. */
export type WorkbookState = {
  result: ActionResult<unknown>;
  found: CheckWords | null;
  /** "" where there is nothing to write. */
  sealed: string;
  /** Rows of which the file's words were asked for. */
  take: readonly string[];
} | null;

type Told = NonNullable<WorkbookState>;

const purposeOf = (personId: string) => `workbook of ${personId}`;

function refused(code: "invalid" | "notSignedIn", fields: readonly FieldFault[] = []): Told {
  return { result: { ok: false, code, fields, params: {} }, found: null, sealed: "", take: [] };
}

/** The one form: its buttons say what is wanted by `intent`. */
export async function workbookAction(
  _before: WorkbookState,
  form: FormData,
): Promise<WorkbookState> {
  // Nobody's file is unpacked before it is known who sends it.
  const actor = await findActor();
  if (!actor) return refused("notSignedIn");
  const purpose = purposeOf(actor.personId);
  return textOf(form, "intent") === "import"
    ? importChecked(form, purpose)
    : checkFiles(form, purpose);
}

async function checkFiles(form: FormData, purpose: string): Promise<Told> {
  const sent = form.getAll("files").filter((each) => each instanceof File && each.name !== "");
  if (sent.length === 0) return refused("invalid", [{ field: "files", code: "required" }]);
  const files = [];
  for (const file of sent) {
    if (file instanceof File) {
      files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
  }
  const [plan, period, unit] = ["plan", "period", "unit"].map((name) => textOf(form, name));
  const locale = await getLocale();
  const input = { plan, period, unit, files };
  const result = await runCommand(
    checkWorkbookInput,
    input,
    (actor, ask, clock) => checkWorkbook(actor, ask, { locale, clock }),
    null,
  );
  return result.ok ? told(result.value, purpose) : { ...refused("invalid"), result };
}

/** What was found, with the checked rows sealed where they may be written. */
async function told(check: WorkbookCheck, purpose: string, take: string[] = []): Promise<Told> {
  const t = await getT();
  const isWritable = check.faults.length === 0 && check.rows.length > 0;
  const sealed = isWritable ? seal(check.checked, purpose) : "";
  const at = { file: "", sheet: null, cell: null };
  const shown = sealed === null ? { ...check, faults: [{ code: "tooMuch", at } as const] } : check;
  return {
    result: { ok: true, value: undefined },
    found: checkWords(t, shown),
    sealed: sealed ?? "",
    take,
  };
}

async function importChecked(form: FormData, purpose: string): Promise<Told> {
  const checked = checkedWorkbook.safeParse(unseal(textOf(form, "sealed"), purpose));
  if (!checked.success) return refused("invalid", [{ field: "sealed", code: "invalid" }]);
  const take = form.getAll("take").filter((each) => typeof each === "string");
  const locale = await getLocale();
  const input = { ...checked.data, take };
  const result = await runCommand(
    importWorkbookInput,
    input,
    async (actor, ask, clock) => ({
      ...(await importWorkbook(actor, ask, { locale, clock })),
      at: clock().getTime(),
    }),
    form,
  );
  if (result.ok) redirect(pageAfter(checked.data, result.value));
  return { ...(await foundAgain(checked.data, purpose, take)), result };
}

/** Refused: the same rows as they stand now, to be looked at and confirmed once more. */
async function foundAgain(
  checked: CheckedWorkbook,
  purpose: string,
  take: string[],
): Promise<Told> {
  const locale = await getLocale();
  const again = await runCommand(
    checkedWorkbook,
    checked,
    (actor, ask, clock) => checkAgain(actor, ask, { locale, clock }),
    null,
  );
  return again.ok ? told(again.value, purpose, take) : { ...refused("invalid"), result: again };
}

/** `at` tells one import from the next: the form begins anew after each. */
function pageAfter(
  { plan, period, unit }: CheckedWorkbook,
  { written, at }: { written: number; at: number },
): string {
  const query = new URLSearchParams({ unit, period, done: String(written), at: String(at) });
  return `/plans/${encodeURIComponent(plan)}/work/workbook?${query.toString()}#drafts`;
}

export type SendState = { result: ActionResult<SentReady>; summary: string } | null;

/** Each report as "id version": what is sent is what was listed as complete. */
export async function sendReadyAction(_before: SendState, form: FormData): Promise<SendState> {
  const reports = form.getAll("report").map((each) => {
    const [reportId, version] = typeof each === "string" ? each.split(" ") : [];
    return { reportId, expectedVersion: Number(version) };
  });
  const result = await runCommand(sendReadyInput, { reports }, sendReady, form);
  const t = await getT();
  const summary = result.ok ? t("workbooks.drafts.sent", { count: result.value.sent }) : "";
  return { result, summary };
}
