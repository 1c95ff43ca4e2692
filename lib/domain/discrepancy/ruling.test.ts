import { describe, expect, it } from "vitest";
import { startOfDay } from "../calendar";
import { look, population, value } from "../indicator/indicator.fixture";
import type { DiscrepancyReading } from "../plan/discrepancy-reading";
import { type Ruling, settingsOf, toMilestoneRulings, toRulingParameters } from "./ruling";

const text: DiscrepancyReading[] = [
  { place: "a", indicator: "rising", year: 2022, comparator: ">=", value: 638.12 },
  { place: "b", indicator: "rising", year: 2022, comparator: ">=", value: 638.32 },
  { place: "a", milestone: "m-1", value: 638.12 },
  { place: "b", milestone: "m-1", value: 638.32 },
];
const ruled = (
  choice: Ruling["choice"],
  acceptedOn: string,
  rest: Partial<Ruling> = {},
): Ruling => ({
  choice,
  number: null,
  effectiveOn: "2021-01-01",
  acceptedAt: startOfDay(acceptedOn),
  ...rest,
});
const discrepancy = (...rulings: Ruling[]) => [{ code: "D01", readings: text, rulings }];

describe("what a ruling sets", () => {
  it.each<[string, Ruling["choice"], number | null, (number | undefined)[]]>([
    ["the first place, for both it speaks about", "a", null, [638.12, 638.12]],
    ["the second place", "b", null, [638.32, 638.32]],
    ["a number of its own", "other", 638.2, [638.2, 638.2]],
    ["nothing, in words alone", "other", null, []],
  ])("is %s", (_, choice, number, values) => {
    expect(settingsOf(text, { choice, number }).map((each) => each.value)).toEqual(values);
  });

  it("is nothing where the places give no numbers", () => {
    expect(settingsOf([], { choice: "a", number: null })).toEqual([]);
    expect(settingsOf([], { choice: "other", number: 3 })).toEqual([]);
  });

  it.each<[string, DiscrepancyReading[], string | undefined]>([
    [
      "the table's bound rather than the text's",
      [
        { place: "a", milestone: "m", comparator: ">", value: 92 },
        { place: "b", milestone: "m", comparator: ">=", value: 92 },
      ],
      ">=",
    ],
    [
      "a bound rather than about a number",
      [
        { place: "a", indicator: "i", year: 2022, comparator: ">=", value: 12 },
        { place: "b", indicator: "i", year: 2022, comparator: "about", value: 12 },
      ],
      ">=",
    ],
    [
      "a bound rather than a range, without its end",
      [
        { place: "a", milestone: "m", comparator: ">=", value: 1000 },
        { place: "b", milestone: "m", comparator: "between", value: 800, max: 1000 },
      ],
      ">=",
    ],
  ])("takes as form of a number of its own %s", (_, readings, comparator) => {
    const [setting, ...others] = settingsOf(readings, { choice: "other", number: 90 });
    expect(others).toEqual([]);
    expect(setting).toMatchObject({ comparator, value: 90 });
    expect(setting).not.toHaveProperty("max");
  });
});

describe("rulings as parameters of an indicator", () => {
  const parameters = toRulingParameters(
    discrepancy(
      ruled("a", "2023-06-01"),
      ruled("other", "2024-06-01", { number: 638.2, effectiveOn: "2023-01-01" }),
    ),
  );

  it("are all handed over, each with its day, its instant and where its reason stands", () => {
    expect([...parameters.keys()]).toEqual(["rising"]);
    expect(parameters.get("rising")).toEqual([
      {
        kind: "ruling",
        year: 2022,
        comparator: ">=",
        value: 638.12,
        document: "D01",
        effectiveOn: "2021-01-01",
        acceptedAt: startOfDay("2023-06-01"),
      },
      expect.objectContaining({ value: 638.2, effectiveOn: "2023-01-01" }),
    ]);
  });

  it.each([
    ["before any ruling the table's number", "2022-12-31", "2023-05-31", 638.32],
    ["the first once it is known", "2022-12-31", "2023-06-01", 638.12],
    ["the first as long as the later is not known", "2023-12-31", "2024-05-31", 638.12],
    ["the first before the later's day", "2022-12-31", "2024-06-01", 638.12],
    ["the later from its day", "2023-01-01", "2024-06-01", 638.2],
  ])("%s counts", (_, asOf, knownBy, expected) => {
    const figure = value(2022, 630, { acceptedAt: startOfDay("2023-03-01") });
    const result = look(population, [figure], parameters.get("rising") ?? [], asOf, knownBy);
    expect(result.expected).toBe(expected);
  });
});

describe("rulings as numbers of milestones", () => {
  it("are by milestone, in the order decided", () => {
    const found = toMilestoneRulings(
      discrepancy(ruled("b", "2022-05-01"), ruled("other", "2023-05-01", { number: 638.2 })),
    );
    expect([...found.keys()]).toEqual(["m-1"]);
    expect(found.get("m-1")?.map((each) => each.value)).toEqual([638.32, 638.2]);
  });
});
