// Every string of the interface. zh-CN is the source; en has the same keys (messages.test.ts).
import { createTranslator } from "use-intl/core";
import enAudit from "./en/audit.json";
import enBrowsers from "./en/browsers.json";
import enCommon from "./en/common.json";
import enSearch from "./en/search.json";
import enSchedule from "./en/schedule.json";
import enSupervision from "./en/supervision.json";
import enDeadlines from "./en/deadlines.json";
import enAmendments from "./en/amendments.json";
import enClosures from "./en/closures.json";
import enInstructions from "./en/instructions.json";
import enDocuments from "./en/documents.json";
import enBriefings from "./en/briefings.json";
import enCalendar from "./en/calendar.json";
import enWorkbooks from "./en/workbooks.json";
import enContributions from "./en/contributions.json";
import enAssignments from "./en/assignments.json";
import enCorrections from "./en/corrections.json";
import enSignoff from "./en/signoff.json";
import enNotifications from "./en/notifications.json";
import enDefinitions from "./en/definitions.json";
import enDomain from "./en/domain.json";
import enExplain from "./en/explain.json";
import enIndicators from "./en/indicators.json";
import enErrors from "./en/errors.json";
import enPages from "./en/pages.json";
import enMilestones from "./en/milestones.json";
import enPeriods from "./en/periods.json";
import enOverview from "./en/overview.json";
import enReports from "./en/reports.json";
import enReviews from "./en/reviews.json";
import enRules from "./en/rules.json";
import enAccounts from "./en/accounts.json";
import enIdentity from "./en/identity.json";
import zhAudit from "./zh-CN/audit.json";
import zhBrowsers from "./zh-CN/browsers.json";
import zhCommon from "./zh-CN/common.json";
import zhSearch from "./zh-CN/search.json";
import zhSchedule from "./zh-CN/schedule.json";
import zhSupervision from "./zh-CN/supervision.json";
import zhDeadlines from "./zh-CN/deadlines.json";
import zhAmendments from "./zh-CN/amendments.json";
import zhClosures from "./zh-CN/closures.json";
import zhInstructions from "./zh-CN/instructions.json";
import zhDocuments from "./zh-CN/documents.json";
import zhBriefings from "./zh-CN/briefings.json";
import zhCalendar from "./zh-CN/calendar.json";
import zhWorkbooks from "./zh-CN/workbooks.json";
import zhContributions from "./zh-CN/contributions.json";
import zhAssignments from "./zh-CN/assignments.json";
import zhCorrections from "./zh-CN/corrections.json";
import zhSignoff from "./zh-CN/signoff.json";
import zhNotifications from "./zh-CN/notifications.json";
import zhDefinitions from "./zh-CN/definitions.json";
import zhDomain from "./zh-CN/domain.json";
import zhExplain from "./zh-CN/explain.json";
import zhIndicators from "./zh-CN/indicators.json";
import zhErrors from "./zh-CN/errors.json";
import zhPages from "./zh-CN/pages.json";
import zhMilestones from "./zh-CN/milestones.json";
import zhPeriods from "./zh-CN/periods.json";
import zhOverview from "./zh-CN/overview.json";
import zhReports from "./zh-CN/reports.json";
import zhReviews from "./zh-CN/reviews.json";
import zhRules from "./zh-CN/rules.json";
import zhAccounts from "./zh-CN/accounts.json";
import zhIdentity from "./zh-CN/identity.json";

export { inLocale } from "./in-locale";

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

const source = {
  common: zhCommon,
  browsers: zhBrowsers,
  search: zhSearch,
  schedule: zhSchedule,
  supervision: zhSupervision,
  deadlines: zhDeadlines,
  amendments: zhAmendments,
  closures: zhClosures,
  instructions: zhInstructions,
  documents: zhDocuments,
  briefings: zhBriefings,
  calendar: zhCalendar,
  workbooks: zhWorkbooks,
  contributions: zhContributions,
  assignments: zhAssignments,
  corrections: zhCorrections,
  signoff: zhSignoff,
  notifications: zhNotifications,
  definitions: zhDefinitions,
  domain: zhDomain,
  explain: zhExplain,
  indicators: zhIndicators,
  errors: zhErrors,
  pages: zhPages,
  milestones: zhMilestones,
  periods: zhPeriods,
  overview: zhOverview,
  reports: zhReports,
  reviews: zhReviews,
  rules: zhRules,
  accounts: zhAccounts,
  identity: zhIdentity,
  audit: zhAudit,
};
export type Messages = typeof source;

export const messages: Record<Locale, Messages> = {
  "zh-CN": source,
  en: {
    common: enCommon,
    browsers: enBrowsers,
    search: enSearch,
    schedule: enSchedule,
    supervision: enSupervision,
    deadlines: enDeadlines,
    amendments: enAmendments,
    closures: enClosures,
    instructions: enInstructions,
    documents: enDocuments,
    briefings: enBriefings,
    calendar: enCalendar,
    workbooks: enWorkbooks,
    contributions: enContributions,
    assignments: enAssignments,
    corrections: enCorrections,
    signoff: enSignoff,
    notifications: enNotifications,
    definitions: enDefinitions,
    domain: enDomain,
    explain: enExplain,
    indicators: enIndicators,
    errors: enErrors,
    pages: enPages,
    milestones: enMilestones,
    periods: enPeriods,
    overview: enOverview,
    reports: enReports,
    reviews: enReviews,
    rules: enRules,
    accounts: enAccounts,
    identity: enIdentity,
    audit: enAudit,
  },
};

/** Words in one language: t("domain.status.overdue"). Times are Asia/Shanghai. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: "Asia/Shanghai" });
}
export type Translator = ReturnType<typeof translator>;
