// The words of the forms that run in the browser, taken from the messages once; and how a refusal reads.
import {
  faultAt,
  messageOf,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { type Locale, messages } from "@/messages";

export function formWords(locale: Locale) {
  const form = messages[locale].deadlines.form;
  const step = messages[locale].deadlines.step;
  const settings = messages[locale].deadlines.settings;
  const obstacle = messages[locale].deadlines.obstacle;
  const code = messages[locale].deadlines.code;
  const fault = messages[locale].deadlines.fault;
  const refusal: RefusalWords = {
    codes: { ...messages[locale].errors.code, ...code },
    faults: { ...messages[locale].errors.fields, ...fault },
  };
  return { form, step, settings, obstacle: obstacle as Readonly<Record<string, string>>, refusal };
}
export type DeadlineFormWords = ReturnType<typeof formWords>;

/** What is said of the whole form, and at a field. What stands in the way has words of its own. */
export function refusedWords(
  refused: Refused | null,
  { obstacle, refusal }: Pick<DeadlineFormWords, "obstacle" | "refusal">,
) {
  const at = (field: string) => faultAt(refused, field, refusal);
  if (refused === null) return { whole: null, at };
  const stands = String(refused.params["obstacle"] ?? "");
  // Of two at once the second is told what it met.
  const whole =
    refused.code === "conflict" && stands === "openRequest"
      ? refusal.codes["openRequest"]
      : (obstacle[stands] ?? at("kind") ?? messageOf(refused, refusal));
  return { whole: whole ?? null, at };
}
