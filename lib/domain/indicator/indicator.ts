// The indicators of a plan (product.md 5): what the plan prints, the figures, the parameters, the result.
import { z } from "zod";
import { comparators, localDate, valueLabels, type LocalDate } from "../milestone/milestone";

export const evaluations = [
  "rising",
  "falling",
  "ceiling",
  "floor",
  "range",
  "forecast",
  "external",
] as const;
export type Evaluation = (typeof evaluations)[number];

/** "about": printed as 左右, not evaluated without a ruling (product.md 5). */
export const indicatorComparators = [...comparators, "about"] as const;
export type IndicatorComparator = (typeof indicatorComparators)[number];

export const indicatorBase = z.object({
  printed: z.string(),
  /** null: none printed ("－"), or not a number. */
  value: z.number().nullable(),
  /** Present where the plan prints a bound ("≥80"): no base to measure progress from. */
  comparator: z.enum(indicatorComparators).nullish(),
});
export type IndicatorBase = z.infer<typeof indicatorBase>;

export const indicatorTarget = z.object({
  printed: z.string(),
  /** "=" where the plan prints a bare number: read in the direction of the evaluation. */
  comparator: z.enum(indicatorComparators),
  /** null: words only (控制在正常范围内). */
  value: z.number().nullable(),
  max: z.number().nullish(),
});
export type IndicatorTarget = z.infer<typeof indicatorTarget>;

/** One row of 专栏1 as the plan file holds it. */
export const indicatorEntry = z.object({
  code: z.string().min(1),
  nameZh: z.string().min(1),
  nameEn: z.string(),
  unit: z.string(),
  evaluation: z.enum(evaluations),
  base: indicatorBase,
  /** By year, "2022". */
  targets: z.record(z.string().regex(/^\d{4}$/), indicatorTarget),
  provider: z.string().nullish(),
});
export type IndicatorEntry = z.infer<typeof indicatorEntry>;

/** The entry with the base year of its plan. */
export type Indicator = IndicatorEntry & {
  baseYear: number;
  /** What the plan's forecast tables print of it by year, "2023"; 专栏1 counts where both print one. */
  printedForecast?: Readonly<Record<string, number>>;
};

/** An accepted value of one data year; several versions of a year may stand side by side. */
export const indicatorReading = z.object({
  value: z.number(),
  dataYear: z.number().int(),
  label: z.enum(valueLabels),
  publishedOn: localDate.nullable(),
  /** Day the value is stated for; before 31 December of its year it is an in-year value. null: 31 December. */
  statedOn: localDate.nullable(),
  acceptedAt: z.date(),
  revokedAt: z.date().nullable(),
});
export type IndicatorReading = z.infer<typeof indicatorReading>;

type InForceFrom = { document: string; effectiveOn: LocalDate; acceptedAt: Date };
/** Normal bounds of a range; a year without its own steps to the next one given. */
export type BoundsParameter = InForceFrom & {
  kind: "bounds";
  year: number;
  min: number;
  max: number;
};
/** The outside limit of that year alone (the province's). */
export type LimitParameter = InForceFrom & {
  kind: "limit";
  year: number;
  comparator: "<=" | ">=" | "<" | ">";
  value: number;
};
/** A ruling that puts a value in the place of what the plan prints for a target year or the base year. */
export type RulingParameter = InForceFrom & {
  kind: "ruling";
  year: number;
  comparator: IndicatorComparator;
  value: number;
};
export type IndicatorParameter = BoundsParameter | LimitParameter | RulingParameter;

/** 提前实现 达标 基本符合 快于预期 滞后 未达标 不评价 无法评价. */
export const indicatorClasses = [
  "ahead",
  "met",
  "onCourse",
  "faster",
  "behind",
  "missed",
  "notEvaluated",
  "cannotEvaluate",
] as const;
export type IndicatorClass = (typeof indicatorClasses)[number];

export const indicatorReasons = [
  "noFigure",
  "beforeFirstPoint",
  "targetNotNumeric",
  "approximateTarget",
  "parameterMissing",
  "yearNotPrinted",
  "forecastOnly",
] as const;
export type IndicatorReason = (typeof indicatorReasons)[number];

export type IndicatorAssessment = {
  code: string;
  evaluation: Evaluation;
  asOf: LocalDate;
  class: IndicatorClass;
  /** Why notEvaluated or cannotEvaluate; null otherwise. */
  reason: IndicatorReason | null;
  /** The data year used, and the version that counts; null without a figure. */
  dataYear: number | null;
  reading: IndicatorReading | null;
  /** Printed hollow. */
  provisional: boolean;
  /** Latest value stated within its own year, shown beside; never evaluated. */
  inYear: IndicatorReading | null;
  /** In the indicator's unit; of a range the nearer bound, and null inside. */
  expected: number | null;
  /** actual - expected, in the indicator's unit; of a range the distance to the nearer bound, 0 inside. */
  gap: number | null;
  /** actual / expected. */
  ratio: number | null;
  /** (actual - base) / (last target - base) and the expected likewise; null without a numeric base. */
  progress: number | null;
  expectedProgress: number | null;
  /** The target year and comparator the figure was held against (limits, and the last year). */
  targetYear: number | null;
  comparator: IndicatorComparator | null;
  bounds: { min: number; max: number } | null;
  /** Document of the bounds, the limit or the ruling used. */
  document: string | null;
  /** 劣于基期: the ceiling or floor applied is looser than the base. */
  worseThanBase: boolean;
};
