// What a check of returned files found, in words: the form that shows it runs in the browser and has no messages.
import type { Place, PlacedFault } from "@/lib/domain/workbook/cell";
import type { CheckedRow, WorkbookCheck } from "@/lib/domain/workbook/checked-workbook";
import type { Translator } from ".";

export type ChangeWords = { field: string; made: string; now: string; file: string };
export type RowWords = {
  code: string;
  title: string;
  /** From which file, and whether it begins a draft. */
  note: string;
  changes: readonly ChangeWords[];
};

export type CheckWords = {
  summary: string;
  /** More about it: what to do next. */
  text: string;
  faults: readonly { file: string; place: string; reason: string }[];
  rows: readonly RowWords[];
  /** Rows whose draft was saved since the download. */
  meanwhile: readonly (RowWords & { by: string; take: string })[];
  meanwhileNote: string;
};

export function faultReason(t: Translator, { code, params }: PlacedFault): string {
  const key = `workbooks.fault.${code}` as "workbooks.fault.headerMissing";
  return t(key, params as { name: string });
}

function placeWords(t: Translator, { sheet, cell }: Place): string {
  if (cell !== null) return cell;
  return sheet === null
    ? t("workbooks.dryRun.wholeFile")
    : t("workbooks.dryRun.inSheet", { sheet });
}

function rowWords(t: Translator, row: CheckedRow): RowWords {
  const from = t("workbooks.dryRun.fromFile", { file: row.file });
  const blank = t("workbooks.dryRun.blank");
  return {
    code: row.code,
    title: row.title,
    note: row.isNew ? `${from} · ${t("workbooks.dryRun.newDraft")}` : from,
    changes: row.changes.map(({ field, made, now, file }) => ({
      field: t(`workbooks.columns.${field}`),
      made: made || blank,
      now: now || blank,
      file: file || blank,
    })),
  };
}

function headWords(t: Translator, { files, rows, unchanged, faults }: WorkbookCheck) {
  if (faults.length > 0) {
    return {
      summary: t("workbooks.dryRun.faults", { count: faults.length }),
      text: t("workbooks.dryRun.faultsText"),
    };
  }
  if (rows.length === 0) {
    return {
      summary: t("workbooks.dryRun.nothing"),
      text: t("workbooks.dryRun.nothingText", { files }),
    };
  }
  return {
    summary: t("workbooks.dryRun.summary", { files, rows: rows.length, unchanged }),
    text: "",
  };
}

export function checkWords(t: Translator, check: WorkbookCheck): CheckWords {
  const moved = check.rows.filter((row) => row.changedMeanwhile);
  return {
    ...headWords(t, check),
    faults: check.faults.map((fault) => ({
      file: fault.at.file,
      place: placeWords(t, fault.at),
      reason: faultReason(t, fault),
    })),
    rows: check.rows.filter((row) => !row.changedMeanwhile).map((row) => rowWords(t, row)),
    meanwhile: moved.map((row) => ({
      ...rowWords(t, row),
      by: t("workbooks.dryRun.meanwhileBy", { by: row.by }),
      take: t("workbooks.dryRun.takeFileOf", { title: row.title }),
    })),
    meanwhileNote: t("workbooks.dryRun.meanwhile", { count: moved.length }),
  };
}
