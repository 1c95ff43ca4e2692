"use server";
// The doors of the bench: rows applied to all, confirmed or put to the units, and a spreadsheet tried. What was typed
// comes back.
import { redirect } from "next/navigation";
import { confirmRows, confirmRowsInput } from "@/lib/commands/assignment/confirm-rows";
import {
  previewSheet,
  previewSheetInput,
  type SheetPreview,
} from "@/lib/commands/assignment/preview-sheet";
import {
  openConsultation,
  openConsultationInput,
} from "@/lib/commands/consultation/open-consultation";
import type { TypedRow } from "@/lib/domain/assignment/typed-rows";
import type { FieldFault } from "@/lib/domain/errors";
import { textOf } from "@/lib/domain/form-text";
import { readSheet } from "@/lib/platform/spreadsheet";
import { findActor } from "@/lib/session/session";
import { getLocale } from "@/messages/server";
import { type ActionResult, runCommand } from "./define-action";

/** A row of the form; `seen`: ids of the rows that stood when it was read, in a row. */
export type FormRow = TypedRow & { seen: string };

export type RowsValues = Readonly<
  Record<"document" | "startsOn" | "title" | "answerBy", string>
> & { rows: readonly FormRow[] };

/** `filled`: the fields were applied to all rows, nothing is saved; `round` tells one answer from the next. */
export type RowsState = {
  result: ActionResult<unknown> | null;
  values: RowsValues;
  filled: boolean;
  round: number;
} | null;

const fields = ["item", "lead", "supporting", "leader", "seen"] as const;

function rowsOf(form: FormData): FormRow[] {
  const columns = Object.fromEntries(
    fields.map((name) => [name, form.getAll(`row.${name}`).map(String)]),
  ) as Record<(typeof fields)[number], string[]>;
  return columns.item.map((item, index) => ({
    item,
    lead: columns.lead[index] ?? "",
    supporting: columns.supporting[index] ?? "",
    leader: columns.leader[index] ?? "",
    seen: columns.seen[index] ?? "",
  }));
}

function valuesOf(form: FormData): RowsValues {
  return {
    rows: rowsOf(form),
    document: textOf(form, "document"),
    startsOn: textOf(form, "startsOn"),
    title: textOf(form, "title"),
    answerBy: textOf(form, "answerBy"),
  };
}

/** What was typed above the rows, written into every one of them. */
function filledRows(form: FormData, rows: readonly FormRow[]): FormRow[] {
  const given = (["lead", "supporting", "leader"] as const).flatMap((name) => {
    const text = textOf(form, `fill.${name}`).trim();
    return text === "" ? [] : [[name, text] as const];
  });
  return rows.map((row) => ({ ...row, ...Object.fromEntries(given) }));
}

const toInput = ({ seen, ...row }: FormRow) => ({
  ...row,
  seen: seen.split(" ").filter(Boolean),
});

const placeOf = (form: FormData) =>
  `/plans/${encodeURIComponent(textOf(form, "plan"))}/assignments`;

/** The one form of the rows: its buttons say what is wanted by `intent`. */
export async function rowsAction(before: RowsState, form: FormData): Promise<RowsState> {
  const values = valuesOf(form);
  const round = (before?.round ?? 0) + 1;
  const intent = textOf(form, "intent");
  if (intent === "fill") {
    const rows = filledRows(form, values.rows);
    return { result: null, values: { ...values, rows }, filled: true, round };
  }
  const rows = values.rows.map(toInput);
  const ask = { ...values, rows, plan: textOf(form, "plan") };
  if (intent === "consult") {
    const result = await runCommand(openConsultationInput, ask, openConsultation, form);
    if (result.ok) {
      redirect(`${placeOf(form)}/consultations/${result.value.consultationId}?done=opened`);
    }
    return { result, values, filled: false, round };
  }
  const result = await runCommand(confirmRowsInput, ask, confirmRows, form);
  if (result.ok) {
    const done = { done: "confirmed", count: String(result.value.confirmed), on: values.startsOn };
    redirect(`${placeOf(form)}?${new URLSearchParams(done).toString()}`);
  }
  return { result, values, filled: false, round };
}

/** What a spreadsheet would change; the file itself is not kept. */
export type SheetState = { result: ActionResult<SheetPreview>; fileName: string } | null;

const faulty = (fault: FieldFault): ActionResult<SheetPreview> => ({
  ok: false,
  code: "invalid",
  fields: [fault],
  params: {},
});

export async function previewSheetAction(_before: SheetState, form: FormData): Promise<SheetState> {
  // Nobody's file is unpacked before it is known who sends it.
  if (!(await findActor())) {
    return { result: { ok: false, code: "notSignedIn", fields: [], params: {} }, fileName: "" };
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    return { result: faulty({ field: "file", code: "fileEmpty" }), fileName: "" };
  }
  const sheet = await readSheet(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!sheet.ok) {
    return { result: faulty({ field: "file", code: sheet.fault }), fileName: file.name };
  }
  const ask = { plan: textOf(form, "plan"), locale: await getLocale(), cells: sheet.rows };
  return {
    result: await runCommand(previewSheetInput, ask, previewSheet, null),
    fileName: file.name,
  };
}
