// The sheet nobody sees: which plan, quarter and unit a file was made for, and each row as it was made, so that a
// returned file says what was changed in it and from which version of the draft.
import { z } from "zod";
import type { FileSheet } from "./cell";
import { type FieldTexts, textsOf, workbookFields } from "./columns";

/** The sheet's name and what its first cell says; the number is raised when the order of its cells changes. */
export const HIDDEN_SHEET = "_luoshi";
const MARK = "luoshi-workbook-1";
const HEAD_ROWS = 2;
/** Code, version, title; then the texts of the fields. */
const FIRST_TEXT = 3;

export type MadeRow = {
  code: string;
  /** Of the draft it was made from; null: there was none. */
  version: number | null;
  title: string;
  texts: FieldTexts;
};

export type WorkbookOrigin = { plan: string; period: string; unit: string };
export type WorkbookMeta = WorkbookOrigin & { rows: readonly MadeRow[] };

/** The cells of the hidden sheet, row by row. */
export function writeMeta({ plan, period, unit, rows }: WorkbookMeta): string[][] {
  const made = rows.map(({ code, version, title, texts }) => [
    code,
    version === null ? "" : String(version),
    title,
    ...workbookFields.map((field) => texts[field]),
  ]);
  return [[MARK, plan, period, unit], [], ...made];
}

const version = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);

/** What the hidden sheet says; null where there is none or it is not whole. */
export function readMeta(sheets: readonly FileSheet[]): WorkbookMeta | null {
  const sheet = sheets.find((each) => each.name === HIDDEN_SHEET);
  const textAt = (row: number, column: number) => sheet?.rows[row]?.[column]?.text ?? "";
  if (!sheet || textAt(0, 0) !== MARK) return null;
  const rows: MadeRow[] = [];
  for (let at = HEAD_ROWS; at < sheet.rows.length; at += 1) {
    const code = textAt(at, 0);
    const known = version.safeParse(textAt(at, 1));
    if (code === "") continue;
    if (!known.success) return null;
    const texts = textsOf((field) => textAt(at, FIRST_TEXT + workbookFields.indexOf(field)));
    rows.push({ code, version: known.data, title: textAt(at, 2), texts });
  }
  return { plan: textAt(0, 1), period: textAt(0, 2), unit: textAt(0, 3), rows };
}
