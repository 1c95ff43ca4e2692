// The words of the forms that run in the browser, taken from the messages once.
import { type Locale, messages, type Translator } from "@/messages";
import type { RefusalWords } from "@/components/status/refused-form";

export function refusalWords(locale: Locale): RefusalWords {
  return { codes: messages[locale].errors.code, faults: messages[locale].errors.fields };
}

export function accountFormWords(t: Translator, locale: Locale) {
  return {
    name: t("accounts.manage.name"),
    nameHint: t("accounts.manage.nameHint"),
    displayName: t("accounts.manage.displayName"),
    displayNameHint: t("accounts.manage.displayNameHint"),
    password: t("accounts.manage.password"),
    passwordHint: t("accounts.manage.passwordHint"),
    submit: t("accounts.manage.submit"),
    pending: t("accounts.manage.pending"),
    created: messages[locale].accounts.manage.created,
  };
}

export function grantFormWords(t: Translator, locale: Locale) {
  return {
    account: t("accounts.grants.account"),
    role: t("accounts.grants.role"),
    organisation: t("accounts.grants.organisation"),
    organisationHint: t("accounts.grants.organisationHint"),
    plan: t("accounts.grants.plan"),
    startsOn: t("accounts.grants.startsOn"),
    endsOn: t("accounts.grants.endsOn"),
    endsOnHint: t("accounts.grants.endsOnHint"),
    submit: t("accounts.grants.submit"),
    pending: t("accounts.grants.pending"),
    given: messages[locale].accounts.grants.given,
  };
}
