import { describe, expect, it } from "vitest";
import { backfillQuarters, fitsKind, openingQuarter } from "./special-rounds";

const late = { startsOn: "2021-01-01", reportingFrom: "2021-10-01" };

describe("the opening round", () => {
  it.each([
    ["the day a quarter starts", "2021-10-01", "2021Q3"],
    ["within a quarter", "2021-11-20", "2021Q3"],
    ["the last day of a quarter", "2021-12-31", "2021Q3"],
    ["with the plan", "2021-01-01", null],
    ["later in the plan's first quarter", "2021-03-31", null],
    ["in the second", "2021-04-01", "2021Q1"],
    ["not yet", null, null],
  ])("reporting from %s (%s): %s", (_, reportingFrom, expected) => {
    expect(openingQuarter({ ...late, reportingFrom })).toBe(expected);
  });
});

describe("quarters that can be loaded later", () => {
  it.each([
    ["2021-10-01", ["2021Q1", "2021Q2"]],
    ["2021-04-01", []],
    ["2021-01-01", []],
    [null, []],
  ])("reporting from %s: %j", (reportingFrom, expected) => {
    expect(backfillQuarters({ ...late, reportingFrom })).toEqual(expected);
  });
});

describe("the kind of a round", () => {
  it.each([
    ["2020Q4", false, false, false],
    ["2021Q1", false, false, true],
    ["2021Q2", false, false, true],
    ["2021Q3", false, true, false],
    ["2021Q4", true, false, false],
    ["2022Q1", true, false, false],
  ])("%s: regular %s, opening %s, loaded later %s", (code, regular, opening, backfill) => {
    expect([
      fitsKind("regular", code, late),
      fitsKind("opening", code, late),
      fitsKind("backfill", code, late),
    ]).toEqual([regular, opening, backfill]);
  });

  it("a quarter that ends on the day reporting begins is a regular one", () => {
    const plan = { ...late, reportingFrom: "2021-09-30" };
    expect(fitsKind("regular", "2021Q3", plan)).toBe(true);
    expect(fitsKind("regular", "2021Q3", { ...late, reportingFrom: null })).toBe(false);
  });
});
