// What the words of a brief and a bulletin are made from: the figures of a quarter at its two dates, and the names in them.
import { widthOf } from "@/lib/domain/document/paper";
import type { Profile } from "@/lib/domain/milestone/assessment";
import type { BriefFigures, BriefItem, BriefWords } from "@/lib/domain/period/brief";
import { inLocale, type Locale, type Translator } from ".";
import { briefLines, type BriefRecords } from "./brief";
import { officeWords, planName } from "./document-words";
import { momentWords } from "./instants";
import { quarterWords } from "./words";

export type BriefingBasis = BriefRecords & {
  plan: { titleZh: string; titleEn: string; firstYear: number; lastYear: number };
  region: { nameZh: string; nameEn: string };
  asOf: string;
  knownBy: Date;
  /** It stands on the issue of its quarter; else on what was known at the instant. */
  issued: boolean;
  /** The quarter is still being collected. */
  collecting: boolean;
  profile: Profile;
  figures: BriefFigures<BriefItem>;
  items: readonly BriefItem[];
  /** What the units last said of what is behind. */
  texts: ReadonlyMap<string, { problemsText: string; nextText: string }>;
  /** The commission's own words of the quarter. */
  words: BriefWords | null;
  demo: boolean;
};

export type Words = { t: Translator; locale: Locale; basis: BriefingBasis };

export const titleIn = ({ locale }: Words, item: BriefItem) =>
  inLocale(locale, item.titleZh, item.titleEn);

export function leadIn(
  { t, locale, basis }: Words,
  { assessment: { lead } }: Pick<BriefItem, "assessment">,
): string {
  if (!lead) return t("domain.mark.unassigned");
  const unit = basis.organisations.find(({ code }) => code === lead);
  return unit ? inLocale(locale, unit.nameZh, unit.nameEn) : lead;
}

export function planTitle({ locale, basis }: Words): string {
  return inLocale(locale, basis.plan.titleZh, basis.plan.titleEn);
}

export const quotedPlan = (words: Words) => planName(words.locale, planTitle(words));

export function officeIn({ t, locale, basis }: Words): string {
  return officeWords(t, inLocale(locale, basis.region.nameZh, basis.region.nameEn));
}

export function profileIn({ t, basis: { profile } }: Words): string {
  const name = profile.name === "default" ? t("common.profileName") : profile.name;
  return t("overview.profileLabel", { name, confirmed: String(profile.confirmed) });
}

export function basisIn({ t, basis }: Words): string {
  return t(basis.issued ? "briefings.paper.basisIssued" : "briefings.paper.basisLive");
}

export const quarterIn = ({ t, basis }: Words) => quarterWords(t, basis.period);

/** Quarter, both dates, the office, and what the figures are not. */
export function datesLine(words: Words): string[] {
  const { t, basis } = words;
  const { sent, owed } = basis.figures.reporting;
  return [
    quarterIn(words),
    t("periods.brief.asOf", { asOf: basis.asOf }),
    t("periods.brief.knownBy", { at: momentWords(basis.knownBy) }),
    officeIn(words),
    ...(basis.collecting ? [t("briefings.paper.gathering", { sent, owed })] : []),
    ...(basis.demo ? [t("periods.brief.demo")] : []),
  ];
}

/** The sentences of the leader's page: those that are read aloud, then rate, coverage and changes. */
export function overallWords({ t, locale, basis }: Words): { lead: string; rest: string } {
  const { overall } = briefLines(t, locale, basis.figures, basis);
  const spoken = basis.indicators.length > 0 ? 2 : 1;
  const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(gap(locale));
  return { lead: joined(overall.slice(0, spoken)), rest: joined(overall.slice(spoken)) };
}

const gap = (locale: Locale) => (locale === "en" ? " " : "");

/** No longer than so many Chinese characters. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  for (const sign of text) {
    if (widthOf(cut + sign) > width - 1) break;
    cut += sign;
  }
  return `${cut.trimEnd()}…`;
}
