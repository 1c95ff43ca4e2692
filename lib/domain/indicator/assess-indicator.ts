// The one assessment of an indicator (product.md 5): by data year, never by the day of the page.
import type { AssessAt } from "../milestone/assessment";
import { yearOf } from "../calendar";
import { readDates } from "../milestone/in-force";
import { evaluators, type Outcome } from "./evaluate";
import { figureInForce } from "./figure-in-force";
import type {
  Indicator,
  IndicatorAssessment,
  IndicatorParameter,
  IndicatorReading,
} from "./indicator";
import {
  boundsFor,
  limitFor,
  numericBase,
  steppedTarget,
  targetPoints,
  type TargetPoint,
} from "./target-in-force";

/** Years whose comparators point the loose way: a ceiling above its base, a floor below it. */
function isWorseThanBase(indicator: Indicator, target: TargetPoint | null): boolean {
  const base = indicator.base.value;
  if (base === null || target === null || target.value === null) return false;
  if (indicator.evaluation === "ceiling")
    return target.value > base && indicator.base.comparator !== ">=";
  return (
    indicator.evaluation === "floor" && target.value < base && indicator.base.comparator !== "<="
  );
}

const nothing = {
  expected: null,
  gap: null,
  ratio: null,
  progress: null,
  expectedProgress: null,
  targetYear: null,
  comparator: null,
  bounds: null,
  document: null,
};

/**
 * Where an indicator stands. `readings`: accepted values of all years and versions; `parameters`: bounds of
 * range, limits of external, rulings. Values in the indicator's own unit, nothing rounded. Order of the arrays
 * does not matter; what is stated after asOf or accepted after knownBy is not used.
 */
export function assessIndicator(
  indicator: Indicator,
  readings: readonly IndicatorReading[],
  parameters: readonly IndicatorParameter[],
  { profile, ...dates }: AssessAt,
): IndicatorAssessment {
  const at = readDates(dates);
  const { figure, inYear } = figureInForce(readings, at);
  const points = targetPoints(indicator, parameters, at);
  // Without a figure the page still says against which target the indicator will be held.
  const year = figure?.dataYear ?? yearOf(at.asOf);
  const outcome: Outcome = figure
    ? evaluators[indicator.evaluation]({
        actual: figure.value,
        year,
        base: numericBase(indicator, parameters, at),
        points,
        bounds: boundsFor(parameters, year, at),
        limit: limitFor(parameters, year, at),
        printed: indicator.printedForecast ?? {},
        profile,
      })
    : withoutFigure(indicator);
  return {
    ...nothing,
    ...outcome,
    code: indicator.code,
    evaluation: indicator.evaluation,
    asOf: at.asOf,
    dataYear: figure?.dataYear ?? null,
    reading: figure,
    provisional: figure?.label === "provisional",
    inYear,
    worseThanBase: isWorseThanBase(indicator, steppedTarget(points, year)),
  };
}

/** Late statistics turn nothing red: no figure is no verdict; a forecast is not evaluated in any case. */
function withoutFigure(indicator: Indicator): Outcome {
  const isForecast = indicator.evaluation === "forecast";
  return { class: isForecast ? "notEvaluated" : "cannotEvaluate", reason: "noFigure" };
}
