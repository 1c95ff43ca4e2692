import { describe, expect, it } from "vitest";
import { nOf, units } from "../facts.fixture";
import type { TargetOf } from "../milestone";
import { coverage } from "./coverage";

const ten = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const open = {
  kind: "coverage",
  share: 1,
  of: "clinics",
  ofEn: "clinics",
  units: [],
  listConfirmed: false,
  confirmedCount: null,
} satisfies TargetOf<"coverage">;
const listed: TargetOf<"coverage"> = { ...open, units: ten, listConfirmed: true };
const counted: TargetOf<"coverage"> = { ...open, confirmedCount: 10 };
const most: TargetOf<"coverage"> = { ...listed, share: 0.95 };
const half: TargetOf<"coverage"> = { ...listed, share: 0.5 };
const asOf = "2023-06-30";
const ctx = { on: asOf, base: null };
const since = (names: string[], from = "2023-01-01") =>
  units(...names.map((n): [string, string] => [n, from]));

describe("coverage: share / target share, every needed unit by name", () => {
  it.each([
    // target, reading, value, progress, met, completedOn, unitsNotNamed
    [listed, units(), 0, 0, false, null, false],
    [listed, since(ten.slice(0, 5)), 5, 0.5, false, null, false],
    [listed, since(ten.slice(0, 9)), 9, 0.9, false, null, false],
    [listed, since(ten), 10, 1, true, "2023-01-01", false],
    // 95% of 10 is 9.5: ten are needed; 9 of 10 is 0.9 / 0.95
    [most, since(ten.slice(0, 9)), 9, 0.9 / 0.95, false, null, false],
    [most, since(ten), 10, 1 / 0.95, true, "2023-01-01", false],
    // half of ten is five; the day the fifth complied
    [
      half,
      units(
        ["a", "2022-01-01"],
        ["b", "2022-02-01"],
        ["c", "2022-03-01"],
        ["d", "2022-04-01"],
        ["e", "2022-05-01"],
        ["f", "2022-06-01"],
      ),
      6,
      1.2,
      true,
      "2022-05-01",
      false,
    ],
    // a unit that is not on the confirmed list counts for nothing
    [half, since(["a", "b", "c", "d", "x"]), 4, 0.8, false, null, false],
    // the same unit twice is one, since the earlier day
    [
      half,
      units(["a", "2022-05-01"], ["a", "2022-01-01"], ["b", "2022-02-01"]),
      2,
      0.4,
      false,
      null,
      false,
    ],
    // a day after asOf is not seen
    [half, since(ten.slice(0, 5), "2023-07-01"), 0, 0, false, null, false],
    // with a confirmed list a bare n says nothing
    [listed, nOf(10), 0, 0, false, null, false],
    // confirmed number, no list: a bare n gives progress alone
    [counted, nOf(4), 4, 0.4, false, null, false],
    [counted, nOf(10), 10, 1, false, null, true],
    [counted, nOf(12), 12, 1.2, false, null, true],
    [counted, since(ten), 10, 1, true, "2023-01-01", false],
    [counted, { ...since(ten.slice(0, 3)), count: 6 }, 6, 0.6, false, null, false],
    [{ ...counted, share: 0.8 }, since(ten.slice(0, 8)), 8, 1, true, "2023-01-01", false],
    // neither list nor number: nothing to divide by
    [open, since(ten), 10, null, false, null, false],
    [{ ...open, units: ten }, since(ten), 10, null, false, null, false],
    [{ ...open, listConfirmed: true }, since(ten), 10, null, false, null, false],
  ])("%#", (target, reading, value, progress, met, completedOn, unitsNotNamed) => {
    const result = coverage.measure(target, reading, asOf, ctx);
    expect(result).toMatchObject({ value, met, completedOn, unitsNotNamed });
    if (progress === null) expect(result.progress).toBeNull();
    else expect(result.progress).toBeCloseTo(progress, 12);
  });

  it.each([
    [0.07, 100, 7], // 0.07 * 100 is 7.000000000000001 in binary
    [0.29, 100, 29], // 28.999999999999996
    [0.95, 20, 19],
    [0.951, 20, 20], // 19.02
    [1, 3, 3],
    [0.001, 3, 1],
  ])("%f of %i needs %i", (share, confirmedCount, needed) => {
    const target = { ...counted, share, confirmedCount };
    expect(coverage.measure(target, nOf(0), asOf, ctx).needed).toBe(needed);
  });

  it("says when the definition is missing", () => {
    expect(
      [open, { ...open, units: ten }, listed, counted].map((t) => coverage.definitionMissing(t)),
    ).toEqual([true, true, false, false]);
    expect(coverage.measure(listed, null, asOf, ctx)).toMatchObject({
      value: null,
      progress: null,
    });
  });
});

describe("coverage: checkpoints, pre-check and the rest", () => {
  it("places shares on the progress scale", () => {
    expect(coverage.toScale(half, 0.25, null)).toBe(0.5);
    expect(coverage.toScale(half, "0.25", null)).toBeNull();
    expect(coverage.goalOf(half)).toBe(0.5);
  });

  it.each([
    [listed, since(["a", "b"]), since(["a"]), ["unitsFewer"]],
    [listed, since(["a"]), since(ten.slice(0, 6)), []], // 5 of 10 is exactly half
    [listed, null, since(ten.slice(0, 6)), ["jump"]],
    [listed, null, since(["a", "x"]), ["unknownCode"]],
    [counted, nOf(8), nOf(11), ["pastTarget"]],
    [open, nOf(1), nOf(99), []],
  ])("pre-check %#", (target, previous, reading, codes) => {
    expect(coverage.preCheck(target, previous, reading)).toEqual(codes);
  });

  it("falls back by number, moves by name, day or number", () => {
    expect(coverage.fallsBack(counted, nOf(4), nOf(3))).toBe(true);
    expect(coverage.fallsBack(counted, nOf(3), nOf(3))).toBe(false);
    expect(coverage.hasMoved(null, nOf(0))).toBe(true);
    expect(coverage.hasMoved(nOf(1), nOf(1))).toBe(false);
    expect(coverage.hasMoved(nOf(1), nOf(2))).toBe(true);
    expect(coverage.hasMoved(since(["a"]), since(["b"]))).toBe(true);
    expect(coverage.hasMoved(since(["a"]), since(["a"], "2023-02-01"))).toBe(true);
    expect(coverage.hasMoved(since(["a", "b"]), since(["a"]))).toBe(true);
    expect(coverage.hasMoved(since(["a"]), since(["a"]))).toBe(false);
  });

  it("names the units still missing", () => {
    expect(coverage.missingToTarget(listed, since(ten.slice(0, 8)))).toEqual({
      amount: 2,
      codes: ["i", "j"],
    });
    expect(coverage.missingToTarget(counted, null)).toEqual({ amount: 10, codes: [] });
    expect(coverage.missingToTarget(half, since(ten)).amount).toBe(0);
    expect(coverage.missingToTarget(open, since(ten)).amount).toBeNull();
  });

  it("adds only units of their own day up to asOf, and none it knows", () => {
    const later = units(["a", "2023-02-01"], ["b", "2023-06-30"], ["c", "2023-07-01"]);
    expect(coverage.addDatedFacts(units(["a", "2023-01-01"]), later, asOf)).toEqual(
      units(["a", "2023-01-01"], ["b", "2023-06-30"]),
    );
    expect(coverage.addDatedFacts(nOf(3), units(["b", "2023-06-30"]), asOf)).toMatchObject({
      count: 3,
    });
    expect(coverage.addDatedFacts(null, units(["c", "2023-07-01"]), asOf)).toBeNull();
  });

  it("is no limit, slopes, and asks for the named list", () => {
    expect([coverage.isLimit(listed, null), coverage.breaks(listed, nOf(1))]).toEqual([
      false,
      false,
    ]);
    expect([coverage.isProvisional(nOf(1)), coverage.revises(nOf(1), nOf(1))]).toEqual([
      false,
      false,
    ]);
    expect([coverage.steps, coverage.evidenceExpected, coverage.baseOf(listed)]).toEqual([
      false,
      "namedList",
      null,
    ]);
    expect(coverage.readingDay(nOf(1), asOf)).toBe(asOf);
    expect(coverage.datesOf(since(["a"]))).toEqual(["2023-01-01"]);
    expect(() => coverage.parseTarget({ kind: "coverage", share: 1.2, of: "x" })).toThrow();
    expect(() => coverage.parseTarget({ kind: "coverage", share: 0, of: "x" })).toThrow();
  });
});
