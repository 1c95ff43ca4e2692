import type { Translator } from "@/messages";

export function passwordWords(t: Translator) {
  return {
    current: t("accounts.own.current"),
    next: t("accounts.own.next"),
    nextHint: t("accounts.own.nextHint"),
    repeat: t("accounts.own.repeat"),
    submit: t("accounts.own.submit"),
    pending: t("accounts.own.pending"),
  };
}
