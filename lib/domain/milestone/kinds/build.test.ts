import { describe, expect, it } from "vitest";
import { criteriaMet, makeTarget, stages } from "../facts.fixture";
import type { TargetOf } from "../milestone";
import { build } from "./build";

// Template: preparation 1, started 2, structureComplete 3, accepted 4, inOperation 5, graded 6.
const inOperation = { kind: "build", stage: "inOperation", stages: [] } satisfies TargetOf<"build">;
const graded = { ...inOperation, stage: "graded" };
const own = {
  kind: "build",
  stage: "online",
  stages: ["approved", "built", "online"].map((code) => ({ code, zh: code, en: code })),
} satisfies TargetOf<"build">;
const asOf = "2023-06-30";
const ctx = { on: asOf, base: null };

describe("build: progress is ordinal reached / ordinal of the target", () => {
  it.each([
    // target, reached, value, progress, met, completedOn
    [inOperation, stages(), 0, 0, false, null],
    [inOperation, stages(["preparation", "2021-05-01"]), 1, 1 / 5, false, null],
    [inOperation, stages(["started", "2022-01-01"]), 2, 2 / 5, false, null],
    [inOperation, stages(["structureComplete", "2022-09-01"]), 3, 3 / 5, false, null],
    [inOperation, stages(["accepted", "2023-06-30"]), 4, 4 / 5, false, null],
    [inOperation, stages(["inOperation", "2023-06-30"]), 5, 1, true, "2023-06-30"],
    // a day after asOf is not seen
    [
      inOperation,
      stages(["started", "2022-01-01"], ["inOperation", "2023-07-01"]),
      2,
      2 / 5,
      false,
      null,
    ],
    // beyond the target: not clamped, done since the first day at or past it
    [
      inOperation,
      stages(["inOperation", "2022-10-01"], ["graded", "2023-02-01"]),
      6,
      6 / 5,
      true,
      "2022-10-01",
    ],
    [inOperation, stages(["graded", "2023-02-01"]), 6, 6 / 5, true, "2023-02-01"],
    // reported out of order
    [
      inOperation,
      stages(["inOperation", "2023-03-01"], ["started", "2021-03-01"]),
      5,
      1,
      true,
      "2023-03-01",
    ],
    [graded, stages(["inOperation", "2022-10-01"]), 5, 5 / 6, false, null],
    [graded, stages(["graded", "2023-01-01"]), 6, 1, true, "2023-01-01"],
    [own, stages(["approved", "2021-05-01"]), 1, 1 / 3, false, null],
    [own, stages(["built", "2021-05-01"], ["online", "2022-05-01"]), 3, 1, true, "2022-05-01"],
    // a stage that is not on the item's own list counts for nothing
    [own, stages(["inOperation", "2021-05-01"]), 0, 0, false, null],
    // the same stage twice: the earlier day
    [own, stages(["online", "2022-06-01"], ["online", "2022-05-01"]), 3, 1, true, "2022-05-01"],
  ])("%#", (target, reading, value, progress, met, completedOn) => {
    const result = build.measure(target, reading, asOf, ctx);
    expect(result).toMatchObject({ value, met, completedOn, unitsNotNamed: false });
    expect(result.progress).toBeCloseTo(progress, 12);
  });

  it("without a reading nothing can be computed, which is not 0", () => {
    expect(build.measure(inOperation, null, asOf, ctx)).toMatchObject({
      value: null,
      progress: null,
    });
  });

  it("a target stage that is on no list leaves nothing to measure against", () => {
    const lost = { ...own, stage: "gone" };
    expect(build.definitionMissing(lost)).toBe(true);
    expect(build.definitionMissing(own)).toBe(false);
    expect(build.measure(lost, stages(["online", "2022-05-01"]), asOf, ctx)).toMatchObject({
      progress: null,
      met: false,
    });
  });
});

describe("build: checkpoints, pre-check and the rest", () => {
  it("places stages on the progress scale", () => {
    expect(build.toScale(inOperation, "started", null)).toBe(2 / 5);
    expect(build.toScale(inOperation, "unknown", null)).toBeNull();
    expect(build.toScale(inOperation, 2, null)).toBeNull();
    expect(build.goalOf(inOperation)).toBe("inOperation");
    expect(build.toScale(inOperation, build.goalOf(inOperation), null)).toBe(1);
  });

  it.each([
    [stages(["started", "2022-01-01"]), stages(["preparation", "2021-01-01"]), ["stageGoesBack"]],
    [stages(["preparation", "2021-01-01"]), stages(["accepted", "2022-01-01"]), ["jump"]],
    [stages(["preparation", "2021-01-01"]), stages(["structureComplete", "2022-01-01"]), []],
    [null, stages(["structureComplete", "2022-01-01"]), ["jump"]],
    [null, stages(["opening", "2022-01-01"]), ["unknownCode"]],
  ])("pre-check %#", (previous, reading, codes) => {
    expect(build.preCheck(inOperation, previous, reading)).toEqual(codes);
  });

  it("falls back only when the highest stage does", () => {
    const started = stages(["started", "2022-01-01"]);
    expect(build.fallsBack(inOperation, started, stages(["preparation", "2021-01-01"]))).toBe(true);
    expect(build.fallsBack(inOperation, started, started)).toBe(false);
    expect(build.fallsBack(inOperation, null, stages())).toBe(false);
  });

  it("moves with a new stage or another day for an old one", () => {
    const before = stages(["started", "2022-01-01"]);
    expect(build.hasMoved(null, before)).toBe(true);
    expect(build.hasMoved(before, stages(["started", "2022-01-01"]))).toBe(false);
    expect(build.hasMoved(before, stages(["started", "2022-01-02"]))).toBe(true);
    expect(
      build.hasMoved(before, stages(["started", "2022-01-01"], ["accepted", "2023-01-01"])),
    ).toBe(true);
    expect(build.hasMoved(before, stages())).toBe(true);
  });

  it("names the stages still missing", () => {
    expect(build.missingToTarget(inOperation, stages(["structureComplete", "2022-01-01"]))).toEqual(
      {
        amount: 2,
        codes: ["accepted", "inOperation"],
      },
    );
    expect(build.missingToTarget(own, null).codes).toEqual(["approved", "built", "online"]);
    expect(build.missingToTarget(own, stages(["online", "2022-01-01"]))).toEqual({
      amount: 0,
      codes: [],
    });
  });

  it("adds only stages of its own day up to asOf, and none it knows", () => {
    const earlier = stages(["started", "2022-01-01"]);
    const later = stages(
      ["started", "2022-02-01"],
      ["accepted", "2023-05-01"],
      ["inOperation", "2023-08-01"],
    );
    expect(build.addDatedFacts(earlier, later, asOf)).toEqual(
      stages(["started", "2022-01-01"], ["accepted", "2023-05-01"]),
    );
    expect(build.addDatedFacts(earlier, stages(["accepted", "2023-07-01"]), asOf)).toBeNull();
    expect(build.addDatedFacts(null, stages(["accepted", "2023-06-30"]), asOf)).toEqual(
      stages(["accepted", "2023-06-30"]),
    );
  });

  it("parses its own shapes alone", () => {
    expect(build.parseTarget({ kind: "build", stage: "started" })).toEqual({
      kind: "build",
      stage: "started",
      stages: [],
    });
    expect(() => build.parseTarget(makeTarget({ kind: "count", min: 1, unit: "x" }))).toThrow();
    expect(() => build.parseReading(criteriaMet(["a", "2022-01-01"]))).toThrow();
    expect(build.parseReading(stages(["started", "2022-01-01"]))).toEqual(
      stages(["started", "2022-01-01"]),
    );
  });

  it("is no limit, revises nothing, steps, and asks for acceptance or licence", () => {
    const reading = stages(["started", "2022-01-01"]);
    expect(build.isLimit(inOperation, null)).toBe(false);
    expect(build.breaks(inOperation, reading)).toBe(false);
    expect(build.revises(reading, reading)).toBe(false);
    expect(build.isProvisional(reading)).toBe(false);
    expect(build.readingDay(reading, asOf)).toBe(asOf);
    expect(build.datesOf(reading)).toEqual(["2022-01-01"]);
    expect([build.steps, build.evidenceExpected, build.baseOf(inOperation)]).toEqual([
      true,
      "acceptanceOrLicence",
      null,
    ]);
  });
});
