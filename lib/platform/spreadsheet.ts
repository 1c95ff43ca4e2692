// Reads a spreadsheet somebody sends: the first sheet as rows of text.
import type { Workbook } from "exceljs";
import { openWorkbook } from "./open-workbook";

/** Our choice: two thousand names with their addresses are well below it. */
export const SHEET_BYTES_LIMIT = 1024 * 1024;
const ROWS_LIMIT = 5000;
const COLUMNS_LIMIT = 50;

type SheetFault = "fileType" | "fileTooBig" | "fileEmpty" | "fileUnreadable";
export type Sheet = { ok: true; rows: string[][] } | { ok: false; fault: SheetFault };

const fault = (code: SheetFault): Sheet => ({ ok: false, fault: code });

/** Row n of the sheet is rows[n - 1], its blank rows included. */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  const ending = fileName.toLowerCase().split(".").at(-1);
  if (bytes.length === 0) return fault("fileEmpty");
  if (bytes.length > SHEET_BYTES_LIMIT) return fault("fileTooBig");
  if (ending === "csv") return { ok: true, rows: csvRows(textOfBytes(bytes)) };
  if (ending !== "xlsx") return fault("fileType");
  const opened = await openWorkbook(bytes, SHEET_BYTES_LIMIT);
  return opened.ok ? { ok: true, rows: firstSheet(opened.book) } : opened;
}

function firstSheet(book: Workbook): string[][] {
  const [sheet] = book.worksheets;
  if (!sheet) return [];
  const rows: string[][] = [];
  const columns = Math.min(sheet.columnCount, COLUMNS_LIMIT);
  for (let row = 1; row <= Math.min(sheet.rowCount, ROWS_LIMIT); row += 1) {
    const cells = Array.from({ length: columns }, (_, column) =>
      wordsOf(sheet.getRow(row).getCell(column + 1).value),
    );
    rows.push(cells);
  }
  return rows;
}

/** Text of a cell: rich text joined, a formula by its result, a day as it is written here. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value !== "object") return "";
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: unknown }) => wordsOf(run.text)).join("");
  }
  if ("result" in value) return wordsOf(value.result);
  return "text" in value ? wordsOf(value.text) : "";
}

/** UTF-8; what is not is GB 18030, in which a Chinese Excel saves. */
function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** RFC 4180, with either line end; a quoted cell may hold commas, lines and doubled quotes. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === ",") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  return rows;
}
