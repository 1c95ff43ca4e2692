// The words of the forms of a notice, which run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function noticeFormWords(locale: Locale) {
  const form = messages[locale].supervision.form;
  const refusal: RefusalWords = {
    codes: {
      ...messages[locale].errors.code,
      wrongState: form.stateChanged,
      conflict: form.conflict,
    },
    faults: messages[locale].errors.fields,
  };
  return {
    form,
    draft: messages[locale].supervision.draftPage,
    kind: messages[locale].supervision.noticeKind,
    refusal,
  };
}
export type NoticeFormWords = ReturnType<typeof noticeFormWords>;
