// The words of the forms that run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function formWords(locale: Locale) {
  const refusal: RefusalWords = {
    codes: messages[locale].errors.code,
    faults: { ...messages[locale].errors.fields, ...messages[locale].reports.fault },
  };
  return {
    form: messages[locale].corrections.form,
    edit: messages[locale].corrections.edit,
    drop: messages[locale].corrections.drop,
    refusal,
  };
}
export type CorrectionFormWords = ReturnType<typeof formWords>;
