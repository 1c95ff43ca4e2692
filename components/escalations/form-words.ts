// The words of the forms that run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { ESCALATION_LIMIT, escalationWords } from "@/lib/domain/escalation/check-escalation";
import { type Locale, messages, type Translator } from "@/messages";

export function escalationFormWords(t: Translator, locale: Locale) {
  const { errors } = messages[locale];
  const [conflict, edge] = [
    t("instructions.escalation.conflict"),
    t("instructions.escalation.edge"),
  ];
  const refusal: RefusalWords = {
    codes: { ...errors.code, conflict, wrongState: edge },
    faults: { ...errors.fields, ...messages[locale].instructions.fault },
  };
  const fields = escalationWords.map((name) => ({
    name,
    label: t(`instructions.escalation.${name}`),
    hint: t(`instructions.escalation.wordsHint.${name}`, { limit: ESCALATION_LIMIT }),
  }));
  return { fields, refusal, pending: t("instructions.escalation.pending") };
}
export type EscalationFormWords = ReturnType<typeof escalationFormWords>;
