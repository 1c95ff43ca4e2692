import { describe, expect, it } from "vitest";
import {
  classify,
  look,
  makeIndicator,
  mortality,
  population,
  ruling,
  value,
} from "./indicator.fixture";
import type { IndicatorClass } from "./indicator";

const class_ = (...args: Parameters<typeof classify>) => classify(...args).class;

// Population: 598.98 (2020), 638.32 (2022), 703.40 (2025); last - base = 104.42, 5 pp = 5.221.
// Expected 2021: 598.98 + 39.34 / 2 = 618.65; 2023: 638.32 + 65.08 / 3 = 660.01333; 2024: 681.70667.
describe("rising", () => {
  it.each<[number, number, IndicatorClass]>([
    [2021, 618.65, "onCourse"], // gap 0
    [2021, 623.87, "onCourse"], // +5.22 is 4.999 pp
    [2021, 623.88, "faster"], // +5.23 is 5.009 pp, and over 0.5% (3.09)
    [2021, 613.43, "onCourse"], // -5.22
    [2021, 613.42, "behind"], // -5.23
    [2022, 638.32, "onCourse"], // a target year before the last is still on the way
    [2022, 643.6, "faster"], // +5.28
    [2022, 632, "behind"],
    [2023, 660.01, "onCourse"],
    [2023, 654, "behind"], // -6.01
    [2023, 703.39, "faster"],
    [2023, 703.4, "ahead"], // the last target reached before its year
    [2024, 710, "ahead"],
    [2024, 681.7, "onCourse"],
    [2025, 703.4, "met"],
    [2025, 703.39, "missed"], // in the last year there is no tolerance
    [2026, 703.4, "met"], // a target's value stays
    [2026, 700, "missed"],
  ])("%i at %f: %s", (year, actual, expected) =>
    expect(class_(population, year, actual)).toBe(expected),
  );

  it("gives gap in the unit, ratio and both progresses", () => {
    const result = classify(population, 2022, 630);
    expect(result.expected).toBe(638.32);
    expect(result.gap).toBeCloseTo(-8.32, 10);
    expect(result.ratio).toBeCloseTo(630 / 638.32, 12);
    expect(result.progress).toBeCloseTo(31.02 / 104.42, 12);
    expect(result.expectedProgress).toBeCloseTo(39.34 / 104.42, 12);
    expect(result).toMatchObject({
      dataYear: 2022,
      targetYear: 2025,
      comparator: ">=",
      reason: null,
    });
  });

  it("without a numeric base only the 0.5% test is left", () => {
    // 2022: 96, 2025: 98; 0.5% of 96 is 0.48
    const noBase = makeIndicator("rising", null, { "2022": [96, "="], "2025": [98, "="] });
    expect(classify(noBase, 2021, 96)).toMatchObject({
      class: "cannotEvaluate",
      reason: "beforeFirstPoint",
    });
    expect(classify(noBase, 2022, 95.52)).toMatchObject({ class: "onCourse", progress: null });
    expect(class_(noBase, 2022, 95.51)).toBe("behind");
    expect(class_(noBase, 2022, 96.48)).toBe("onCourse");
    expect(class_(noBase, 2022, 96.49)).toBe("faster");
    const bound = makeIndicator(
      "rising",
      80,
      { "2022": [96, ">="], "2025": [98, ">="] },
      {
        base: { printed: "≥80", value: 80, comparator: ">=" },
      },
    );
    expect(classify(bound, 2021, 96).reason).toBe("beforeFirstPoint");
  });

  it("with last = base there is nothing to divide by, only the 0.5% test", () => {
    const flat = makeIndicator("rising", 96, { "2022": [96, "="], "2025": [96, ">="] });
    expect(classify(flat, 2022, 95.6)).toMatchObject({ class: "onCourse", progress: null });
    expect(class_(flat, 2022, 95)).toBe("behind");
    expect(class_(flat, 2022, 96)).toBe("ahead");
  });

  it("the edge of 0.5% itself is on course", () => {
    // last - base 0.7: 5 pp is 0.035; 0.5% of 96 is 0.48
    const school = makeIndicator("rising", 95.3, { "2022": [96, ">="], "2025": [97, ">="] });
    expect(class_(school, 2022, 95.52)).toBe("onCourse");
    expect(class_(school, 2022, 95.51)).toBe("behind");
  });

  it("the edge of 5 pp itself is on course", () => {
    // Expected 20 in 2021; 0.2 - 0.15 is 0.05000000000000002 in binary, and 0.5% of 20 is only 0.1.
    const even = makeIndicator("rising", 0, { "2025": [100, ">="] });
    expect([15, 14.99, 25, 25.01].map((actual) => class_(even, 2021, actual))).toEqual([
      "onCourse",
      "behind",
      "onCourse",
      "faster",
    ]);
  });

  it("refuses words and about, until a ruling gives a number", () => {
    const about = makeIndicator("rising", 10, { "2022": [12, "about"], "2025": [13, ">="] });
    expect(classify(about, 2021, 11)).toMatchObject({
      class: "cannotEvaluate",
      reason: "approximateTarget",
    });
    expect(class_(about, 2021, 11, [ruling(2022, 12, ">=")])).toBe("onCourse");
    const words = makeIndicator("rising", 10, { "2025": [null, ">="] });
    expect(classify(words, 2021, 11).reason).toBe("targetNotNumeric");
    expect(classify(makeIndicator("rising", 10, {}), 2021, 11).reason).toBe("targetNotNumeric");
  });

  it("a ruling for the last year counts and is named: 700 reached, 703.40 not", () => {
    expect(class_(population, 2025, 701)).toBe("missed");
    expect(classify(population, 2025, 701, [ruling(2025, 700, ">=")])).toMatchObject({
      class: "met",
      document: "doc",
    });
    const base = classify(population, 2021, 613, [ruling(2020, 590, "=")]);
    expect(base.progress).toBeCloseTo(23 / 113.4, 12);
  });
});

// Maternal mortality: 19.39, 15.8, 15; last - base = -4.39, 5 pp = 0.2195; 0.5% of 15.8 is 0.079.
// Expected 2021: 17.595; 2023: 15.8 - 0.8 / 3 = 15.53333; 2024: 15.26667.
describe("falling indicators that never score: they do", () => {
  it.each<[number, number, IndicatorClass]>([
    [2021, 17.595, "onCourse"],
    [2021, 17.81, "onCourse"], // +0.215 is 4.9 pp
    [2021, 17.82, "behind"], // +0.225 is 5.1 pp
    [2021, 17.38, "onCourse"],
    [2021, 17.37, "faster"],
    [2022, 15.8, "onCourse"],
    [2022, 16.01, "onCourse"],
    [2022, 16.03, "behind"],
    [2022, 15.5, "faster"],
    [2022, 15, "ahead"],
    [2022, 12, "ahead"],
    [2023, 15.53, "onCourse"],
    [2023, 15.8, "behind"], // +0.267 is 6.1 pp
    [2023, 15.2, "faster"],
    [2024, 15.01, "faster"], // -0.257
    [2025, 15, "met"],
    [2025, 15.01, "missed"],
    [2026, 14, "met"],
  ])("%i at %f: %s", (year, actual, expected) =>
    expect(class_(mortality, year, actual)).toBe(expected),
  );

  it("must have made 82% of its fall by 2022", () => {
    const result = classify(mortality, 2022, 16.5);
    expect(result.expectedProgress).toBeCloseTo(3.59 / 4.39, 12);
    expect(result.progress).toBeCloseTo(2.89 / 4.39, 12);
    expect(result.gap).toBeCloseTo(0.7, 10);
  });

  it("a bare printed number is read downwards", () => {
    const bare = makeIndicator("falling", 20, { "2025": [15, "="] });
    expect([class_(bare, 2025, 14), class_(bare, 2025, 16)]).toEqual(["met", "missed"]);
  });

  it("worse than the base is behind, with negative progress", () => {
    const result = classify(mortality, 2021, 21);
    expect(result.class).toBe("behind");
    expect(result.progress).toBeCloseTo(-1.61 / 4.39, 12);
  });

  it("an expected value of zero has no ratio", () => {
    const none = makeIndicator("falling", 10, { "2025": [0, "<="] });
    expect(classify(none, 2025, 1)).toMatchObject({ class: "missed", ratio: null, gap: 1 });
  });

  it("is judged by its data year, not by the day of the page", () => {
    const result = look(mortality, [value(2022, 15.9)], [], "2025-12-31", "2025-12-31");
    expect(result).toMatchObject({ dataYear: 2022, expected: 15.8, class: "onCourse" });
  });
});
