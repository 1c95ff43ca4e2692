// Every edge of every evaluation type on its own value and one step to either side, the arithmetic beside it.
import { describe, expect, it } from "vitest";
import { endOfDay } from "../calendar";
import { defaultProfile } from "../milestone/default-profile";
import { assessIndicator } from "./assess-indicator";
import type { IndicatorClass } from "./indicator";
import {
  bounds,
  classify,
  infant,
  lifeExpectancy,
  limit,
  makeIndicator,
  physique,
  sexRatio,
  share60,
  unemployment,
  value,
} from "./indicator.fixture";

const seen = (...args: Parameters<typeof classify>) => classify(...args).class;

// Base 100 (2020), 150 (2025): expected 2023 is 100 + 50 * 3/5 = 130. 5 pp of 50 is 2.5; 0.5% of 130 is 0.65.
const up = makeIndicator("rising", 100, { "2025": [150, ">="] });
// The mirror: base 150, 100: expected 2023 is 150 - 50 * 3/5 = 120. 5 pp is 2.5; 0.5% of 120 is 0.6.
const down = makeIndicator("falling", 150, { "2025": [100, "<="] });
// Base 1000, 1010: expected 2023 is 1006. 5 pp of 10 is 0.5, but 0.5% of 1006 is 5.03: the wider one holds.
const flat = makeIndicator("rising", 1000, { "2025": [1010, ">="] });
const flatDown = makeIndicator("falling", 1010, { "2025": [1000, "<="] });

describe("on course within 5 pp of progress or 0.5% of the expected value, the edges included", () => {
  it.each<[number, IndicatorClass]>([
    [127.49, "behind"], // 130 - 2.51: 5.02 pp
    [127.5, "onCourse"], // 130 - 2.5: 5 pp
    [127.51, "onCourse"],
    [129.35, "onCourse"], // 0.5% below
    [130, "onCourse"],
    [132.5, "onCourse"], // 5 pp above
    [132.51, "faster"],
    [149.99, "faster"], // the last target not yet reached
    [150, "ahead"],
  ])("rising, 130 expected, %f: %s", (actual, expected) =>
    expect(seen(up, 2023, actual)).toBe(expected),
  );

  it.each<[number, IndicatorClass]>([
    [122.51, "behind"], // 120 + 2.51
    [122.5, "onCourse"],
    [120, "onCourse"],
    [117.5, "onCourse"],
    [117.49, "faster"],
    [100.01, "faster"],
    [100, "ahead"],
  ])("falling, 120 expected, %f: %s", (actual, expected) =>
    expect(seen(down, 2023, actual)).toBe(expected),
  );

  it.each<[number, IndicatorClass]>([
    [1000.96, "behind"], // 1006 - 5.04 is 0.501%, and 50.4 pp
    [1000.97, "onCourse"], // 1006 - 5.03 is 0.5%
    [1009.99, "onCourse"], // + 3.99
    [1010, "ahead"],
  ])("rising by little, 1006 expected, %f: %s", (actual, expected) =>
    expect(seen(flat, 2023, actual)).toBe(expected),
  );

  it.each<[number, IndicatorClass]>([
    // Expected 2023: 1010 - 10 * 3/5 = 1004; 0.5% is 5.02.
    [1009.02, "onCourse"],
    [1009.03, "behind"],
    [1000.01, "onCourse"], // - 3.99
    [1000, "ahead"],
  ])("falling by little, 1004 expected, %f: %s", (actual, expected) =>
    expect(seen(flatDown, 2023, actual)).toBe(expected),
  );

  it.each<[number, IndicatorClass]>([
    // Base -10, last -20: expected 2023 is -16; |0.5%| is 0.08, 5 pp of -10 is 0.5.
    [-15.5, "onCourse"],
    [-16.5, "onCourse"],
    [-15.49, "behind"],
    [-16.51, "faster"],
  ])("below zero the tolerance is still a distance: %f is %s", (actual, expected) => {
    const belowZero = makeIndicator("falling", -10, { "2025": [-20, "<="] });
    expect(seen(belowZero, 2023, actual)).toBe(expected);
  });

  it("takes both tolerances from the profile", () => {
    const at = { asOf: "2024-12-31", knownBy: endOfDay("2024-12-31") };
    const look = (actual: number, percent: number, points: number) =>
      assessIndicator(up, [value(2023, actual)], [], {
        ...at,
        profile: { ...defaultProfile, onCoursePercent: percent, onCoursePoints: points },
      }).class;
    // 10 pp of 50 is 5; 3% of 130 is 3.9; nothing tolerated is nothing.
    expect([look(125, 0, 10), look(124.99, 0, 10)]).toEqual(["onCourse", "behind"]);
    expect([look(126.1, 3, 0), look(126.09, 3, 0)]).toEqual(["onCourse", "behind"]);
    expect([look(130, 0, 0), look(129.99, 0, 0), look(130.01, 0, 0)]).toEqual([
      "onCourse",
      "behind",
      "faster",
    ]);
  });
});

describe("limits know no tolerance: the bound itself is kept, one step past it is not", () => {
  it.each<[string, IndicatorClass, IndicatorClass]>([
    // ceiling 5.5 in 2022; floor 75 in 2022; floor 92 in 2025
    ["ceiling", seen(infant, 2022, 5.5), seen(infant, 2022, 5.5 + 1e-9)],
    ["floor", seen(lifeExpectancy, 2022, 75), seen(lifeExpectancy, 2022, 75 - 1e-9)],
    ["last floor", seen(physique, 2025, 92), seen(physique, 2025, 91.999)],
    ["last path", seen(up, 2025, 150), seen(up, 2025, 149.999)],
    ["last fall", seen(down, 2025, 100), seen(down, 2025, 100.001)],
  ])("%s", (_, kept, missed) => expect([kept, missed]).toEqual(["met", "missed"]));

  it.each<[number, IndicatorClass]>([
    [2022, "met"], // 90 is asked of 2022
    [2023, "missed"], // and 92 from 2023 on
    [2024, "missed"],
    [2025, "missed"],
    [2027, "missed"], // the last floor stays
  ])("a floor steps to the next target year: 91.5 in %i is %s", (year, expected) =>
    expect(seen(physique, year, 91.5)).toBe(expected),
  );

  it("of physique 91.9 keeps 2022's 90 and misses 2023's 92", () => {
    expect([seen(physique, 2022, 91.9), seen(physique, 2023, 91.9)]).toEqual(["met", "missed"]);
    expect(classify(physique, 2023, 91.9).gap).toBeCloseTo(-0.1, 10);
  });

  it("a range holds on both its bounds, and is one point when they meet", () => {
    const normal = [bounds(2025, 103, 107)];
    const at = (actual: number) => seen(sexRatio, 2025, actual, normal);
    expect([102.999, 103, 107, 107.001].map(at)).toEqual(["missed", "met", "met", "missed"]);
    const point = [bounds(2025, 105, 105)];
    expect([104.99, 105, 105.01].map((actual) => seen(sexRatio, 2025, actual, point))).toEqual([
      "missed",
      "met",
      "missed",
    ]);
  });

  it.each<["<=" | "<" | ">=" | ">", IndicatorClass[]]>([
    ["<=", ["met", "met", "missed"]],
    ["<", ["met", "missed", "missed"]],
    [">=", ["missed", "met", "met"]],
    [">", ["missed", "missed", "met"]],
  ])("an outside limit %s 4.5 of 4.49, 4.5 and 4.51", (comparator, expected) => {
    const set = [limit(2023, 4.5, { comparator })];
    const at = (actual: number) => seen(unemployment, 2023, actual, set);
    expect([4.49, 4.5, 4.51].map(at)).toEqual(expected);
  });
});

describe("a forecast is compared in every year that the plan prints, in whichever table", () => {
  // 专栏1 prints 2022 and 2025, the forecast table 2021 to 2025 (the plan's own figures).
  const printedForecast = { "2021": 13.47, "2022": 99, "2023": 13.77, "2024": 13.93 };
  const share = { ...share60, printedForecast };

  it.each<[number, number, number | null]>([
    [2021, 13.5, 0.03], // 13.5 - 13.47
    [2022, 13.71, 0.09], // 专栏1's 13.62 counts, not the other table's
    [2023, 13.98, 0.21], // 13.98 - 13.77
    [2024, 13.93, 0],
    [2025, 14, -0.09], // 14 - 14.09
    [2026, 14, null],
  ])("%i at %f: %s", (year, actual, gap) => {
    const result = classify(share, year, actual);
    expect(result.class).toBe("notEvaluated");
    expect(result.reason).toBe(gap === null ? "yearNotPrinted" : "forecastOnly");
    if (gap === null) expect(result.gap).toBeNull();
    else expect(result.gap).toBeCloseTo(gap, 10);
  });
});
