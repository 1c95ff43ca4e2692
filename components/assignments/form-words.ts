// The words of the bench's forms, taken from the messages once; faults of who leads what have words of their own.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function refusalWords(locale: Locale): RefusalWords {
  return {
    codes: {
      ...messages[locale].errors.code,
      conflict: messages[locale].assignments.rows.form.stale,
      wrongState: messages[locale].assignments.consultation.closedAlready,
    },
    faults: { ...messages[locale].errors.fields, ...messages[locale].assignments.fault },
  };
}

/** Where a conflict is about one record alone. */
export function decisionRefusalWords(locale: Locale): RefusalWords {
  const words = refusalWords(locale);
  return { ...words, codes: { ...words.codes, conflict: messages[locale].errors.code.conflict } };
}

export const rowsWords = (locale: Locale) => messages[locale].assignments.rows.form;
export type RowsWords = ReturnType<typeof rowsWords>;
