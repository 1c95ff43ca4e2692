// The words of the calendar's forms, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function calendarRefusal(locale: Locale): RefusalWords {
  return {
    codes: {
      ...messages[locale].errors.code,
      conflict: messages[locale].calendar.change.stale,
    },
    faults: { ...messages[locale].errors.fields, ...messages[locale].calendar.fault },
  };
}
