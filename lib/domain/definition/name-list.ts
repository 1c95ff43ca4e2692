// A list of units as an office has it, pasted or from a spreadsheet, becomes names; every fault names its line.
import type { FieldFault } from "../errors";

/** As a confirmed list keeps them (confirmed-target.ts). */
export const NAME_LIMIT = 200;
/** Our choice: above it the file is hardly a list of units. */
export const LIST_LIMIT = 2000;
/** A title and an empty line may stand above the heads of a sheet. */
const HEADING_WITHIN = 5;

export type NameList = { names: readonly string[]; faults: readonly FieldFault[] };

const plain = (cell: string | undefined) => (cell ?? "").replaceAll(/\s+/g, " ").trim();

/** Text as rows of cells: a line each, a tab between the cells, as a paste from a spreadsheet has them. */
export function rowsOfText(text: string): string[][] {
  return text.split(/\r\n|\n|\r/).map((line) => line.split("\t"));
}

/** Where the names stand: below the head that names them, else in the first column from the first row. */
function placeOf(rows: readonly (readonly string[])[], headings: readonly string[]) {
  const known = new Set(headings.map((heading) => plain(heading).toLowerCase()));
  for (const [index, row] of rows.slice(0, HEADING_WITHIN).entries()) {
    const column = row.findIndex((cell) => known.has(plain(cell).toLowerCase()));
    if (column >= 0) return { column, from: index + 1 };
  }
  return { column: 0, from: 0 };
}

/**
 * The names of the list, or every fault at `field` with its line, counted from 1: blank, twice, too long. Blank rows
 * at the end are nothing. With any fault no name is to be taken.
 */
export function readNames(
  rows: readonly (readonly string[])[],
  headings: readonly string[],
  field: string,
): NameList {
  const { column, from } = placeOf(rows, headings);
  const last = rows.findLastIndex((row) => plain(row[column]) !== "");
  const lines = rows.slice(from, last + 1).map((row) => plain(row[column]));
  if (lines.length === 0) return { names: [], faults: [{ field, code: "required" }] };
  if (lines.length > LIST_LIMIT) {
    return { names: [], faults: [{ field, code: "listTooLong", params: { limit: LIST_LIMIT } }] };
  }
  const seen = new Map<string, number>();
  const faults = lines.flatMap((name, index): FieldFault[] => {
    const line = from + index + 1;
    if (name === "") return [{ field, code: "lineBlank", params: { line } }];
    if (name.length > NAME_LIMIT) {
      return [{ field, code: "lineTooLong", params: { line, limit: NAME_LIMIT } }];
    }
    const first = seen.get(name);
    if (first !== undefined) return [{ field, code: "lineTwice", params: { line, first, name } }];
    seen.set(name, line);
    return [];
  });
  return { names: lines, faults };
}
