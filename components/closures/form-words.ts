// The words of the form that runs in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function formWords(locale: Locale) {
  const refusal: RefusalWords = {
    codes: { ...messages[locale].errors.code, ...messages[locale].closures.code },
    faults: { ...messages[locale].errors.fields, ...messages[locale].closures.fault },
  };
  return {
    form: messages[locale].closures.form,
    checks: messages[locale].closures.check,
    moves: messages[locale].closures.transition,
    ...refusal,
  };
}
export type ClosureWords = ReturnType<typeof formWords>;
