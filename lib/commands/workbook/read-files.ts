// Returned files as one set of rows, with every fault by file, sheet and cell.
import { createHash } from "node:crypto";
import type { CellFault, PlacedFault } from "@/lib/domain/workbook/cell";
import {
  ALL_BYTES_LIMIT,
  type CheckedFile,
  FILES_LIMIT,
} from "@/lib/domain/workbook/checked-workbook";
import { readMeta, type WorkbookOrigin } from "@/lib/domain/workbook/hidden-sheet";
import { mergeFiles } from "@/lib/domain/workbook/merge-files";
import { type FileRow, readRows } from "@/lib/domain/workbook/read-rows";
import { readWorkbook, WORKBOOK_BYTES_LIMIT } from "@/lib/platform/workbook-reading";
import type { Locale } from "@/messages";
import { columnNames } from "@/messages/workbook-words";

export type ReturnedFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

export type ReadFiles = {
  files: CheckedFile[];
  rows: readonly FileRow[];
  untouched: number;
  faults: readonly PlacedFault[];
};

const MEBIBYTE = 1024 * 1024;

/** Two files of one name are told apart by a number. */
function namedApart(files: readonly ReturnedFile[]): ReturnedFile[] {
  return files.map((file, at) => {
    const before = files.slice(0, at).filter((each) => each.name === file.name).length;
    return before === 0 ? file : { ...file, name: `${file.name} (${before + 1})` };
  });
}

function originFault(meta: WorkbookOrigin, origin: WorkbookOrigin): CellFault | null {
  if (meta.plan !== origin.plan) return { code: "otherPlan" };
  if (meta.unit !== origin.unit) return { code: "otherUnit" };
  if (meta.period === origin.period) return null;
  return { code: "otherPeriod", params: { period: meta.period } };
}

async function readFile(
  { name, bytes }: ReturnedFile,
  ending: string,
  { origin, locale }: { origin: WorkbookOrigin; locale: Locale },
): Promise<{ rows: readonly FileRow[]; faults: readonly PlacedFault[] }> {
  const refused = (fault: CellFault) => ({
    rows: [],
    faults: [{ ...fault, at: { file: name, sheet: null, cell: null } }],
  });
  const read = await readWorkbook(ending, bytes);
  if (!read.ok) {
    return refused({ code: read.fault, params: { limit: WORKBOOK_BYTES_LIMIT / MEBIBYTE } });
  }
  const meta = readMeta(read.sheets);
  if (!meta) return refused({ code: "notOurs" });
  const fault = originFault(meta, origin);
  return fault ? refused(fault) : readRows(name, read.sheets, meta, columnNames(locale));
}

/** What stops the whole upload before a file is opened. */
function uploadFault(files: readonly ReturnedFile[]): CellFault | null {
  if (files.length > FILES_LIMIT) return { code: "tooManyFiles", params: { limit: FILES_LIMIT } };
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const limit = ALL_BYTES_LIMIT / MEBIBYTE;
  return bytes > ALL_BYTES_LIMIT ? { code: "fileTooBig", params: { limit } } : null;
}

export async function readFiles(
  sent: readonly ReturnedFile[],
  ask: { origin: WorkbookOrigin; locale: Locale },
): Promise<ReadFiles> {
  const stop = uploadFault(sent);
  if (stop) {
    const at = { file: "", sheet: null, cell: null };
    return { files: [], rows: [], untouched: 0, faults: [{ ...stop, at }] };
  }
  const files: CheckedFile[] = [];
  const rows: FileRow[] = [];
  const faults: PlacedFault[] = [];
  // One after the other: a workbook unpacks into many times its size.
  for (const [at, file] of namedApart(sent).entries()) {
    const read = await readFile(file, sent[at]?.name ?? file.name, ask);
    rows.push(...read.rows);
    faults.push(...read.faults);
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    files.push({ name: file.name, sha256, rows: read.rows.length });
  }
  const merged = mergeFiles(rows);
  return {
    files,
    rows: merged.touched,
    untouched: merged.untouched,
    faults: [...faults, ...merged.faults],
  };
}
