// The words of the forms of a brief or bulletin, which run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function briefingFormWords(locale: Locale) {
  const form = messages[locale].briefings.form;
  const refusal: RefusalWords = {
    codes: {
      ...messages[locale].errors.code,
      wrongState: form.stateChanged,
      conflict: form.conflict,
      ownWork: form.ownWork,
    },
    faults: messages[locale].errors.fields,
  };
  return { form, refusal };
}
export type BriefingFormWords = ReturnType<typeof briefingFormWords>;

/** Which paper a form is about, and the version that was looked at. */
export type BriefingRef = { plan: string; id: string; version: number };
