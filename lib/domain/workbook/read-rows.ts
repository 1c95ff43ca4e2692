// From the sheets of one returned file to its rows: what each row says, where it stands, and what is wrong with it.
import {
  cellAddress,
  type CellFault,
  type FileSheet,
  type Place,
  type PlacedFault,
  rowsOfRange,
  type SheetCell,
  tidy,
} from "./cell";
import { type ColumnNames, type FieldTexts, textsOf } from "./columns";
import { findHeader, type Header } from "./find-header";
import type { MadeRow, WorkbookMeta } from "./hidden-sheet";

export type FileRow = {
  code: string;
  file: string;
  sheet: string;
  /** From 1. */
  row: number;
  codeCell: string;
  /** Where each field's cell is. */
  cells: FieldTexts;
  texts: FieldTexts;
  /** As the file was made; null: the row was added by hand. */
  made: MadeRow | null;
};

export type ReadRows = { rows: readonly FileRow[]; faults: readonly PlacedFault[] };

type SheetAsk = { file: string; sheet: FileSheet; header: Header; meta: WorkbookMeta };

const blank: SheetCell = { text: "", sort: "value" };

function mergeFaults({ sheet, header }: SheetAsk): (CellFault & { cell: string })[] {
  return sheet.merged
    .filter((range) => rowsOfRange(range).last >= header.row)
    .map((range) => ({ code: "merged", params: { range }, cell: range.split(":")[0] ?? range }));
}

/** Cells of a row that cannot be believed: no value, or outside the columns. */
function cellFaults(cells: readonly SheetCell[], row: number, header: Header) {
  const known = new Set(Object.values(header.columns));
  return cells.flatMap((cell, at): (CellFault & { cell: string })[] => {
    const address = cellAddress(at + 1, row);
    if (!known.has(at + 1)) {
      const text = tidy(cell.text);
      return text === "" ? [] : [{ code: "strayCell", params: { text }, cell: address }];
    }
    if (cell.sort === "formula") return [{ code: "formula", cell: address }];
    return cell.sort === "error" ? [{ code: "cellError", cell: address }] : [];
  });
}

/** One row, or null for a blank one. */
function readRow(ask: SheetAsk, row: number, placed: (fault: CellFault, cell: string) => void) {
  const { header, meta } = ask;
  const cells = ask.sheet.rows[row - 1] ?? [];
  if (cells.every((cell) => tidy(cell.text) === "" && cell.sort === "value")) return null;
  const at = (column: keyof Header["columns"]) => header.columns[column] ?? 0;
  const cellOf = (column: keyof Header["columns"]) => cells[at(column) - 1] ?? blank;
  const textAt = (column: keyof Header["columns"]) => tidy(cellOf(column).text);
  for (const { cell, ...fault } of cellFaults(cells, row, header)) placed(fault, cell);
  const code = textAt("code");
  const codeCell = cellAddress(at("code"), row);
  if (code === "") {
    placed({ code: "codeMissing" }, codeCell);
    return null;
  }
  const made = meta.rows.find((each) => each.code === code) ?? null;
  // The title guards the row: it no longer fits when cells were shifted or one column was sorted alone.
  if (made && textAt("title") !== made.title) {
    placed({ code: "titleChanged", params: { title: made.title } }, cellAddress(at("title"), row));
  }
  return {
    code,
    file: ask.file,
    sheet: ask.sheet.name,
    row,
    codeCell,
    cells: textsOf((field) => cellAddress(at(field), row)),
    // What cannot be believed is faulted already: it says nothing besides.
    texts: textsOf((field) =>
      cellOf(field).sort === "value" ? textAt(field) : (made?.texts[field] ?? ""),
    ),
    made,
  };
}

function readSheetRows(ask: SheetAsk): ReadRows {
  const faults: PlacedFault[] = [];
  const at = (cell: string | null): Place => ({ file: ask.file, sheet: ask.sheet.name, cell });
  const placed = (fault: CellFault, cell: string | null) => faults.push({ ...fault, at: at(cell) });
  for (const { cell, ...fault } of [...ask.header.faults, ...mergeFaults(ask)]) placed(fault, cell);
  // Under heads that are not understood every cell would be faulted: the heads come first.
  if (ask.header.faults.length > 0) return { rows: [], faults };
  const merged = ask.sheet.merged.map(rowsOfRange);
  const rows: FileRow[] = [];
  for (let row = ask.header.row + 1; row <= ask.sheet.rows.length; row += 1) {
    // Every cell of a merge reads as its first: the row says what nobody wrote there.
    if (merged.some(({ first, last }) => first <= row && row <= last)) continue;
    const found = readRow(ask, row, placed);
    if (found) rows.push(found);
  }
  return { rows, faults };
}

/** The rows of every sheet that has the heads, and all faults by cell. */
export function readRows(
  file: string,
  sheets: readonly FileSheet[],
  meta: WorkbookMeta,
  names: ColumnNames,
): ReadRows {
  const found = sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const header = findHeader(sheet, names);
      return header ? [readSheetRows({ file, sheet, header, meta })] : [];
    });
  if (found.length === 0) {
    return { rows: [], faults: [{ code: "noHeader", at: { file, sheet: null, cell: null } }] };
  }
  return {
    rows: found.flatMap(({ rows }) => rows),
    faults: found.flatMap(({ faults }) => faults),
  };
}
