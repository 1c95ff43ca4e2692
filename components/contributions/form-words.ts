// The words of a unit's part that the browser needs, chosen on the server.
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

export function contributionWords(t: Translator) {
  return {
    save: t("contributions.save"),
    answer: t("contributions.answer"),
    saving: t("contributions.saving"),
    saved: t("contributions.saved"),
    answered: t("contributions.answered"),
    remove: t("reports.files.remove"),
    removeOf: t.raw("reports.files.removeOf") as string,
    choose: t("contributions.choose"),
    upload: t("reports.files.upload"),
    sending: t("reports.files.sending"),
    codes: Object.fromEntries(
      errorCodes.map((code) => [code, t.raw(`errors.code.${code}`) as string]),
    ),
    faults: {
      ...Object.fromEntries(
        faultCodes.map((code) => [code, t.raw(`errors.fields.${code}`) as string]),
      ),
      notTicked: t("reports.fault.notTicked"),
      dayMissing: t("reports.fault.dayMissing"),
    },
  };
}
export type ContributionWords = ReturnType<typeof contributionWords>;
