// The words the entry form needs in the browser, chosen on the server.
import { errorCodes } from "@/lib/domain/errors";
import type { Translator } from "@/messages";

const faultCodes = [
  "required",
  "invalid",
  "otherKind",
  "unknownCode",
  "afterPeriod",
  "notNumber",
  "negative",
  "notDate",
  "tooLong",
] as const;
const ownFaultCodes = ["notTicked", "dayMissing"] as const;

/** Fault and error words by code, with {places} still open. */
export function faultWords(t: Translator): Record<string, string> {
  return Object.fromEntries([
    ...faultCodes.map((code) => [code, t.raw(`errors.fields.${code}`) as string]),
    ...ownFaultCodes.map((code) => [code, t.raw(`reports.fault.${code}`) as string]),
  ]);
}

export function errorWords(t: Translator): Record<string, string> {
  return Object.fromEntries(
    errorCodes.map((code) => [code, t.raw(`errors.code.${code}`) as string]),
  );
}

export function entryWords(t: Translator) {
  return {
    faults: faultWords(t),
    errors: errorWords(t),
    required: t("reports.required"),
    save: t("common.save"),
    saveNext: t("reports.saveNext"),
    send: t("domain.transition.send"),
    saving: t("reports.saving"),
    saved: t.raw("reports.saved") as string,
    savedBy: t.raw("reports.savedBy") as string,
    notSaved: t("reports.notSaved"),
    unsaved: t("reports.unsaved"),
    incomplete: t("reports.incompleteDraft"),
    failed: t("reports.saveFailed"),
    keptHere: t("reports.keptHere"),
    signIn: t("reports.signInAgain"),
    conflictTitle: t("reports.conflict.title"),
    conflictBy: t.raw("reports.conflict.by") as string,
    loadTheirs: t("reports.conflict.loadTheirs"),
    saveOver: t("reports.conflict.saveOver"),
    restoreTitle: t("reports.restore.title"),
    restoreText: t.raw("reports.restore.text") as string,
    restore: t("reports.restore.restore"),
    discard: t("reports.restore.discard"),
  };
}
export type EntryWords = ReturnType<typeof entryWords>;
