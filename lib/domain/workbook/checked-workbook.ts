// What a check of returned files found, kept by whoever confirms it: the rows that were written into, and the versions
// they were looked at with.
import { z } from "zod";
import type { PlacedFault } from "./cell";
import type { MadeRow } from "./hidden-sheet";
import type { FieldChange } from "./judge-rows";
import type { FileRow } from "./read-rows";

/** Files at once, and bytes of all together: what one request carries (next.config.js), less the form around it. */
export const FILES_LIMIT = 20;
export const ALL_BYTES_LIMIT = 30 * 1024 * 1024;

const texts = z.object({
  value: z.string(),
  doneText: z.string(),
  problemsText: z.string(),
  nextText: z.string(),
  forecastOn: z.string(),
  forecastClass: z.string(),
});

const madeRow: z.ZodType<MadeRow> = z.object({
  code: z.string(),
  version: z.int().nullable(),
  title: z.string(),
  texts,
});

const fileRow: z.ZodType<FileRow> = z.object({
  code: z.string(),
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  codeCell: z.string(),
  cells: texts,
  texts,
  made: madeRow.nullable(),
});

export const checkedFile = z.object({ name: z.string(), sha256: z.string(), rows: z.int() });
export type CheckedFile = z.infer<typeof checkedFile>;

export const checkedWorkbook = z.object({
  plan: z.string(),
  period: z.string(),
  unit: z.string(),
  files: z.array(checkedFile),
  rows: z.array(fileRow),
  /** Rows that stand as they were made. */
  untouched: z.int(),
  /** The version of each row's draft when it was shown; null: there was none. */
  seen: z.record(z.string(), z.int().nullable()),
});
export type CheckedWorkbook = z.infer<typeof checkedWorkbook>;

export type CheckedRow = {
  code: string;
  title: string;
  file: string;
  changes: readonly FieldChange[];
  /** There was no draft yet. */
  isNew: boolean;
  changedMeanwhile: boolean;
  /** Who saved the draft last. */
  by: string;
};

export type WorkbookCheck = {
  files: number;
  /** Rows that change nothing. */
  unchanged: number;
  rows: readonly CheckedRow[];
  faults: readonly PlacedFault[];
  /** What the import takes, once it is confirmed. */
  checked: CheckedWorkbook;
};
