// One function per evaluation type (product.md 5). Each gives a class with its numbers, or the reason why not.
import type { Profile } from "../milestone/assessment";
import { holds } from "../milestone/kinds/comparator";
import type {
  BoundsParameter,
  Evaluation,
  IndicatorAssessment,
  IndicatorClass,
  IndicatorReason,
  LimitParameter,
} from "./indicator";
import { keeps, steppedTarget, type NumericPoint, type TargetPoint } from "./target-in-force";

export type EvaluationInput = {
  actual: number;
  year: number;
  base: NumericPoint | null;
  points: readonly TargetPoint[];
  bounds: BoundsParameter | null;
  limit: LimitParameter | null;
  /** The plan's forecast tables, by year. */
  printed: Readonly<Record<string, number>>;
  profile: Profile;
};

export type Outcome = { class: IndicatorClass; reason: IndicatorReason | null } & Partial<
  Pick<
    IndicatorAssessment,
    | "expected"
    | "gap"
    | "ratio"
    | "progress"
    | "expectedProgress"
    | "targetYear"
    | "comparator"
    | "bounds"
    | "document"
  >
>;

/** 0.5% of 640 is 3.2, but 643.2 - 640 is 3.2000000000000455: the edge itself is on course. */
const rounding = 1e-9;

function cannot(reason: IndicatorReason, rest: Partial<Outcome> = {}): Outcome {
  return { ...rest, class: "cannotEvaluate", reason };
}

function against(actual: number, expected: number) {
  return { expected, gap: actual - expected, ratio: expected === 0 ? null : actual / expected };
}

function numericPoints(base: NumericPoint | null, points: readonly TargetPoint[]): NumericPoint[] {
  const targets = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  return base ? [base, ...targets.filter((point) => point.year > base.year)] : targets;
}

/** Straight between numeric points by data year; the last value stays. null before the first point. */
export function interpolate(points: readonly NumericPoint[], year: number): number | null {
  let before: NumericPoint | null = null;
  for (const point of points) {
    if (year === point.year) return point.value;
    if (year < point.year) {
      if (!before) return null;
      const share = (year - before.year) / (point.year - before.year);
      return before.value + share * (point.value - before.value);
    }
    before = point;
  }
  return before?.value ?? null;
}

/** (A - base) / (last target - base); null without a numeric base, or where last = base. */
function progressOf(value: number, base: NumericPoint | null, last: number): number | null {
  return base === null || last === base.value ? null : (value - base.value) / (last - base.value);
}

type Course = {
  gap: number;
  expected: number;
  progress: number | null;
  expectedProgress: number | null;
};

function isOnCourse(
  { gap, expected, progress, expectedProgress }: Course,
  profile: Profile,
): boolean {
  const tolerance = (profile.onCoursePercent / 100) * Math.abs(expected);
  if (Math.abs(gap) <= tolerance + rounding) return true;
  if (progress === null || expectedProgress === null) return false;
  return Math.abs(progress - expectedProgress) * 100 <= profile.onCoursePoints + rounding;
}

function unusable(target: TargetPoint | null): IndicatorReason | null {
  if (target?.approximate) return "approximateTarget";
  return target === null || target.value === null ? "targetNotNumeric" : null;
}

/** Rising and falling alone are interpolated; in and after the last year the comparator decides. */
function course(input: EvaluationInput, better: 1 | -1): Outcome {
  const { actual, year, base, points, profile } = input;
  const last = points.at(-1) ?? null;
  const reason = unusable(last) ?? unusable(steppedTarget(points, year));
  if (last === null || last.value === null || reason) return cannot(reason ?? "targetNotNumeric");
  const expected = interpolate(numericPoints(base, points), year);
  if (expected === null) return cannot("beforeFirstPoint");
  const progress = progressOf(actual, base, last.value);
  const expectedProgress = progressOf(expected, base, last.value);
  const numbers = { ...against(actual, expected), progress, expectedProgress };
  const shown = {
    ...numbers,
    targetYear: last.year,
    comparator: last.comparator,
    document: last.document,
  };
  const reached = keeps(last, actual);
  if (year >= last.year) return { ...shown, class: reached ? "met" : "missed", reason: null };
  if (reached) return { ...shown, class: "ahead", reason: null };
  if (isOnCourse(numbers, profile)) return { ...shown, class: "onCourse", reason: null };
  return { ...shown, class: numbers.gap * better > 0 ? "faster" : "behind", reason: null };
}

/** Ceilings and floors step to the next target year and are kept or missed; nothing is gained by coming closer. */
function limited({ actual, year, base, points }: EvaluationInput): Outcome {
  const target = steppedTarget(points, year);
  const reason = unusable(target);
  if (target === null || target.value === null || reason)
    return cannot(reason ?? "targetNotNumeric");
  const shown = {
    targetYear: target.year,
    comparator: target.comparator,
    document: target.document,
  };
  if (year < (numericPoints(base, points)[0]?.year ?? Number.POSITIVE_INFINITY)) {
    return cannot("beforeFirstPoint", shown);
  }
  const kept = keeps(target, actual);
  return {
    ...shown,
    ...against(actual, target.value),
    class: kept ? "met" : "missed",
    reason: null,
  };
}

/** Distance to the nearer bound, 0 inside. */
function ranged({ actual, bounds }: EvaluationInput): Outcome {
  if (!bounds) return cannot("parameterMissing");
  const { min, max, document, year } = bounds;
  const nearer = actual < min ? min : actual > max ? max : null;
  return {
    class: nearer === null ? "met" : "missed",
    reason: null,
    bounds: { min, max },
    expected: nearer,
    gap: nearer === null ? 0 : Math.abs(actual - nearer),
    ratio: nearer === null || nearer === 0 ? null : actual / nearer,
    targetYear: year,
    comparator: "between",
    document,
  };
}

/** The outside limit of that year; without it nothing can be said. */
function external({ actual, year, limit }: EvaluationInput): Outcome {
  if (!limit) return cannot("parameterMissing");
  const { comparator, value, document } = limit;
  const kept = holds({ comparator, value, max: null }, actual);
  const shown = { targetYear: year, comparator, document };
  return { ...shown, ...against(actual, value), class: kept ? "met" : "missed", reason: null };
}

/** Deviation alone, and only in years the plan prints; never a verdict. */
function forecast({ actual, year, base, points, printed }: EvaluationInput): Outcome {
  const point = numericPoints(base, points).find((each) => each.year === year);
  const value = point?.value ?? printed[String(year)];
  if (value === undefined) return { class: "notEvaluated", reason: "yearNotPrinted" };
  const deviation = { ...against(actual, value), targetYear: year };
  return { ...deviation, class: "notEvaluated", reason: "forecastOnly" };
}

export const evaluators: Readonly<Record<Evaluation, (input: EvaluationInput) => Outcome>> = {
  rising: (input) => course(input, 1),
  falling: (input) => course(input, -1),
  ceiling: limited,
  floor: limited,
  range: ranged,
  forecast,
  external,
};
