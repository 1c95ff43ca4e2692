import { describe, expect, it } from "vitest";
import {
  criteriaMet,
  figure,
  makeTarget,
  nOf,
  number,
  stages,
  units,
} from "../milestone/facts.fixture";
import type { Reading } from "../milestone/milestone";
import { emptyDraft } from "../report/draft";
import { checkCorrection, isCorrected } from "./check-correction";

const said = (reading: Reading | null, factOn: string | null = null) => ({ reading, factOn });

describe("isCorrected", () => {
  const twoUnits = units(["North", "2022-03-01"], ["South", "2022-04-01"]);
  it.each<[string, Reading, Reading, boolean]>([
    ["the same number", number(3), number(3), false],
    ["another number", number(3), number(2), true],
    [
      "the same list, typed in another order",
      twoUnits,
      units(["South", "2022-04-01"], ["North", "2022-03-01"]),
      false,
    ],
    [
      "another day of a unit",
      twoUnits,
      units(["North", "2022-03-02"], ["South", "2022-04-01"]),
      true,
    ],
    ["a unit less", twoUnits, units(["North", "2022-03-01"]), true],
    ["a bare number of units", nOf(3), nOf(4), true],
    ["another stage", stages(["started", "2022-03-01"]), stages(["accepted", "2022-03-01"]), true],
    [
      "another document",
      criteriaMet(["a", "2022-03-01"]),
      criteriaMet(["a", "2022-03-01", "No. 2"]),
      true,
    ],
    [
      "another day of publication",
      figure(2022, 15),
      figure(2022, 15, { publishedOn: "2023-05-01" }),
      true,
    ],
    ["another label", figure(2022, 15), figure(2022, 15, { label: "revised" }), true],
    ["the same figure", figure(2022, 15), figure(2022, 15), false],
  ])("%s: %#", (_, before, after, expected) => {
    expect(isCorrected(said(before), said(after))).toBe(expected);
  });

  it("another day of the same reading", () => {
    expect(isCorrected(said(number(3)), said(number(3), "2022-03-30"))).toBe(true);
    expect(isCorrected(said(number(3), "2022-03-30"), said(number(3), "2022-03-30"))).toBe(false);
  });

  it("whatever the order in which the keys came back", () => {
    const [before, after] = [
      { kind: "count", value: 3 },
      { value: 3, kind: "count" },
    ] as unknown as [Reading, Reading];
    expect(isCorrected(said(before), said(after))).toBe(false);
  });

  it("a reading where there was none", () => {
    expect(isCorrected(said(null), said(number(3)))).toBe(true);
    expect(isCorrected(said(null), said(null))).toBe(false);
  });
});

describe("checkCorrection", () => {
  const target = makeTarget({ kind: "count", min: 7, unit: "x" });
  const check = (reading: Reading | null, factOn: string | null = null) =>
    checkCorrection(target, said(number(3)), { ...emptyDraft, reading, factOn }, "2022-03-31");

  it("asks for a reading, of the target's kind, that differs, of a day in its period", () => {
    expect(check(null)).toEqual([{ field: "reading", code: "required" }]);
    expect(check(nOf(3))).toEqual([{ field: "reading", code: "otherKind" }]);
    expect(check(number(3))).toEqual([{ field: "reading", code: "notCorrected" }]);
    expect(check(number(3), "2022-04-01")).toEqual([
      { field: "factOn", code: "afterPeriod", params: { day: "2022-03-31" } },
    ]);
    expect(check(number(2))).toEqual([]);
    expect(check(number(3), "2022-03-30")).toEqual([]);
  });
});
