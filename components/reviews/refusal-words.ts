// What a refused form of the desk says, in the reader's language.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function refusalWords(locale: Locale): RefusalWords {
  const { errors } = messages[locale];
  return {
    codes: errors.code,
    faults: { ...errors.fields, ...messages[locale].reviews.faults },
  };
}
