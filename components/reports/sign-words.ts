import type { Translator } from "@/messages";
import { errorWords } from "./entry-words";
import type { SignWords } from "./sign-forms";

export function signWords(t: Translator): SignWords {
  return {
    sign: t("domain.transition.sign"),
    signTicked: t("reports.sign.signTicked"),
    ticked: t.raw("reports.sign.ticked") as string,
    tickAll: t("reports.sign.tickAll"),
    tickNone: t("reports.sign.tickNone"),
    pending: t("reports.sign.pending"),
    returnTitle: t("reports.sign.returnTitle"),
    returnButton: t("reports.sign.returnButton"),
    reason: t("reports.sign.reason"),
    reasonHint: t("reports.sign.reasonHint"),
    reasonMissing: t("errors.fields.required"),
    errors: errorWords(t),
  };
}
