// An indicator's result in words: figure with unit, gap in its own unit. Used by the sentence, the small multiples, the
// table, the page of one indicator and the brief.
import type {
  Indicator,
  IndicatorAssessment,
  IndicatorParameter,
  IndicatorReading,
} from "@/lib/domain/indicator/indicator";
import { offCourseClasses } from "@/lib/domain/indicator/indicator-figures";
import type { Translator } from ".";
import { numberWords, withUnit } from "./words";

export type IndicatorRecord = Indicator & {
  provider: string | null;
  figures: readonly IndicatorReading[];
  /** Bounds and outside limits known by the date. */
  parameters: readonly IndicatorParameter[];
  assessment: IndicatorAssessment;
};

export const isOff = ({ assessment }: Pick<IndicatorRecord, "assessment">) =>
  offCourseClasses.includes(assessment.class);

/** Decimals the plan and the statistics print for this indicator: what is computed is shown with as many. */
export function decimalsOf({
  base,
  targets,
  figures,
}: Pick<IndicatorRecord, "base" | "targets" | "figures">): number {
  const values = [
    base.value,
    ...Object.values(targets).map((target) => target.value),
    ...figures.map((figure) => figure.value),
  ];
  const decimals = values.map((value) =>
    value === null ? 0 : (String(value).split(".")[1] ?? "").length,
  );
  return Math.min(3, Math.max(0, ...decimals));
}

/** The unit in the reader's language; one the message files do not know stays as the plan prints it. */
export function unitWords(t: Translator, unit: string): string {
  const key = `overview.units.${unit}` as "overview.units.%";
  return t.has(key) ? t(key) : unit;
}

export function valueWords(t: Translator, indicator: IndicatorRecord, value: number): string {
  return withUnit(numberWords(value), unitWords(t, indicator.unit));
}

/** Differences of percentages are points, never per cent. */
export function differenceWords(
  t: Translator,
  indicator: IndicatorRecord,
  difference: number,
): string {
  const shown = numberWords(Number(Math.abs(difference).toFixed(decimalsOf(indicator))));
  return indicator.unit === "%"
    ? t("overview.indicators.points", { value: shown })
    : withUnit(shown, unitWords(t, indicator.unit));
}

/** "16.1 below the expected 638.1"; null where there is nothing to compare with. */
export function gapWords(t: Translator, indicator: IndicatorRecord): string | null {
  const { assessment, evaluation } = indicator;
  const { expected, gap, bounds, targetYear, dataYear } = assessment;
  if (bounds)
    return t("overview.indicators.range", {
      min: numberWords(bounds.min),
      max: numberWords(bounds.max),
    });
  if (expected === null || gap === null) return null;
  const words = {
    expected: numberWords(Number(expected.toFixed(decimalsOf(indicator)))),
    gap: differenceWords(t, indicator, gap),
    side: Number(gap.toFixed(6)) === 0 ? "same" : gap < 0 ? "below" : "above",
  } as const;
  if (evaluation === "forecast") return t("overview.indicators.againstForecast", words);
  const atTarget = targetYear !== null && dataYear !== null && dataYear >= targetYear;
  const isPath = evaluation === "rising" || evaluation === "falling";
  if (isPath && !atTarget) return t("overview.indicators.againstPath", words);
  if (evaluation === "ceiling") return t("overview.indicators.againstCeiling", words);
  if (evaluation === "floor") return t("overview.indicators.againstFloor", words);
  if (evaluation === "external") return t("indicators.againstLimit", words);
  return t("overview.indicators.againstTarget", words);
}

/** The off-course indicator furthest from what was expected, in proportion; null when none is off course. */
export function worstIndicator<I extends IndicatorRecord>(indicators: readonly I[]): I | null {
  const distance = ({ assessment: { expected, gap } }: I) =>
    expected === null || gap === null || expected === 0 ? 0 : Math.abs(gap / expected);
  return indicators.filter(isOff).sort((a, b) => distance(b) - distance(a))[0] ?? null;
}
