// The words of the ruling form, which runs in the browser, taken from the messages once for all rows.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export type RulingFormWords = (typeof messages)[Locale]["rules"]["form"];

export function rulingFormWords(locale: Locale): RulingFormWords {
  return messages[locale].rules.form;
}

export function refusalWords(locale: Locale): RefusalWords {
  const { errors } = messages[locale];
  return {
    codes: errors.code,
    faults: { ...errors.fields, ...messages[locale].rules.faults },
  };
}
