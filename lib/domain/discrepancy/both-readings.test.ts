import { describe, expect, it } from "vitest";
import { endOfDay } from "../calendar";
import { makeIndicator, population, ruling, sexRatio, value } from "../indicator/indicator.fixture";
import type { IndicatorParameter, IndicatorReading } from "../indicator/indicator";
import { at, figure, makeFacts, makeReport, morning } from "../milestone/facts.fixture";
import type { DiscrepancyReading } from "../plan/discrepancy-reading";
import { bothReadings, type Records } from "./both-readings";

const none: Records = { indicators: new Map(), milestones: new Map() };
const withIndicator = (
  indicator: typeof population,
  readings: IndicatorReading[],
  parameters: IndicatorParameter[] = [],
): Records => ({
  ...none,
  indicators: new Map([[indicator.code, { ...indicator, readings, parameters }]]),
});
const printed = (
  place: "a" | "b",
  year: number,
  number: number,
  comparator: ">=" | "=" | "about" = ">=",
  indicator = "rising",
): DiscrepancyReading => ({ place, indicator, year, comparator, value: number });

const dates = at("2025-12-31", "2026-09-30");
const resultsOf = (readings: DiscrepancyReading[], records: Records, when = dates) =>
  bothReadings(readings, records, when).map((each) =>
    each.sides.map(({ place, value: number, assessment }) => [
      place,
      number,
      "class" in assessment ? assessment.class : assessment.status,
    ]),
  );

describe("an indicator under both readings", () => {
  const target = [printed("a", 2025, 700), printed("b", 2025, 703.4)];
  const figure2025 = [value(2025, 701, { acceptedAt: endOfDay("2026-03-01") })];

  it("meets one number and misses the other", () => {
    expect(resultsOf(target, withIndicator(population, figure2025))).toEqual([
      [
        ["a", 700, "met"],
        ["b", 703.4, "missed"],
      ],
    ]);
  });

  it("gives how far it has come by each: 701 of 598.98 to 703.40 is 97.7%", () => {
    const [both] = bothReadings(target, withIndicator(population, figure2025), dates);
    const progress = both?.sides.map(({ assessment }) => assessment.progress);
    expect(progress?.[0]).toBeCloseTo((701 - 598.98) / (700 - 598.98), 10);
    expect(progress?.[1]).toBeCloseTo(0.977, 3);
  });

  it.each<[string, IndicatorParameter[], object]>([
    ["as printed", [], { value: 703.4, printed: "703.4" }],
    ["of a ruling", [ruling(2025, 700, ">=")], { value: 700, printed: null }],
    [
      "as printed while the ruling is not known",
      [ruling(2025, 700, ">=", { acceptedAt: endOfDay("2026-10-01") })],
      { value: 703.4, printed: "703.4" },
    ],
    ["as printed where another year is ruled", [ruling(2022, 640, ">=")], { value: 703.4 }],
  ])("names the number used %s, whatever is ruled assesses both", (_, parameters, used) => {
    const records = withIndicator(population, figure2025, parameters);
    const [both] = bothReadings(target, records, dates);
    expect(both?.used).toMatchObject(used);
    expect(both?.sides.map(({ assessment }) => assessment)).toMatchObject([
      { class: "met" },
      { class: "missed" },
    ]);
  });

  it("of its base: a bound leaves no progress to measure", () => {
    const retention = makeIndicator("rising", 92.05, { "2022": [98, ">="], "2025": [98, ">="] });
    const base = [printed("a", 2020, 98), printed("b", 2020, 92.05, "=")];
    const known = withIndicator(retention, [value(2021, 95)]);
    const [both] = bothReadings(base, known, at("2022-06-30", "2022-12-31"));
    expect(both).toMatchObject({ of: "indicator", year: 2020, used: { printed: "92.05" } });
    expect(both?.sides.map(({ assessment }) => assessment)).toMatchObject([
      { class: "cannotEvaluate", reason: "beforeFirstPoint" },
      { class: "onCourse" },
    ]);
  });

  it("about a number is not evaluated, the bound is", () => {
    const schooling = makeIndicator("floor", null, { "2022": [null, "="], "2025": [12, ">="] });
    const both = [printed("a", 2022, 12, "about", "floor"), printed("b", 2022, 12, ">=", "floor")];
    expect(resultsOf(both, withIndicator(schooling, [value(2022, 11.8)]))).toEqual([
      [
        ["a", 12, "cannotEvaluate"],
        ["b", 12, "missed"],
      ],
    ]);
  });

  it("where the number decides nothing, is the same", () => {
    const base = [printed("a", 2020, 106, "=", "range"), printed("b", 2020, 104.62, "=", "range")];
    expect(resultsOf(base, withIndicator(sexRatio, [value(2022, 110)]))).toEqual([
      [
        ["a", 106, "cannotEvaluate"],
        ["b", 104.62, "cannotEvaluate"],
      ],
    ]);
  });
});

describe("an item under both readings", () => {
  const facts = makeFacts({
    code: "0-09",
    target: { kind: "threshold", comparator: ">=", value: 638.12, unit: "万人" },
    dueOn: "2022-12-31",
    reports: [
      makeReport("2022Q4", figure(2022, 638.2), {
        factOn: "2022-12-31",
        decidedAt: morning("2023-04-01"),
      }),
    ],
  });
  const records: Records = { ...none, milestones: new Map([[facts.code, facts]]) };
  const readings: DiscrepancyReading[] = [
    { place: "a", milestone: "0-09", value: 638.12 },
    { place: "b", milestone: "0-09", value: 638.32 },
  ];

  it("is done by one and overdue by the other, once the figure is known", () => {
    expect(resultsOf(readings, records, at("2022-12-31", "2023-04-01"))).toEqual([
      [
        ["a", 638.12, "doneOnTime"],
        ["b", 638.32, "overdue"],
      ],
    ]);
    expect(resultsOf(readings, records, at("2022-12-31", "2023-03-31"))).toEqual([
      [
        ["a", 638.12, "awaiting"],
        ["b", 638.32, "awaiting"],
      ],
    ]);
  });

  it("names the target it is held to now", () => {
    expect(bothReadings(readings, records, dates)).toMatchObject([
      { of: "milestone", code: "0-09", used: { value: 638.12 } },
    ]);
  });

  it("is left out where the page does not know it", () => {
    expect(bothReadings([...readings, printed("a", 2025, 700)], none, dates)).toEqual([]);
  });
});
