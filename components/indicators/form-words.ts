// The words of the indicators' forms, which run in the browser: taken from the messages once, filled there.
import { type Locale, type Messages, messages } from "@/messages";

export type FormWords = {
  form: Messages["indicators"]["form"];
  move: Messages["indicators"]["move"];
  label: Messages["domain"]["valueLabel"];
  transition: Messages["domain"]["transition"];
  comparator: Messages["domain"]["comparator"];
  codes: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
};

export function formWords(locale: Locale): FormWords {
  return {
    form: messages[locale].indicators.form,
    move: messages[locale].indicators.move,
    label: messages[locale].domain.valueLabel,
    transition: messages[locale].domain.transition,
    comparator: messages[locale].domain.comparator,
    codes: messages[locale].errors.code,
    faults: messages[locale].errors.fields,
  };
}
