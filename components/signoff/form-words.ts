// The words of the forms that run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages, type Translator } from "@/messages";

export function refusalWords(locale: Locale): RefusalWords {
  return { codes: messages[locale].errors.code, faults: messages[locale].errors.fields };
}

export function modeFormWords(t: Translator) {
  return {
    mode: t("signoff.state.mode"),
    modes: {
      online: { label: t("signoff.mode.online"), note: t("signoff.modeNote.online") },
      paper: { label: t("signoff.mode.paper"), note: t("signoff.modeNote.paper") },
    },
    responsible: t("signoff.state.responsible"),
    responsibleHint: t("signoff.form.responsibleHint"),
    post: t("signoff.form.post"),
    submit: t("common.save"),
    pending: t("signoff.form.pending"),
    saved: t("signoff.form.saved"),
    moved: t.raw("signoff.form.moved") as string,
  };
}
export type ModeFormWords = ReturnType<typeof modeFormWords>;

export function deputyFormWords(t: Translator) {
  return {
    person: t("signoff.deputy.person"),
    personHint: t("signoff.deputy.personHint"),
    choose: t("signoff.deputy.choose"),
    head: t("signoff.deputy.head"),
    from: t("signoff.deputy.from"),
    to: t("signoff.deputy.to"),
    toHint: t("signoff.deputy.toHint"),
    basis: t("signoff.deputy.basis"),
    basisHint: t("signoff.deputy.basisHint"),
    submit: t("signoff.deputy.submit"),
    pending: t("signoff.form.pending"),
    given: t("signoff.deputy.given"),
  };
}
export type DeputyFormWords = ReturnType<typeof deputyFormWords>;

export function paperFormWords(t: Translator, locale: Locale) {
  return {
    items: t("signoff.paper.items"),
    itemsHint: t("signoff.paper.itemsHint"),
    sheet: t("signoff.paper.sheet"),
    sheetHint: t("signoff.paper.sheetHint"),
    signer: t("signoff.paper.signer"),
    post: t("signoff.form.post"),
    signedOn: t("signoff.paper.signedOn"),
    file: t("signoff.paper.file"),
    fileHint: t("signoff.paper.fileHint"),
    submit: t("signoff.paper.submit"),
    sending: t("signoff.paper.sending"),
    recorded: t.raw("signoff.paper.recorded") as string,
    failed: t("signoff.paper.failed"),
    moved: t.raw("signoff.refused.sheetMoved") as string,
    none: t("reports.sign.tickNone"),
    refusal: refusalWords(locale),
  };
}
export type PaperFormWords = ReturnType<typeof paperFormWords>;
