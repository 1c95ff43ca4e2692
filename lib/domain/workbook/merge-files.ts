// Several returned files as one set of rows: each item once, and nobody's words lost to another file's.
import type { PlacedFault } from "./cell";
import { noTexts, type WorkbookField, workbookFields } from "./columns";
import { isSameText, touchedFields } from "./draft-texts";
import type { FileRow } from "./read-rows";

export type MergedRows = {
  /** Rows in which something was written. */
  touched: readonly FileRow[];
  /** Rows that stand as they were made. */
  untouched: number;
  faults: readonly PlacedFault[];
};

export function touchedIn(row: FileRow): WorkbookField[] {
  return touchedFields(row.texts, row.made?.texts ?? noTexts);
}

const placeOf = (row: FileRow, field?: WorkbookField) => ({
  file: row.file,
  sheet: row.sheet,
  cell: field ? row.cells[field] : row.codeCell,
});

/** A code twice in one file, at the second row. */
function twiceInFile(rows: readonly FileRow[]): PlacedFault[] {
  return rows.flatMap((row, at) => {
    const first = rows
      .slice(0, at)
      .find((each) => each.file === row.file && each.code === row.code);
    if (!first) return [];
    const params = { milestone: row.code, sheet: first.sheet, cell: first.codeCell };
    return [{ code: "codeTwice", params, at: placeOf(row) } as const];
  });
}

/** The cells in which two files that both wrote into a row do not agree, each naming the other. */
function disagreement(first: FileRow, row: FileRow): PlacedFault[] {
  return workbookFields
    .filter((field) => !isSameText(field, row.texts[field], first.texts[field]))
    .map((field) => ({
      code: "twoFiles",
      params: { milestone: row.code, other: first.file, cell: first.cells[field] },
      at: placeOf(row, field),
    }));
}

/**
 * One row for each item. A row that stands as it was made says nothing, so that a file sent whole to three offices
 * comes back from each with its own rows; two that were both written into must say the same.
 */
export function mergeFiles(rows: readonly FileRow[]): MergedRows {
  const faults = twiceInFile(rows);
  const written = new Map<string, FileRow>();
  const codes = new Set<string>();
  for (const row of rows) {
    codes.add(row.code);
    if (touchedIn(row).length === 0) continue;
    const first = written.get(row.code);
    if (!first) written.set(row.code, row);
    else if (first.file !== row.file) faults.push(...disagreement(first, row));
  }
  return { touched: [...written.values()], untouched: codes.size - written.size, faults };
}
