// Where a sheet's columns are: by the words of their heads, wherever these were moved to.
import { cellAddress, type CellFault, type FileSheet, tidy } from "./cell";
import { type ColumnNames, type WorkbookColumn, workbookColumns } from "./columns";

/** A title or two may stand above the heads. */
const FIRST_ROWS = 10;
/** Fewer known words in a row are text that happens to hold them. */
const ENOUGH = 3;

export type Header = {
  /** From 1. */
  row: number;
  /** From 1, by column; those missing are in the faults. */
  columns: Partial<Record<WorkbookColumn, number>>;
  faults: readonly (CellFault & { cell: string | null })[];
};

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s*]+/g, "")
    .toLowerCase();

export function columnOf(text: string, names: ColumnNames): WorkbookColumn | null {
  const word = bare(text);
  return (
    workbookColumns.find((column) => names[column].some((name) => bare(name) === word)) ?? null
  );
}

function readRow(cells: readonly string[], row: number, names: ColumnNames): Header {
  const columns: Header["columns"] = {};
  const faults: (CellFault & { cell: string | null })[] = [];
  for (const [at, text] of cells.entries()) {
    if (text === "") continue;
    const cell = cellAddress(at + 1, row);
    const column = columnOf(text, names);
    if (column === null) faults.push({ code: "headerUnknown", params: { name: text }, cell });
    else if (columns[column]) faults.push({ code: "headerTwice", params: { name: text }, cell });
    else columns[column] = at + 1;
  }
  for (const column of workbookColumns) {
    const name = names[column][0] ?? column;
    if (!columns[column]) faults.push({ code: "headerMissing", params: { name }, cell: null });
  }
  return { row, columns, faults };
}

/** The row among the first ten with most known heads; null where the sheet has none. */
export function findHeader(sheet: FileSheet, names: ColumnNames): Header | null {
  const found = sheet.rows.slice(0, FIRST_ROWS).map((cells, at) => {
    const texts = cells.map((cell) => tidy(cell.text));
    return { at, texts, known: texts.filter((text) => text && columnOf(text, names)).length };
  });
  const best = found.toSorted((a, b) => b.known - a.known || a.at - b.at)[0];
  return best && best.known >= ENOUGH ? readRow(best.texts, best.at + 1, names) : null;
}
