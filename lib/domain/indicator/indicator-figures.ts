// How many indicators can be judged, are off course, stand in each class: one count for page, explain, CSV and API.
import type { Figure, IndicatorFigureKey } from "../rollup/figure";
import { indicatorClasses, type IndicatorAssessment, type IndicatorClass } from "./indicator";

export const offCourseClasses: readonly IndicatorClass[] = ["missed", "behind"];
export const unjudgedClasses: readonly IndicatorClass[] = ["notEvaluated", "cannotEvaluate"];

export type CountedIndicator = {
  code: string;
  assessment: Pick<IndicatorAssessment, "class">;
};

/** Records are codes of indicators in the order given. */
export function indicatorFigures(
  indicators: readonly CountedIndicator[],
): Readonly<Record<IndicatorFigureKey, Figure>> {
  const count = (key: IndicatorFigureKey, fits: (result: IndicatorClass) => boolean): Figure => {
    const records = indicators
      .filter(({ assessment }) => fits(assessment.class))
      .map(({ code }) => code);
    return { key, value: records.length, records };
  };
  const figures: readonly Figure[] = [
    count("indicators.total", () => true),
    count("indicators.evaluated", (result) => !unjudgedClasses.includes(result)),
    count("indicators.off", (result) => offCourseClasses.includes(result)),
    ...indicatorClasses.map((each) => count(`indicators.${each}`, (result) => result === each)),
  ];
  return Object.fromEntries(figures.map((figure) => [figure.key, figure])) as Record<
    IndicatorFigureKey,
    Figure
  >;
}
