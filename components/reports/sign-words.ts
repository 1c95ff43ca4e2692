// The words the head's forms need in the browser, chosen on the server.
import type { Translator } from "@/messages";
import { errorWords } from "./entry-words";

const templates = ["evidence", "figure", "vague", "forecast", "remedy"] as const;

export function signWords(t: Translator) {
  return {
    sign: t("domain.transition.sign"),
    signTicked: t("reports.sign.signTicked"),
    signClean: t.raw("signoff.desk.signClean") as string,
    signed: t.raw("signoff.desk.signed") as string,
    ticked: t.raw("reports.sign.ticked") as string,
    tickAll: t("reports.sign.tickAll"),
    tickQuiet: t.raw("signoff.desk.tickQuiet") as string,
    tickNone: t("reports.sign.tickNone"),
    pending: t("reports.sign.pending"),
    returnTitle: t("reports.sign.returnTitle"),
    returnButton: t("reports.sign.returnButton"),
    reason: t("reports.sign.reason"),
    reasonHint: t("reports.sign.reasonHint"),
    reasonMissing: t("errors.fields.required"),
    templatesLabel: t("signoff.templates"),
    templates: templates.map((key) => ({
      key,
      label: t(`signoff.template.${key}.label`),
      text: t(`signoff.template.${key}.text`),
    })),
    moved: t.raw("signoff.refused.moved") as string,
    own: t.raw("signoff.refused.own") as string,
    done: t("signoff.desk.done"),
    errors: errorWords(t),
  };
}
export type SignWords = ReturnType<typeof signWords>;
