// The words of the forms of saved filters, which run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function filterWords(locale: Locale) {
  const filters = messages[locale].search.filters;
  const { code: codes, fields: faults } = messages[locale].errors;
  const refusal: RefusalWords = { codes, faults };
  return { ...filters, refusal };
}
export type FilterWords = ReturnType<typeof filterWords>;
