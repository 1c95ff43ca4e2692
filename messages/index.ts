// Every string of the interface. zh-CN is the source; en has the same keys (messages.test.ts).
import { createTranslator } from "use-intl/core";
import enCommon from "./en/common.json";
import enDomain from "./en/domain.json";
import enErrors from "./en/errors.json";
import enMilestones from "./en/milestones.json";
import enOverview from "./en/overview.json";
import enReports from "./en/reports.json";
import enReviews from "./en/reviews.json";
import enAccounts from "./en/accounts.json";
import zhCommon from "./zh-CN/common.json";
import zhDomain from "./zh-CN/domain.json";
import zhErrors from "./zh-CN/errors.json";
import zhMilestones from "./zh-CN/milestones.json";
import zhOverview from "./zh-CN/overview.json";
import zhReports from "./zh-CN/reports.json";
import zhReviews from "./zh-CN/reviews.json";
import zhAccounts from "./zh-CN/accounts.json";

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

const source = {
  common: zhCommon,
  domain: zhDomain,
  errors: zhErrors,
  milestones: zhMilestones,
  overview: zhOverview,
  reports: zhReports,
  reviews: zhReviews,
  accounts: zhAccounts,
};
export type Messages = typeof source;

export const messages: Record<Locale, Messages> = {
  "zh-CN": source,
  en: {
    common: enCommon,
    domain: enDomain,
    errors: enErrors,
    milestones: enMilestones,
    overview: enOverview,
    reports: enReports,
    reviews: enReviews,
    accounts: enAccounts,
  },
};

/** Words in one language: t("domain.status.overdue"). Times are Asia/Shanghai. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: "Asia/Shanghai" });
}
export type Translator = ReturnType<typeof translator>;

/** The text of a record in the reader's language: both titles are data. */
export function inLocale(locale: Locale, zh: string, en: string): string {
  return locale === "en" && en !== "" ? en : zh;
}
