import { describe, expect, it } from "vitest";
import { coverageTarget, countTarget, type Reading, thresholdTarget } from "../milestone/milestone";
import {
  checkContribution,
  isEmptyAnswer,
  isOpenContribution,
  mayAskAgain,
  ownRowsOf,
  sumOfShares,
  unionOfUnits,
} from "./contribution";

const coverage = coverageTarget.parse({
  kind: "coverage",
  share: 1,
  of: "clinics",
  units: ["North", "South"],
  listConfirmed: true,
});
const count = countTarget.parse({ kind: "count", min: 7, unit: "schools" });
const limit = thresholdTarget.parse({ kind: "threshold", comparator: "<=", value: 7, unit: "x" });
const named = (...complied: [string, string][]): Reading => ({
  kind: "coverage",
  complied: complied.map(([unit, on]) => ({ unit, on })),
  count: null,
});
const share = (value: number): Reading => ({ kind: "count", value });
const of = (organisation: string, reading: Reading | null) => ({ organisation, reading });

describe("the rows of a supporting unit", () => {
  it("are its institutions of a list or its share of a number, nothing else", () => {
    expect([coverage, count, limit].map(ownRowsOf)).toEqual(["units", "share", null]);
  });

  it.each<[string, Reading, string[]]>([
    ["its institutions", named(["North", "2024-07-10"]), []],
    ["one that is not on the list", named(["West", "2024-07-10"]), ["unknownCode"]],
    ["a day still to come", named(["North", "2024-10-01"]), ["afterPeriod"]],
    ["a number where a list is asked for", share(2), ["otherKind"]],
  ])("of a coverage: %s", (_, reading, codes) => {
    const faults = checkContribution(coverage, { text: "", reading }, "2024-09-30");
    expect(faults.map((fault) => fault.code)).toEqual(codes);
  });

  it("are refused where the kind has none, and may be left out", () => {
    expect(checkContribution(limit, { text: "", reading: share(2) }, "2024-09-30")).toEqual([
      { field: "reading", code: "otherKind" },
    ]);
    expect(checkContribution(limit, { text: "Text.", reading: null }, "2024-09-30")).toEqual([]);
  });

  it("add up to a sum and to a union with the first day of each", () => {
    expect(sumOfShares([of("a", share(2)), of("b", null), of("c", share(3))])).toBe(5);
    expect(sumOfShares([of("b", null)])).toBeNull();
    const units = [
      of("a", named(["North", "2024-07-10"], ["South", "2024-08-01"])),
      of("b", named(["South", "2024-07-01"])),
    ];
    expect(unionOfUnits(units)).toEqual([
      { unit: "North", on: "2024-07-10" },
      { unit: "South", on: "2024-07-01" },
    ]);
  });
});

describe("asking and answering", () => {
  it.each([
    [" ", null, 0, true],
    ["Text.", null, 0, false],
    ["", share(0), 0, false],
    ["", null, 1, false],
  ])("an answer of %j, %j and %i files says nothing: %s", (text, reading, files, empty) => {
    expect(isEmptyAnswer({ text, reading }, files)).toBe(empty);
  });

  it.each<[string | null, string, boolean]>([
    [null, "2024-10-08T02:00:00Z", true],
    ["2024-10-08T01:00:00Z", "2024-10-08T15:59:00Z", false],
    ["2024-10-08T01:00:00Z", "2024-10-08T16:00:00Z", true],
    ["2024-10-07T15:00:00Z", "2024-10-07T16:30:00Z", true],
  ])("asked at %s may be asked again at %s: %s", (askedAt, now, may) => {
    expect(mayAskAgain(askedAt === null ? null : new Date(askedAt), new Date(now))).toBe(may);
  });

  it.each([
    ["asked", true, true],
    ["drafting", true, true],
    ["drafting", false, false],
    ["answered", false, true],
  ] as const)("%s, asked %s, is open: %s", (state, asked, open) => {
    expect(isOpenContribution({ state, askedAt: asked ? new Date(0) : null })).toBe(open);
  });
});
