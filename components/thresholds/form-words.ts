// The words of the form that saves, which runs in the browser.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages, type Translator } from "@/messages";
import type { SaveFormWords } from "./save-form";

export function refusalWords(locale: Locale): RefusalWords {
  const { errors } = messages[locale];
  return {
    codes: errors.code,
    faults: { ...errors.fields, ...messages[locale].rules.faults },
  };
}

export function saveFormWords(
  t: Translator,
  newest: { version: number; effectiveOn: string },
): SaveFormWords {
  return {
    name: t("rules.thresholds.form.name"),
    confirm: t("rules.thresholds.form.confirm"),
    source: t("rules.thresholds.form.source"),
    sourceHint: t("rules.thresholds.form.sourceHint"),
    effectiveOn: t("rules.thresholds.form.effectiveOn"),
    effectiveHint: t("rules.thresholds.form.effectiveHint", { day: newest.effectiveOn }),
    save: t("rules.thresholds.form.save", { version: newest.version + 1 }),
    pending: t("rules.thresholds.form.pending"),
    newer: t("rules.thresholds.form.newer"),
  };
}
