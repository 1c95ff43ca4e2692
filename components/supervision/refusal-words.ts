// The words of refused forms of the chase, which run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function supervisionRefusal(locale: Locale): RefusalWords {
  const { stateChanged, conflict } = messages[locale].supervision.form;
  return {
    codes: { ...messages[locale].errors.code, wrongState: stateChanged, conflict },
    faults: messages[locale].errors.fields,
  };
}
