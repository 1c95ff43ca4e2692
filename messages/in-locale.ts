// Apart from the messages, so that a form in the browser does not bring them all.

/** The text of a record in the reader's language: both titles are data. */
export function inLocale(locale: string, zh: string, en: string): string {
  return locale === "en" && en !== "" ? en : zh;
}
