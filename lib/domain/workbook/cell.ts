// What a spreadsheet holds, as far as reading it back needs: texts, what a cell really is, and where it stands.

/** value: what was typed. formula, error: no value that somebody wrote. */
export type CellSort = "value" | "formula" | "error";

export type SheetCell = { text: string; sort: CellSort };

export type FileSheet = {
  name: string;
  /** Not for the reader of the file: ours, to know it again. */
  hidden: boolean;
  /** rows[n - 1] is row n; blank rows are empty. */
  rows: readonly (readonly SheetCell[])[];
  /** Ranges of merged cells: "B7:B9". */
  merged: readonly string[];
};

/** A fault inside a cell, a row or a file; its words are messages below `workbooks.fault`. */
export const faultCodes = [
  "noHeader",
  "headerMissing",
  "headerUnknown",
  "headerTwice",
  "notOurs",
  "otherPlan",
  "otherPeriod",
  "otherUnit",
  "fileType",
  "fileTooBig",
  "fileEmpty",
  "fileUnreadable",
  "tooManyFiles",
  "tooMuch",
  "merged",
  "formula",
  "cellError",
  "strayCell",
  "codeMissing",
  "codeUnknown",
  "codeForeign",
  "codeNotOwed",
  "codeTwice",
  "twoFiles",
  "titleChanged",
  "sent",
  "closed",
  "tooLong",
  "notDate",
  "notClass",
  "notNumber",
  "negative",
  "stageUnknown",
  "unitUnknown",
  "criterionUnknown",
  "twice",
  "dayMissing",
  "documentMissing",
  "namesNeeded",
  "yearMissing",
  "labelMissing",
  "leftOver",
  "afterPeriod",
  "otherKind",
] as const;
export type WorkbookFaultCode = (typeof faultCodes)[number];

export type CellFault = {
  code: WorkbookFaultCode;
  params?: Readonly<Record<string, string | number>>;
};

export type Place = { file: string; sheet: string | null; cell: string | null };
export type PlacedFault = CellFault & { at: Place };

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? `${columnLetters(rest)}${letter}` : letter;
}

/** Both from 1: (2, 7) is "B7". */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** First and last row of "B7:C9". */
export function rowsOfRange(range: string): { first: number; last: number } {
  const [first = 0, last = first] = [...range.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return { first, last };
}

/** A cell's text as it is compared and kept: one kind of line end, nothing around it, no sign that no file may hold. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_x000D_|\r/g, "")
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "")
    .trim();
}
