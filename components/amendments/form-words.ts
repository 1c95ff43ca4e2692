// The words of the forms that run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function formWords(locale: Locale) {
  const refusal: RefusalWords = {
    codes: { ...messages[locale].errors.code, ...messages[locale].amendments.code },
    faults: { ...messages[locale].errors.fields, ...messages[locale].amendments.fault },
  };
  return {
    form: messages[locale].amendments.form,
    moves: messages[locale].amendments.transition,
    ...refusal,
  };
}
export type AmendmentWords = ReturnType<typeof formWords>;
