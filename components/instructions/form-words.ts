// The words of the forms that run in the browser, taken from the messages once.
import type { RefusalWords } from "@/components/status/refused-form";
import { INSTRUCTION_LIMIT } from "@/lib/domain/instruction/check-instruction";
import { type InstructionMode, instructionModes } from "@/lib/domain/instruction/instruction";
import type { InstructionTransitionName } from "@/lib/domain/instruction/instruction-transitions";
import { type Locale, messages, type Translator } from "@/messages";

export function refusalWords(locale: Locale): RefusalWords {
  const { errors } = messages[locale];
  return {
    codes: { ...errors.code, ...messages[locale].instructions.refused },
    faults: { ...errors.fields, ...messages[locale].instructions.fault },
  };
}

export function giveFormWords(t: Translator, modes: readonly InstructionMode[]) {
  const records = modes.some((mode) => mode !== "online");
  return {
    mode: t("instructions.form.mode"),
    modes: Object.fromEntries(
      instructionModes.map((mode) => [
        mode,
        {
          label: t(`instructions.mode.${mode}`),
          note: t(`instructions.form.modeNote.${mode}`),
        },
      ]),
    ) as Record<InstructionMode, { label: string; note: string }>,
    onlineOnly: t("instructions.form.onlineOnly"),
    leader: t("instructions.form.leader"),
    leaderHint: t("instructions.form.leaderHint"),
    text: t("instructions.form.text"),
    textHint: t("instructions.form.textHint", { limit: INSTRUCTION_LIMIT }),
    items: t("instructions.form.items"),
    itemsHint: t("instructions.form.itemsHint"),
    unit: t("instructions.form.unit"),
    choose: t("instructions.form.choose"),
    givenOn: t("instructions.form.givenOn"),
    dueOn: t("instructions.form.dueOn"),
    dueHint: t("instructions.form.dueHint"),
    submit: t(records ? "instructions.form.submitRecord" : "instructions.form.submitGive"),
    pending: t("instructions.form.pending"),
  };
}
export type GiveFormWords = ReturnType<typeof giveFormWords>;

export function moveFormWords(t: Translator, locale: Locale, name: InstructionTransitionName) {
  return {
    summary: t(`instructions.move.${name}.summary`),
    text: t(`instructions.move.${name}.text`),
    label: name === "accept" ? null : t(`instructions.move.${name}.label`),
    submit: t(`instructions.move.${name}.submit`),
    pending: t("instructions.move.pending"),
    refusal: refusalWords(locale),
  };
}
export type MoveFormWords = ReturnType<typeof moveFormWords>;
