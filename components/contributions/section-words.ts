// The words the section needs in the browser, chosen on the server.
import { errorCodes } from "@/lib/domain/errors";
import type { Translator } from "@/messages";

const faultCodes = ["askedToday", "noneToAsk", "required", "invalid"] as const;

export function refusalWords(t: Translator) {
  return {
    codes: Object.fromEntries(
      errorCodes.map((code) => [code, t.raw(`errors.code.${code}`) as string]),
    ),
    faults: Object.fromEntries(
      faultCodes.map((code) => [code, t.raw(`errors.fields.${code}`) as string]),
    ),
  };
}

export function askWords(t: Translator) {
  return { ...refusalWords(t), asked: t.raw("contributions.section.asked") as string };
}
export type AskWords = ReturnType<typeof askWords>;

export function takeWords(t: Translator) {
  return {
    ...refusalWords(t),
    done: t("contributions.section.done"),
    takeFiles: t("contributions.section.takeFiles"),
    taken: t.raw("contributions.section.taken") as string,
    takenAlready: t("contributions.section.takenAlready"),
    saveFirst: t("contributions.section.saveFirst"),
  };
}
export type TakeWords = ReturnType<typeof takeWords>;
