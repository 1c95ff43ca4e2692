// A workbook as the library opens it, without what only costs time there: no reader of ours asks for looks.
import type { Workbook } from "exceljs";
import { isZip, packedFault } from "./spreadsheet-bytes";

export type OpenFault = "fileType" | "fileTooBig" | "fileEmpty" | "fileUnreadable";
export type Opened = { ok: true; book: Workbook } | { ok: false; fault: OpenFault };

/** Checks for a whole column are filled cell by cell, widths up to any number a file names. */
const ignored = [
  "cols",
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "picture",
  "tableParts",
  "autoFilter",
  "extLst",
];

/** By its bytes, whatever it is called; `limit` in bytes. */
export async function openWorkbook(bytes: Uint8Array, limit: number): Promise<Opened> {
  if (bytes.length === 0) return { ok: false, fault: "fileEmpty" };
  if (bytes.length > limit) return { ok: false, fault: "fileTooBig" };
  if (!isZip(bytes)) return { ok: false, fault: "fileType" };
  const fault = packedFault(bytes);
  if (fault) return { ok: false, fault };
  try {
    const { default: excel } = await import("exceljs");
    const book = new excel.Workbook();
    await book.xlsx.load(bytes.slice().buffer, { ignoreNodes: ignored });
    return { ok: true, book };
  } catch {
    return { ok: false, fault: "fileUnreadable" };
  }
}
