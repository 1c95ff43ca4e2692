// The words of the forms by which messages are set up, which run in the browser.
import { type Locale, messages, type Translator } from "@/messages";

export function settingWords(t: Translator, locale: Locale) {
  return {
    labels: {
      digestAt: t("notifications.setup.digestAt"),
      useGateway: t("notifications.setup.useGateway"),
      url: t("notifications.setup.url"),
      method: t("notifications.setup.method"),
      headers: t("notifications.setup.headers"),
      body: t("notifications.setup.body"),
    },
    hints: {
      digestAt: t("notifications.setup.digestAtHint"),
      useGateway: undefined,
      url: t("notifications.setup.urlHint"),
      method: undefined,
      headers: t("notifications.setup.headersHint"),
      body: t("notifications.setup.bodyHint"),
    },
    useGatewayNote: t("notifications.setup.useGatewayNote"),
    submit: t("notifications.setup.submit"),
    pending: t("notifications.setup.pending"),
    saved: messages[locale].notifications.setup.saved,
  };
}
export type SettingWords = ReturnType<typeof settingWords>;

/** `failed` holds {error}. */
export function tryWords(t: Translator, locale: Locale) {
  return {
    submit: t("notifications.setup.try"),
    pending: t("notifications.setup.trying"),
    done: t("notifications.setup.tried"),
    failed: messages[locale].notifications.setup.triedFailed,
    noAddress: t("notifications.setup.tryNoAddress"),
    errors: messages[locale].notifications.deliveries.errors,
  };
}
export type TryWords = ReturnType<typeof tryWords>;

/** What a channel answered, in words with its code behind: the operator looks that up. */
export function failureWords(
  errors: Readonly<Record<"unreachable" | "account" | "refused" | "gateway" | "other", string>>,
  error: string,
): string {
  const status = /^HTTP (\d+)/.exec(error)?.[1];
  if (status) return errors.gateway.replace("{status}", status);
  const words = wordsByCode(errors, error);
  return `${words} (${error})`;
}

function wordsByCode(errors: Parameters<typeof failureWords>[0], error: string): string {
  if (/^(ECONNECTION|ETIMEDOUT|ESOCKET|EDNS|ETLS|EPROTOCOL)/.test(error)) return errors.unreachable;
  if (error.startsWith("EAUTH")) return errors.account;
  return error.startsWith("EENVELOPE") ? errors.refused : errors.other;
}
