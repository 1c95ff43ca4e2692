// The words of the form of choices, which runs in the browser.
import { type Channel, modes } from "@/lib/domain/notification/channels";
import type { Translator } from "@/messages";

export function choiceWords(t: Translator, setUp: readonly Channel[]) {
  const hint = (words: string, channel: Channel) =>
    setUp.includes(channel) ? words : `${words}${t("notifications.choices.notSetUp")}`;
  return {
    email: t("notifications.choices.email"),
    emailHint: hint(t("notifications.choices.emailHint"), "mail"),
    mail: t("notifications.choices.mail"),
    gatewayAddress: t("notifications.choices.gatewayAddress"),
    gatewayHint: hint(t("notifications.choices.gatewayHint"), "gateway"),
    gateway: t("notifications.choices.gateway"),
    locale: t("notifications.choices.locale"),
    modes: modes.map((mode) => ({ value: mode, label: t(`notifications.choices.mode.${mode}`) })),
    locales: [
      { value: "zh-CN", label: t("common.chinese") },
      { value: "en", label: t("common.english") },
    ],
    submit: t("notifications.choices.submit"),
    pending: t("notifications.choices.pending"),
    saved: t("notifications.choices.saved"),
  };
}
export type ChoiceWords = ReturnType<typeof choiceWords>;
