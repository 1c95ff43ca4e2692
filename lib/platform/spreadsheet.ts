// Reads a spreadsheet somebody sends: the first sheet as rows of text.
import { inflateRawSync } from "node:zlib";

/** Our choice: two thousand names with their addresses are well below it. */
export const SHEET_BYTES_LIMIT = 1024 * 1024;
/** A small file may be made to unpack into all the memory there is: we unpack it ourselves first, up to here. */
const UNPACKED_LIMIT = 8 * 1024 * 1024;
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
  if (ending !== "xlsx" || !isZip(bytes)) return fault("fileType");
  const packed = entriesOf(bytes);
  if (packed === null) return fault("fileUnreadable");
  if (!fitsUnpacked(packed)) return fault("fileTooBig");
  try {
    return { ok: true, rows: await xlsxRows(bytes) };
  } catch {
    return fault("fileUnreadable");
  }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DEFLATED = 8;

/** The packed entries by the zip's directory; null where there is none to read. */
function entriesOf(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const header = view.getUint32(at + 42, true);
    if (header + 30 > bytes.length) return null;
    const start =
      header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (view.getUint16(at + 10, true) === DEFLATED) {
      entries.push(bytes.subarray(start, start + view.getUint32(at + 20, true)));
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, each) => sum + each, 0);
  }
  return entries;
}

/** Unpacks them with a stop: the sizes written in a file need not be true. What cannot be unpacked fails later. */
function fitsUnpacked(entries: readonly Uint8Array[]): boolean {
  let room = UNPACKED_LIMIT;
  for (const entry of entries) {
    try {
      room -= inflateRawSync(entry, { maxOutputLength: room + 1 }).length;
    } catch (error) {
      if (error instanceof RangeError) return false;
    }
    if (room < 0) return false;
  }
  return true;
}

async function xlsxRows(bytes: Uint8Array): Promise<string[][]> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
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
