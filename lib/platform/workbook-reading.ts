// Reads a workbook that comes back: every sheet with what each cell really is, so that a fault can name its address.
import type { Cell, Workbook, Worksheet } from "exceljs";
import type { FileSheet, SheetCell } from "@/lib/domain/workbook/cell";
import { openWorkbook, type OpenFault } from "./open-workbook";

/** Our choice: a quarter of two hundred items is a tenth of it. */
export const WORKBOOK_BYTES_LIMIT = 5 * 1024 * 1024;
const ROWS_LIMIT = 5000;
const COLUMNS_LIMIT = 100;

export type ReadWorkbook = { ok: true; sheets: FileSheet[] } | { ok: false; fault: OpenFault };

export async function readWorkbook(fileName: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  if (!fileName.toLowerCase().endsWith(".xlsx") && bytes.length > 0) {
    return { ok: false, fault: "fileType" };
  }
  const opened = await openWorkbook(bytes, WORKBOOK_BYTES_LIMIT);
  return opened.ok ? { ok: true, sheets: sheetsOf(opened.book) } : opened;
}

const sheetsOf = (book: Workbook): FileSheet[] => book.worksheets.map(toSheet);

function toSheet(sheet: Worksheet): FileSheet {
  const rows: SheetCell[][] = [];
  sheet.eachRow((row, number) => {
    if (number > ROWS_LIMIT) return;
    while (rows.length < number) rows.push([]);
    row.eachCell((cell, column) => {
      const cells = rows[number - 1];
      if (!cells || column > COLUMNS_LIMIT) return;
      while (cells.length < column) cells.push({ text: "", sort: "value" });
      cells[column - 1] = toCell(cell);
    });
  });
  return {
    name: sheet.name,
    hidden: sheet.state !== "visible",
    rows,
    merged: [...((sheet.model as { merges?: string[] }).merges ?? [])],
  };
}

function toCell(cell: Cell): SheetCell {
  const { value } = cell;
  if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    if ("formula" in value || "sharedFormula" in value) return { text: "", sort: "formula" };
    if ("error" in value) return { text: value.error, sort: "error" };
    if ("richText" in value) {
      return { text: value.richText.map(({ text }) => text).join(""), sort: "value" };
    }
    return { text: "text" in value ? value.text : "", sort: "value" };
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { text: "", sort: "error" };
    return { text: value.toISOString().slice(0, 10), sort: "value" };
  }
  if (typeof value === "number") return { text: numberText(value, cell.numFmt), sort: "value" };
  return { text: value === null || value === undefined ? "" : String(value), sort: "value" };
}

/** "85%" typed into a cell is kept as 0.85: as it is shown, it is 85. */
function numberText(value: number, format: string | undefined): string {
  return format?.includes("%") ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}
