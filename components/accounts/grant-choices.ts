import { roles } from "@/lib/domain/permissions";
import { inLocale, type Locale, type Translator } from "@/messages";

type Named = { code: string; nameZh: string; nameEn: string };
type Choices = {
  people: readonly { name: string; displayName: string }[];
  organisations: readonly Named[];
  plans: readonly { code: string; titleZh: string; titleEn: string }[];
};

/** The options of the grant form in the reader's language; one's own account is not among them. */
export function grantChoices(t: Translator, locale: Locale, from: Choices, ownName: string) {
  const none = (label: string) => ({ value: "", label });
  const people = from.people.filter((person) => person.name !== ownName);
  return {
    accounts: [
      none(t("accounts.grants.chooseAccount")),
      ...people.map(({ name, displayName }) => ({
        value: name,
        label: `${displayName} (${name})`,
      })),
    ],
    roles: [
      none(t("accounts.grants.chooseRole")),
      ...roles.map((role) => ({ value: role, label: t(`domain.role.${role}`) })),
    ],
    organisations: [
      none(t("accounts.grants.noOrganisation")),
      ...from.organisations.map(({ code, nameZh, nameEn }) => ({
        value: code,
        label: inLocale(locale, nameZh, nameEn),
      })),
    ],
    plans: [
      none(t("accounts.grants.noPlan")),
      ...from.plans.map(({ code, titleZh, titleEn }) => ({
        value: code,
        label: inLocale(locale, titleZh, titleEn),
      })),
    ],
  };
}
