// Writes a workbook that WPS and Excel open alike: plain fonts, no formula, no macro, and a lock without a password on
// what is not to be written.
import type { Cell, DataValidation, Worksheet } from "exceljs";

export type CellLook = "plain" | "title" | "head" | "locked" | "open";

export type CellSpec = {
  /** A day is written as one. */
  value: string | number | { day: string };
  look?: CellLook;
  /** What may be typed: a hint while the cell is chosen, a list to pick from, a day, a number not below zero. */
  hint?: { title: string; text: string };
  /** A range of this workbook, or the words themselves. A free list offers, a strict one refuses other words. */
  list?: { from: string | readonly string[]; strict: boolean };
  day?: boolean;
  number?: boolean;
  /** Said when something else was typed. */
  refusal?: { title: string; text: string };
};

export type SheetSpec = {
  name: string;
  state: "visible" | "veryHidden";
  /** Width in letters, by column. */
  widths: readonly number[];
  rows: readonly (readonly CellSpec[])[];
  /** Rows and columns that stay when the sheet is scrolled; the rows are repeated on each printed page. */
  frozen: { rows: number; columns: number };
  locked: boolean;
};

/** 宋体, which every office in the field has. */
const FONT = "\u5B8B\u4F53";
const GREY = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } } as const;
const HEAD = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE4E7EB" } } as const;
const line = { style: "thin", color: { argb: "FFBFC4CA" } } as const;
const BOX = { top: line, bottom: line, left: line, right: line };

/** Longest that the file format takes. */
const limits = { hintTitle: 32, hint: 255, listWords: 255, sheetName: 31 };
const cut = (text: string, limit: number) =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;

export async function writeWorkbook(
  sheets: readonly SheetSpec[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  for (const spec of sheets) {
    const sheet = book.addWorksheet(cut(spec.name, limits.sheetName), { state: spec.state });
    await fillSheet(sheet, spec);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function fillSheet(sheet: Worksheet, spec: SheetSpec): Promise<void> {
  for (const [at, width] of spec.widths.entries()) sheet.getColumn(at + 1).width = width;
  for (const [row, cells] of spec.rows.entries()) {
    for (const [column, cell] of cells.entries())
      fillCell(sheet.getCell(row + 1, column + 1), cell);
  }
  const { rows, columns } = spec.frozen;
  if (rows + columns > 0) sheet.views = [{ state: "frozen", xSplit: columns, ySplit: rows }];
  Object.assign(sheet.pageSetup, {
    // A4, by the file format's number.
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
    ...(rows > 0 ? { printTitlesRow: `1:${rows}` } : {}),
  });
  sheet.headerFooter.oddFooter = "&P / &N";
  if (spec.locked) {
    await sheet.protect("", {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
      formatCells: true,
      spinCount: 1,
    });
  }
}

const asDay = (day: string) => new Date(`${day}T00:00:00Z`);

function fillCell(cell: Cell, spec: CellSpec): void {
  const { value, look = "plain" } = spec;
  const blank = value === "";
  if (!blank) cell.value = typeof value === "object" ? asDay(value.day) : value;
  cell.font = {
    name: FONT,
    size: look === "title" ? 14 : 11,
    bold: look === "title" || look === "head",
  };
  cell.alignment = { wrapText: look !== "title", vertical: look === "head" ? "middle" : "top" };
  cell.numFmt = formatOf(spec);
  cell.protection = { locked: look !== "open" };
  if (look === "head" || look === "locked" || look === "open") cell.border = BOX;
  if (look === "head") cell.fill = HEAD;
  if (look === "locked") cell.fill = GREY;
  const validation = validationOf(spec);
  if (validation) cell.dataValidation = validation;
}

/** Text stays text whatever is typed: 3-1 is no day there. */
function formatOf({ value, day, number }: CellSpec): string {
  if (day || typeof value === "object") return "yyyy-mm-dd";
  return number || typeof value === "number" ? "General" : "@";
}

function ruleOf({ list, day, number }: CellSpec): DataValidation | null {
  if (list) {
    const { from } = list;
    const words = typeof from === "string" ? from : `"${from.join(",")}"`;
    return { type: "list", formulae: [words], showErrorMessage: list.strict };
  }
  if (day) {
    const formulae = [asDay("2000-01-01"), asDay("2099-12-31")];
    return { type: "date", operator: "between", formulae, showErrorMessage: true };
  }
  if (!number) return null;
  return { type: "decimal", operator: "greaterThanOrEqual", formulae: [0], showErrorMessage: true };
}

function validationOf(spec: CellSpec): DataValidation | null {
  const { hint, refusal } = spec;
  const rule = ruleOf(spec);
  if (!rule && !hint) return null;
  return {
    // Any text, with a hint beside the cell.
    ...(rule ?? { type: "textLength", operator: "greaterThanOrEqual", formulae: [0] }),
    allowBlank: true,
    ...(hint
      ? {
          showInputMessage: true,
          promptTitle: cut(hint.title, limits.hintTitle),
          prompt: cut(hint.text, limits.hint),
        }
      : {}),
    ...(refusal
      ? {
          errorStyle: "stop",
          errorTitle: cut(refusal.title, limits.hintTitle),
          error: cut(refusal.text, limits.hint),
        }
      : {}),
  };
}
