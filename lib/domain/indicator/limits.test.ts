import { describe, expect, it } from "vitest";
import {
  bounds,
  classify,
  infant,
  lifeExpectancy,
  limit,
  look,
  makeIndicator,
  physique,
  ruling,
  sexRatio,
  share60,
  unemployment,
  value,
} from "./indicator.fixture";
import type { IndicatorClass } from "./indicator";

describe("ceiling: steps to the next target year", () => {
  it.each<[number, number, IndicatorClass, number]>([
    [2020, 5.5, "met", 5.5],
    [2021, 3.6, "met", 5.5],
    [2021, 5.5, "met", 5.5],
    [2021, 5.51, "missed", 5.5],
    [2022, 5.5, "met", 5.5],
    [2022, 5.6, "missed", 5.5],
    [2023, 5.5, "missed", 5], // not interpolated: 2025's ceiling from 2023 on
    [2023, 5.01, "missed", 5],
    [2023, 5, "met", 5],
    [2024, 0, "met", 5],
    [2025, 5, "met", 5],
    [2025, 5.1, "missed", 5],
    [2026, 5, "met", 5],
    [2030, 5.1, "missed", 5],
    [2024, -1, "met", 5],
  ])("%i at %f: %s of %f", (year, actual, expectedClass, expected) => {
    expect(classify(infant, year, actual)).toMatchObject({
      class: expectedClass,
      expected,
      gap: actual - expected,
      progress: null,
      comparator: "<=",
    });
  });

  it("coming closer from below is not rewarded", () => {
    expect(classify(infant, 2022, 1).class).toBe(classify(infant, 2022, 5.4).class);
  });

  it("a ceiling looser than its base is marked worse than base", () => {
    expect(classify(infant, 2022, 3.6).worseThanBase).toBe(true); // 5.5 > 3.59
    const tighter = makeIndicator("ceiling", 6, { "2025": [5, "="] });
    expect(classify(tighter, 2022, 6)).toMatchObject({
      worseThanBase: false,
      class: "missed",
      comparator: "<=",
    });
    const equal = makeIndicator("ceiling", 5, { "2025": [5, "<="] });
    expect(classify(equal, 2022, 5).worseThanBase).toBe(false);
  });
});

describe("floor", () => {
  it.each<[number, number, IndicatorClass]>([
    [2022, 75, "met"],
    [2022, 74.99, "missed"],
    [2023, 77.9, "missed"],
    [2023, 78, "met"],
    [2024, 80, "met"],
    [2025, 78, "met"],
    [2025, 77.99, "missed"],
    [2027, 78, "met"],
  ])("life expectancy %i at %f: %s", (year, actual, expected) =>
    expect(classify(lifeExpectancy, year, actual).class).toBe(expected),
  );

  it.each<[number, number, IndicatorClass]>([
    [2022, 90, "met"],
    [2022, 89.9, "missed"],
    [2023, 91.9, "missed"],
    [2024, 92, "met"],
    [2025, 92.5, "met"],
    [2026, 91, "missed"],
  ])("physique %i at %f: %s", (year, actual, expected) =>
    expect(classify(physique, year, actual).class).toBe(expected),
  );

  it("before the first numeric point nothing can be said: no base, or one that is a bound", () => {
    for (const indicator of [lifeExpectancy, physique]) {
      expect(classify(indicator, 2021, 99)).toMatchObject({
        class: "cannotEvaluate",
        reason: "beforeFirstPoint",
      });
    }
    const based = makeIndicator("floor", 70, { "2022": [75, ">="] });
    expect(classify(based, 2021, 74).class).toBe("missed");
  });

  it("12 or so is not evaluated without a ruling", () => {
    const schooling = makeIndicator("floor", null, { "2022": [12, "about"], "2025": [12, ">="] });
    expect(classify(schooling, 2022, 12)).toMatchObject({
      class: "cannotEvaluate",
      reason: "approximateTarget",
    });
    expect(classify(schooling, 2022, 12, [ruling(2022, 12, ">=")])).toMatchObject({
      class: "met",
      document: "doc",
    });
    expect(classify(schooling, 2025, 12).class).toBe("met");
    const words = makeIndicator("floor", null, { "2022": [null, "="], "2025": [12, ">="] });
    expect(classify(words, 2022, 12).reason).toBe("targetNotNumeric");
  });

  it("a floor looser than its base is marked worse than base; a bound counts where it points the same way", () => {
    const looser = makeIndicator("floor", 98, { "2025": [95, ">="] });
    expect(classify(looser, 2025, 96).worseThanBase).toBe(true);
    expect(classify(physique, 2025, 96).worseThanBase).toBe(false);
    const bound = { ...looser, base: { printed: "≥98", value: 98, comparator: ">=" as const } };
    expect(classify(bound, 2025, 96).worseThanBase).toBe(true);
    expect(
      classify({ ...bound, base: { ...bound.base, comparator: "<=" } }, 2025, 96).worseThanBase,
    ).toBe(false);
  });

  it("ceiling and floor are mirror images", () => {
    const low = makeIndicator("floor", -3.59, { "2022": [-5.5, ">="], "2025": [-5, ">="] });
    for (const year of [2021, 2022, 2023, 2026]) {
      for (const actual of [3, 5, 5.01, 5.5, 5.51]) {
        const [up, down] = [classify(infant, year, actual), classify(low, year, -actual)];
        expect(down.class).toBe(up.class);
        expect(down.gap).toBe(0 - (up.gap ?? Number.NaN));
        expect(down.worseThanBase).toBe(up.worseThanBase);
      }
    }
  });
});

describe("range: bounds are parameters with year and document", () => {
  const normal = [bounds(2021, 103, 107), bounds(2023, 103, 106)];
  it.each<[number, number, IndicatorClass, number, number | null]>([
    [2021, 103, "met", 0, null],
    [2021, 107, "met", 0, null],
    [2021, 105, "met", 0, null],
    [2021, 107.5, "missed", 0.5, 107],
    [2021, 102, "missed", 1, 103],
    [2022, 106, "met", 0, null], // 2022 steps to the bounds of 2023
    [2022, 107, "missed", 1, 106],
    [2023, 106, "met", 0, null],
    [2023, 106.5, "missed", 0.5, 106],
    [2024, 107, "missed", 1, 106], // after the last they stay
    [2024, 103, "met", 0, null],
    [2025, 102.5, "missed", 0.5, 103],
    [2020, 107, "met", 0, null],
    [2026, 105.9, "met", 0, null],
    [2026, 110, "missed", 4, 106],
  ])("%i at %f: %s, gap %f", (year, actual, expectedClass, gap, expected) => {
    const result = classify(sexRatio, year, actual, normal);
    expect(result).toMatchObject({
      class: expectedClass,
      expected,
      comparator: "between",
      document: "doc",
    });
    expect(result.gap).toBeCloseTo(gap, 10);
  });

  it("without bounds, or with bounds not in force, it cannot be evaluated", () => {
    const missing = { class: "cannotEvaluate", reason: "parameterMissing" };
    expect(classify(sexRatio, 2022, 105)).toMatchObject(missing);
    expect(classify(sexRatio, 2022, 105, [limit(2022, 107)])).toMatchObject(missing);
    const late = [bounds(2022, 103, 107, { acceptedAt: new Date("2026-01-01") })];
    expect(look(sexRatio, [value(2022, 105)], late, "2025-12-31", "2025-12-31")).toMatchObject(
      missing,
    );
    const ahead = [bounds(2022, 103, 107, { effectiveOn: "2025-01-01" })];
    expect(look(sexRatio, [value(2022, 105)], ahead, "2024-12-31", "2024-12-31")).toMatchObject(
      missing,
    );
  });

  it("of one year the bounds effective last count", () => {
    const twice = [bounds(2022, 100, 110, { effectiveOn: "2023-01-01" }), bounds(2022, 103, 107)];
    expect(classify(sexRatio, 2022, 108, twice)).toMatchObject({
      class: "met",
      bounds: { min: 100, max: 110 },
    });
  });

  it("a bound of zero has no ratio", () => {
    expect(classify(sexRatio, 2022, -1, [bounds(2022, 0, 2)])).toMatchObject({
      ratio: null,
      gap: 1,
    });
    expect(classify(sexRatio, 2022, 4, [bounds(2022, 0, 2)]).ratio).toBe(2);
  });
});

describe("forecast: deviation alone, only in years the plan prints", () => {
  it.each([
    [2020, 13.3, 0, "forecastOnly"],
    [2020, 13.5, 0.2, "forecastOnly"],
    [2021, 13.4, null, "yearNotPrinted"],
    [2022, 13.62, 0, "forecastOnly"],
    [2022, 14, 0.38, "forecastOnly"],
    [2022, 13, -0.62, "forecastOnly"],
    [2022, 99, 85.38, "forecastOnly"],
    [2023, 13.8, null, "yearNotPrinted"],
    [2023, 14.09, null, "yearNotPrinted"],
    [2024, 14, null, "yearNotPrinted"],
    [2025, 14.09, 0, "forecastOnly"],
    [2025, 15, 0.91, "forecastOnly"],
    [2025, 10, -4.09, "forecastOnly"],
    [2026, 14.09, null, "yearNotPrinted"],
    [2030, 20, null, "yearNotPrinted"],
  ] as const)("%i at %f: %s", (year, actual, gap, reason) => {
    const result = classify(share60, year, actual);
    expect(result).toMatchObject({ class: "notEvaluated", reason, worseThanBase: false });
    if (gap === null) expect(result.gap).toBeNull();
    else expect(result.gap).toBeCloseTo(gap, 10);
  });

  it("without a figure it is still not evaluated", () => {
    expect(look(share60, [])).toMatchObject({ class: "notEvaluated", reason: "noFigure" });
  });
});

describe("external: the outside limit of that very year", () => {
  const limits = [
    limit(2021, 5.5),
    limit(2022, 5),
    limit(2024, 5.5, { comparator: "<" }),
    limit(2025, 90, { comparator: ">=" }),
    limit(2026, 90, { comparator: ">" }),
  ];
  it.each<[number, number, IndicatorClass, number | null]>([
    [2021, 4.04, "met", -1.46],
    [2021, 5.5, "met", 0],
    [2021, 5.51, "missed", 0.01],
    [2022, 5, "met", 0],
    [2022, 5.1, "missed", 0.1],
    [2022, 0, "met", -5],
    [2020, 5, "cannotEvaluate", null],
    [2023, 5, "cannotEvaluate", null], // another year's limit says nothing
    [2023, 0, "cannotEvaluate", null],
    [2024, 5.5, "missed", 0],
    [2024, 5.49, "met", -0.01],
    [2025, 90, "met", 0],
    [2025, 89, "missed", -1],
    [2026, 90, "missed", 0],
    [2026, 91, "met", 1],
    [2027, 91, "cannotEvaluate", null],
  ])("%i at %f: %s", (year, actual, expectedClass, gap) => {
    const result = classify(unemployment, year, actual, limits);
    expect(result.class).toBe(expectedClass);
    expect(result.reason).toBe(gap === null ? "parameterMissing" : null);
    if (gap === null) expect(result.gap).toBeNull();
    else expect(result.gap).toBeCloseTo(gap, 10);
  });
});
