import { type Locale, messages } from "@/messages";

export function securityWords(locale: Locale) {
  return messages[locale].identity.settings;
}
export type SecurityWords = ReturnType<typeof securityWords>;
