// The words the spreadsheet's forms need in the browser, chosen on the server.
import { errorCodes } from "@/lib/domain/errors";
import { FILES_LIMIT } from "@/lib/domain/workbook/checked-workbook";
import type { Translator } from "@/messages";

/** As lib/platform reads them, in mebibytes. */
const FILE_LIMIT_MIB = 5;

export const codeWords = (t: Translator): Readonly<Record<string, string>> =>
  Object.fromEntries(errorCodes.map((code) => [code, t.raw(`errors.code.${code}`) as string]));

export function workbookWords(t: Translator) {
  return {
    codes: codeWords(t),
    upload: {
      files: t("workbooks.upload.files"),
      hint: t("workbooks.upload.hint", { files: FILES_LIMIT, limit: FILE_LIMIT_MIB }),
      submit: t("workbooks.upload.submit"),
      pending: t("workbooks.upload.pending"),
      required: t("workbooks.upload.required"),
    },
    dryRun: {
      title: t("workbooks.dryRun.title"),
      faultTable: t("workbooks.dryRun.faultTable"),
      file: t("workbooks.dryRun.file"),
      cell: t("workbooks.dryRun.cell"),
      reason: t("workbooks.dryRun.reason"),
      item: t("workbooks.dryRun.item"),
      field: t("workbooks.dryRun.field"),
      before: t("workbooks.dryRun.before"),
      after: t("workbooks.dryRun.after"),
      made: t("workbooks.dryRun.made"),
      changeTable: t("workbooks.dryRun.changeTable"),
      meanwhileTitle: t("workbooks.dryRun.meanwhileTitle"),
      takeFile: t("workbooks.dryRun.takeFile"),
      confirm: t("workbooks.dryRun.confirm"),
      pending: t("workbooks.dryRun.pending"),
      movedTitle: t("workbooks.dryRun.movedTitle"),
      moved: t("workbooks.dryRun.moved"),
      expired: t("workbooks.dryRun.expired"),
      noneTaken: t("workbooks.dryRun.noneTaken"),
    },
  };
}
export type WorkbookWords = ReturnType<typeof workbookWords>;

export function draftWords(t: Translator) {
  return {
    codes: codeWords(t),
    pending: t("workbooks.drafts.pending"),
    refused: t("workbooks.drafts.notSent"),
  };
}
export type DraftWords = ReturnType<typeof draftWords>;
