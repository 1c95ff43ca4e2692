// A figure in words: its name, how it is made, its value as it is printed.
import type { IndicatorClass } from "@/lib/domain/indicator/indicator";
import type { Profile, Status } from "@/lib/domain/milestone/assessment";
import type { AnyFigureKey, DatedFigureKey, Figure } from "@/lib/domain/rollup/figure";
import type { Translator } from ".";
import { numberWords, percentWords } from "./words";

type Named = Exclude<
  AnyFigureKey,
  `status.${Status}` | `indicators.${IndicatorClass}` | DatedFigureKey
>;
type Ruled = Exclude<AnyFigureKey, DatedFigureKey>;

const familyOf = (key: AnyFigureKey) => key.split(".", 1)[0] ?? key;
const afterDot = (key: AnyFigureKey) => key.slice(key.indexOf(".") + 1);

/** What a figure is called. */
export function figureLabel(t: Translator, key: AnyFigureKey): string {
  const rest = afterDot(key);
  switch (familyOf(key)) {
    case "status":
      return rest === "notStarted"
        ? t("overview.track.notStarted")
        : t(`domain.status.${rest as Status}`);
    case "dueOn":
      return t("explain.figure.dueOn", { day: rest });
    case "dueIn":
      return t("explain.figure.dueIn", { year: rest });
    case "indicators":
      return rest === "total" || rest === "evaluated" || rest === "off"
        ? t(`explain.figure.indicators.${rest}`)
        : t("explain.figure.indicatorClass", {
            name: t(`domain.indicatorClass.${rest as IndicatorClass}`),
          });
    default:
      return t(`explain.figure.${key as Named}`);
  }
}

/** How a figure is made, in a sentence. */
export function figureRule(t: Translator, key: AnyFigureKey): string {
  const family = familyOf(key);
  return family === "dueOn" || family === "dueIn"
    ? t(`explain.rule.${family}`)
    : t(`explain.rule.${key as Ruled}`);
}

/** The value as pages print it: a rate in per cent, the index out of 100, a count as it is, nothing as what it is. */
export function figureValueWords(
  t: Translator,
  { key, value, numerator }: Pick<Figure, "key" | "value" | "numerator">,
): string {
  if (value === null) return t("domain.mark.notComputable");
  if (key === "index") return numberWords(Math.round(value * 1000) / 10);
  return numerator === undefined ? numberWords(value) : percentWords(value);
}

/** Every threshold of a profile, in a sentence. */
export function thresholdWords(t: Translator, profile: Profile): string {
  return t("explain.thresholds", {
    behind: profile.riskBehindPoints,
    severe: profile.severeBehindPoints,
    forecast: profile.severeForecastDays,
    share: numberWords(profile.startShare * 100),
    dueSoon: profile.dueSoonDays,
    slip: profile.slipDays,
    percent: profile.onCoursePercent,
    points: profile.onCoursePoints,
    release: profile.dataReleaseMonthDay,
    grace: profile.dataGraceDays,
  });
}
