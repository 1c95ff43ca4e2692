// The plan's indicators: what the plan prints, the figures, the result. Evaluated by data year, never by the day.
import { z } from "zod";
import {
  evaluations,
  indicatorBase,
  indicatorClasses,
  indicatorComparators,
  type Indicator,
  type IndicatorAssessment,
  indicatorReasons,
  type IndicatorReading,
  indicatorTarget,
} from "../indicator/indicator";
import { valueLabels } from "../milestone/milestone";
import { indicatorFigures } from "../indicator/indicator-figures";
import { indicatorFigureKeys } from "../rollup/figure";
import { basis, day, named, toBasis } from "./basis";
import type { BoardView } from "./board";

const published = z.object({
  dataYear: z.int(),
  value: z.number().describe("In the indicator's own unit."),
  label: z.enum(valueLabels),
  publishedOn: day.nullable(),
  statedOn: day
    .nullable()
    .describe("Before 31 December of its year: an in-year value, never evaluated."),
});

const result = z.object({
  class: z.enum(indicatorClasses),
  reason: z.enum(indicatorReasons).nullable().describe("Why it is not or cannot be evaluated."),
  figure: published
    .nullable()
    .describe("The figure evaluated: the version published last of its data year."),
  inYear: published.nullable(),
  provisional: z.boolean(),
  expected: z.number().nullable(),
  gap: z.number().nullable().describe("Actual less expected, in the indicator's own unit."),
  ratio: z.number().nullable(),
  progress: z.number().nullable(),
  expectedProgress: z.number().nullable(),
  targetYear: z.int().nullable(),
  comparator: z.enum(indicatorComparators).nullable(),
  bounds: z.object({ min: z.number(), max: z.number() }).nullable(),
  document: z.string().nullable().describe("Document of the bounds, limit or ruling used."),
  worseThanBase: z.boolean(),
});

export const indicatorList = z.object({
  ...basis,
  figures: z
    .partialRecord(z.enum(indicatorFigureKeys), z.object({ value: z.number().nullable() }))
    .describe("How many can be judged, are off course, stand in each class."),
  indicators: z.array(
    z.object({
      ...named,
      unit: z.string(),
      evaluation: z.enum(evaluations),
      provider: z.string().nullable().describe("Code of the unit that provides the data."),
      baseYear: z.int(),
      base: indicatorBase,
      targets: z.record(z.string(), indicatorTarget).describe("By year."),
      figures: z.array(published).describe("Of each data year the version that counts."),
      assessment: result,
    }),
  ),
});

/** What lib/data/indicators.ts gives. */
export type IndicatorView = Indicator & {
  provider: string | null;
  figures: readonly IndicatorReading[];
  assessment: IndicatorAssessment;
};

function toPublished(row: IndicatorReading): z.input<typeof published> {
  const { dataYear, value, label, publishedOn, statedOn } = row;
  return { dataYear, value, label, publishedOn, statedOn };
}

export function toIndicatorList(board: BoardView, indicators: readonly IndicatorView[]) {
  return {
    ...toBasis(board),
    figures: countsOf(indicators),
    indicators: indicators.map((row) => {
      const {
        code,
        nameZh,
        nameEn,
        unit,
        evaluation,
        provider,
        baseYear,
        base,
        targets,
        assessment,
      } = row;
      const { reading, inYear, ...rest } = assessment;
      return {
        code,
        nameZh,
        nameEn,
        unit,
        evaluation,
        provider,
        baseYear,
        base,
        targets,
        figures: row.figures.map(toPublished),
        assessment: {
          ...rest,
          figure: reading && toPublished(reading),
          inYear: inYear && toPublished(inYear),
        },
      };
    }),
  };
}

function countsOf(indicators: readonly IndicatorView[]) {
  const figures = Object.values(indicatorFigures(indicators));
  return Object.fromEntries(figures.map(({ key, value }) => [key, { value }])) as z.input<
    typeof indicatorList
  >["figures"];
}
