import { describe, expect, it } from "vitest";
import { number } from "../facts.fixture";
import type { TargetOf } from "../milestone";
import { count } from "./count";

const seven = {
  kind: "count",
  min: 7,
  max: null,
  unit: "x",
  base: null,
} satisfies TargetOf<"count">;
const twoToThree = { ...seven, min: 2, max: 3 };
const fromForty = { ...seven, min: 100, base: 40 };
const on = "2023-06-30";

describe("count: (value - base) / (min - base), base 0 unless stated", () => {
  it.each([
    // target, value, progress, met
    [seven, 0, 0, false],
    [seven, 1, 1 / 7, false],
    [seven, 6, 6 / 7, false],
    [seven, 7, 1, true],
    [seven, 9, 9 / 7, true], // never clamped
    [twoToThree, 1, 0.5, false],
    [twoToThree, 2, 1, true], // the minimum is the target
    [twoToThree, 3, 1.5, true],
    [fromForty, 40, 0, false],
    [fromForty, 70, 0.5, false], // 30 / 60
    [fromForty, 100, 1, true],
    [fromForty, 34, -0.1, false], // -6 / 60
    [fromForty, 99.9, 59.9 / 60, false],
    [{ ...seven, min: 0.5 }, 0.25, 0.5, false],
    [{ ...seven, base: 0 }, 3.5, 0.5, false],
  ])("%#", (target, value, progress, met) => {
    const result = count.measure(target, number(value), on, { on, base: target.base });
    expect(result).toMatchObject({ value, needed: target.min, met, completedOn: met ? on : null });
    expect(result.progress).toBeCloseTo(progress, 12);
  });

  it("base = target dividing by zero: progress is null, and what meets is met", () => {
    const kept = { ...seven, base: 7 };
    const ctx = { on, base: 7 };
    expect(count.measure(kept, number(7), on, ctx)).toMatchObject({ progress: null, met: true });
    expect(count.measure(kept, number(6), on, ctx)).toMatchObject({ progress: null, met: false });
    expect(
      count.measure({ ...seven, base: 9 }, number(8), on, { on, base: 9 }).progress,
    ).toBeNull();
  });

  it("without a reading: null", () => {
    expect(count.measure(seven, null, on, { on: null, base: null })).toMatchObject({
      value: null,
      progress: null,
      met: false,
    });
  });
});

describe("count: the unbroken run", () => {
  const dated = (value: number, day: string) => ({
    reading: number(value),
    on: day,
    acceptedAt: new Date(`${day}T00:00:00Z`),
    reportId: day,
  });
  const complete = (...readings: ReturnType<typeof dated>[]) =>
    count.complete(seven, readings, "2023-12-31", { base: null, dueOn: "2023-12-31" });

  it.each([
    [[], false, null],
    [[dated(6, "2022-03-31")], false, null],
    [[dated(7, "2022-03-31")], true, "2022-03-31"],
    [[dated(7, "2022-03-31"), dated(8, "2022-06-30")], true, "2022-03-31"],
    // fell back in between: the second run counts
    [[dated(7, "2022-03-31"), dated(6, "2022-06-30"), dated(7, "2022-09-30")], true, "2022-09-30"],
    [[dated(7, "2022-03-31"), dated(6, "2022-06-30")], false, null],
  ])("%#", (readings, met, completedOn) => {
    expect(complete(...readings)).toMatchObject({ met, completedOn, dueFigure: null });
  });

  it("shows the last reading", () => {
    expect(complete(dated(7, "2022-03-31"), dated(6, "2022-06-30")).current?.on).toBe("2022-06-30");
  });
});

describe("count: checkpoints, pre-check and the rest", () => {
  it("places numbers on the progress scale", () => {
    expect(count.toScale(fromForty, 70, 40)).toBe(0.5);
    expect(count.toScale(fromForty, "70", 40)).toBeNull();
    expect(count.toScale(seven, 3.5, null)).toBe(0.5);
    expect(count.goalOf(seven)).toBe(7);
    expect([count.baseOf(seven), count.baseOf(fromForty)]).toEqual([null, 40]);
  });

  it.each([
    [seven, 3, 2, ["countFalls"]],
    [seven, 3, 3, []],
    [seven, 3, 8, ["pastTarget", "jump"]], // 5 of 7
    [seven, 3, 6, []], // 3 of 7 is under half
    [seven, null, 4, ["jump"]], // 4 of 7 at once
    [twoToThree, 2, 3, []], // up to the upper expectation
    [twoToThree, 3, 4, ["pastTarget"]],
    [fromForty, 40, 70, []], // exactly half
    [fromForty, 40, 71, ["jump"]],
    [{ ...seven, base: 9 }, 9, 20, ["pastTarget"]], // no span to jump over
  ])("pre-check %#", (target, previous, value, codes) => {
    const before = previous === null ? null : number(previous);
    expect(count.preCheck(target, before, number(value))).toEqual(codes);
  });

  it("falls, moves, misses", () => {
    expect(count.fallsBack(seven, number(3), number(2))).toBe(true);
    expect(count.fallsBack(seven, null, number(2))).toBe(false);
    expect(count.hasMoved(null, number(0))).toBe(true);
    expect(count.hasMoved(number(2), number(2))).toBe(false);
    expect(count.missingToTarget(seven, number(5))).toEqual({ amount: 2, codes: [] });
    expect(count.missingToTarget(seven, number(9)).amount).toBe(0);
    expect(count.missingToTarget(fromForty, null).amount).toBe(60);
  });

  it("is no limit, adds nothing later, slopes, and asks for the named list", () => {
    expect(count.isLimit(seven, 9)).toBe(false);
    expect(count.breaks(seven, number(1))).toBe(false);
    expect(count.addDatedFacts(number(1), number(2), on)).toBeNull();
    expect(count.definitionMissing(seven)).toBe(false);
    expect(count.stagesOf(seven)).toEqual([]);
    expect(count.datesOf(number(1))).toEqual([]);
    expect(count.isProvisional(number(1))).toBe(false);
    expect(count.revises(number(1), number(2))).toBe(false);
    expect([count.steps, count.evidenceExpected]).toEqual([false, "namedList"]);
    expect(count.parseReading({ kind: "count", value: 2 })).toEqual(number(2));
    expect(() => count.parseTarget({ kind: "count", unit: "x" })).toThrow();
  });
});
