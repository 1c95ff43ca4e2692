// The words of an export in one language.
import type { ExportLabel, ExportWords } from "@/lib/domain/export/table";
import { inLocale, type Locale, type Translator } from ".";
import { figureLabel, figureRule, thresholdWords } from "./figures";
import { momentWords } from "./instants";
import { readingWords, statusWords, targetWords } from "./words";

const inColumns = [
  "code",
  "milestone",
  "lead",
  "status",
  "dueOn",
  "inNumerator",
  "missed",
  "weight",
  "progress",
  "expected",
  "taken",
  "indicator",
  "year",
  "actual",
  "shouldBe",
  "gap",
  "result",
  "reason",
] as const;
const inExplain = [
  "key",
  "scope",
  "asOf",
  "knownBy",
  "comparedWith",
  "profile",
  "rules",
  "numerator",
  "denominator",
] as const;
type InColumns = (typeof inColumns)[number];
type InExplain = (typeof inExplain)[number];

function labelWords(t: Translator, label: ExportLabel): string {
  if (inColumns.some((each) => each === label)) return t(`explain.columns.${label as InColumns}`);
  if (inExplain.some((each) => each === label)) return t(`explain.${label as InExplain}`);
  return t(`explain.export.${label as Exclude<ExportLabel, InColumns | InExplain>}`);
}

export function exportWords(t: Translator, locale: Locale): ExportWords {
  return {
    label: (label) => labelWords(t, label),
    notComputable: t("domain.mark.notComputable"),
    list: (words) => words.join(t("overview.separator")),
    name: ({ nameZh, nameEn }) => inLocale(locale, nameZh, nameEn),
    title: ({ titleZh, titleEn }) => inLocale(locale, titleZh, titleEn),
    figure: (key) => figureLabel(t, key),
    rule: (key) => figureRule(t, key),
    profile: (profile) => {
      const name = t("explain.profileVersion", {
        name: profile.name === "default" ? t("common.profileName") : profile.name,
        version: profile.version,
        confirmed: String(profile.confirmed),
      });
      return `${name} (${thresholdWords(t, profile)})`;
    },
    wholePlan: t("explain.wholePlan"),
    noTask: t("explain.noTask"),
    suggested: t("domain.confirmation.suggested"),
    unassigned: t("domain.mark.unassigned"),
    status: (assessment) => statusWords(t, assessment),
    kind: (kind) => t(`domain.kindLong.${kind}`),
    target: ({ target }) => targetWords(t, locale, target),
    reading: ({ target, reading, asOf, definitionMissing }) =>
      reading && !definitionMissing ? readingWords(t, locale, target, reading, asOf) : "",
    apart: (apart) => t(`explain.figure.apart.${apart}`),
    leftOut: (reason) => t(`explain.reason.${reason}`),
    unit: (unit) => {
      const key = `overview.units.${unit}` as "overview.units.%";
      return t.has(key) ? t(key) : unit;
    },
    indicatorClass: (result) => t(`domain.indicatorClass.${result}`),
    indicatorReason: (reason) => t(`overview.indicators.reason.${reason}`),
    instant: momentWords,
  };
}
