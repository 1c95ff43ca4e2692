// The words of the second factor's forms, taken from the messages once; some still hold {count} or {name}.
import { type Locale, messages } from "@/messages";

export function factorWords(locale: Locale) {
  return messages[locale].identity.factor;
}
export type FactorWords = ReturnType<typeof factorWords>;
