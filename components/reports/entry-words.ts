// The words the entry form needs in the browser, chosen on the server.
import { errorCodes } from "@/lib/domain/errors";
import { kindRules } from "@/lib/domain/milestone/kinds";
import { type Target, valueLabels } from "@/lib/domain/milestone/milestone";
import { forecastClasses } from "@/lib/domain/report/draft";
import type { DraftField } from "@/lib/domain/report/draft-fields";
import { inLocale, type Locale, type Translator } from "@/messages";
import { stageWords } from "@/messages/words";

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

/** What a field is called, as its label says. */
function fieldLabels(t: Translator): Record<DraftField, string> {
  return {
    reading: t("common.columns.reading"),
    factOn: t("reports.factOn"),
    doneText: t("reports.field.doneText"),
    forecastOn: t("common.columns.forecastOn"),
    forecastClass: t("reports.field.forecastClass"),
    problemsText: t("reports.field.problemsText"),
    coordinationText: t("reports.field.coordinationText"),
    nextText: t("reports.field.nextText"),
  };
}

/** What codes in the form's values stand for: stages, criteria, classes, labels. */
function valueNames(t: Translator, locale: Locale, target: Target): Record<string, string> {
  const listed =
    target.kind === "qualitative"
      ? target.criteria.map(({ code, zh, en }) => [code, inLocale(locale, zh, en)])
      : target.kind === "build"
        ? kindRules.build
            .stagesOf(target)
            .map((code) => [code, stageWords(t, locale, target, code)])
        : [];
  return Object.fromEntries([
    ...listed,
    ...forecastClasses.map((code) => [`forecastClass.${code}`, t(`domain.forecastClass.${code}`)]),
    ...valueLabels.map((code) => [`reading.label.${code}`, t(`domain.valueLabel.${code}`)]),
    ["reading.none", t("common.none")],
  ]);
}

export function entryWords(t: Translator, locale: Locale, target: Target) {
  return {
    fields: fieldLabels(t),
    names: valueNames(t, locale, target),
    sides: { theirs: t("reports.others.theirs"), mine: t("reports.others.mine") },
    emptyField: t("reports.others.empty"),
    compare: t("reports.others.compare"),
    chooseOne: t("reports.others.choose"),
    chooseAll: t.raw("reports.others.chooseAll") as string,
    saveChosen: t("reports.others.save"),
    othersTitle: t.raw("reports.others.title") as string,
    othersOwn: t.raw("reports.others.own") as string,
    othersSent: t.raw("reports.others.sent") as string,
    othersLook: t("reports.others.look"),
    othersReload: t("reports.others.reload"),
    othersLater: t("reports.others.later"),
    savedJustNow: t.raw("reports.savedJustNow") as string,
    offline: t("reports.offline"),
    signedOut: t("reports.signedOut"),
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
