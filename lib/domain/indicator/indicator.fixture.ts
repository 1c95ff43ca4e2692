// Indicators and figures in few words, for tests: the rows of the first plan's table as the plan prints them.
import { endOfDay } from "../calendar";
import { defaultProfile } from "../milestone/default-profile";
import { assessIndicator } from "./assess-indicator";
import type {
  Evaluation,
  Indicator,
  IndicatorComparator,
  IndicatorParameter,
  IndicatorReading,
  IndicatorTarget,
} from "./indicator";

type Printed = [value: number | null, comparator: IndicatorComparator];

/** Base 2020; targets by year as [value, comparator]. */
export function makeIndicator(
  evaluation: Evaluation,
  base: number | null,
  targets: Record<string, Printed>,
  rest: Partial<Indicator> = {},
): Indicator {
  const asTarget = ([value, comparator]: Printed): IndicatorTarget => ({
    printed: String(value),
    value,
    comparator,
  });
  return {
    code: evaluation,
    nameZh: evaluation,
    nameEn: evaluation,
    unit: "%",
    evaluation,
    base: { printed: String(base), value: base },
    targets: Object.fromEntries(
      Object.entries(targets).map(([year, printed]) => [year, asTarget(printed)]),
    ),
    provider: "stat",
    baseYear: 2020,
    ...rest,
  };
}

/** Accepted on 1 September of the next year. */
export function value(
  dataYear: number,
  number: number,
  rest: Partial<IndicatorReading> = {},
): IndicatorReading {
  return {
    value: number,
    dataYear,
    label: "final",
    publishedOn: null,
    statedOn: null,
    acceptedAt: endOfDay(`${dataYear + 1}-09-01`),
    revokedAt: null,
    ...rest,
  };
}

const given = { document: "doc", effectiveOn: "2021-01-01", acceptedAt: endOfDay("2021-01-01") };

export function bounds(year: number, min: number, max: number, rest = {}): IndicatorParameter {
  return { kind: "bounds", year, min, max, ...given, ...rest };
}

export function limit(year: number, number: number, rest = {}): IndicatorParameter {
  return { kind: "limit", year, comparator: "<=", value: number, ...given, ...rest };
}

export function ruling(
  year: number,
  number: number,
  comparator: IndicatorComparator,
  rest = {},
): IndicatorParameter {
  return { kind: "ruling", year, value: number, comparator, ...given, ...rest };
}

/** One figure of one year, looked at long after. */
export function classify(
  indicator: Indicator,
  year: number,
  number: number,
  parameters: readonly IndicatorParameter[] = [],
) {
  return look(indicator, [value(year, number)], parameters);
}

/** All figures, looked at long after unless dates are given. */
export function look(
  indicator: Indicator,
  readings: readonly IndicatorReading[],
  parameters: readonly IndicatorParameter[] = [],
  asOf = "2031-12-31",
  knownBy = "2031-12-31",
) {
  return assessIndicator(indicator, readings, parameters, {
    asOf,
    knownBy: endOfDay(knownBy),
    profile: defaultProfile,
  });
}

export const population = makeIndicator("rising", 598.98, {
  "2022": [638.32, ">="],
  "2025": [703.4, ">="],
});
export const mortality = makeIndicator("falling", 19.39, {
  "2022": [15.8, "<="],
  "2025": [15, "<="],
});
export const infant = makeIndicator("ceiling", 3.59, { "2022": [5.5, "<="], "2025": [5, "<="] });
export const lifeExpectancy = makeIndicator("floor", null, {
  "2022": [75, ">="],
  "2025": [78, ">="],
});
export const physique = makeIndicator(
  "floor",
  80,
  { "2022": [90, ">="], "2025": [92, ">="] },
  {
    base: { printed: "≥80", value: 80, comparator: ">=" },
  },
);
export const sexRatio = makeIndicator("range", 104.62, {
  "2022": [null, "between"],
  "2025": [null, "between"],
});
export const share60 = makeIndicator("forecast", 13.3, {
  "2022": [13.62, "="],
  "2025": [14.09, "="],
});
export const unemployment = makeIndicator("external", null, {
  "2022": [null, "<="],
  "2025": [null, "<="],
});
