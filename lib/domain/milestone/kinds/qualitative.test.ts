import { describe, expect, it } from "vitest";
import { criteria, criteriaMet } from "../facts.fixture";
import type { TargetOf } from "../milestone";
import { qualitative } from "./qualitative";

const three = {
  kind: "qualitative",
  criteria: criteria("a", "b", "c"),
} satisfies TargetOf<"qualitative">;
const empty: TargetOf<"qualitative"> = { kind: "qualitative", criteria: [] };
const [a, b, c] = three.criteria;
const mixed: TargetOf<"qualitative"> = {
  kind: "qualitative",
  criteria: [
    { code: "a", zh: "a", en: "a", required: true, state: "confirmed" },
    { code: "b", zh: "b", en: "b", required: false, state: "confirmed" },
    { code: "c", zh: "c", en: "c", required: true, state: "suggested" },
  ],
};
const asOf = "2023-06-30";
const ctx = { on: asOf, base: null };

describe("qualitative: criteria met / required and confirmed", () => {
  it.each([
    // target, reading, value, progress, met, completedOn
    [three, criteriaMet(), 0, 0, false, null],
    [three, criteriaMet(["a", "2022-01-01"]), 1, 1 / 3, false, null],
    [three, criteriaMet(["a", "2022-01-01"], ["b", "2022-06-01"]), 2, 2 / 3, false, null],
    // completed by the last criterion's document, in whatever order they are told
    [
      three,
      criteriaMet(["c", "2023-02-01"], ["a", "2022-01-01"], ["b", "2022-06-01"]),
      3,
      1,
      true,
      "2023-02-01",
    ],
    [
      three,
      criteriaMet(["a", "2023-06-30"], ["b", "2023-06-30"], ["c", "2023-06-30"]),
      3,
      1,
      true,
      "2023-06-30",
    ],
    // a day after asOf is not seen
    [
      three,
      criteriaMet(["a", "2022-01-01"], ["b", "2022-06-01"], ["c", "2023-07-01"]),
      2,
      2 / 3,
      false,
      null,
    ],
    // no document, or an empty one, is not met
    [three, criteriaMet(["a", "2022-01-01", ""]), 0, 0, false, null],
    [three, criteriaMet(["a", "2022-01-01", "  "]), 0, 0, false, null],
    // one criterion twice is one, since its earlier day
    [three, criteriaMet(["a", "2022-05-01"], ["a", "2022-01-01"]), 1, 1 / 3, false, null],
    // an unknown criterion counts for nothing
    [three, criteriaMet(["x", "2022-01-01"]), 0, 0, false, null],
    // only required and confirmed ones count
    [mixed, criteriaMet(["a", "2022-01-01"]), 1, 1, true, "2022-01-01"],
    [mixed, criteriaMet(["b", "2022-01-01"]), 0, 0, false, null],
    [mixed, criteriaMet(["c", "2022-01-01"]), 0, 0, false, null],
    [
      mixed,
      criteriaMet(["a", "2022-01-01"], ["b", "2023-01-01"], ["c", "2023-02-01"]),
      1,
      1,
      true,
      "2022-01-01",
    ],
    // an empty checklist that counts as done: it does not
    [empty, criteriaMet(), null, null, false, null],
    [empty, criteriaMet(["a", "2022-01-01"]), null, null, false, null],
  ])("%#", (target, reading, value, progress, met, completedOn) => {
    const result = qualitative.measure(target, reading, asOf, ctx);
    expect(result).toMatchObject({ value, met, completedOn });
    if (progress === null) expect(result.progress).toBeNull();
    else expect(result.progress).toBeCloseTo(progress, 12);
  });

  it("has no definition while nothing required is confirmed", () => {
    const suggested = {
      ...three,
      criteria: three.criteria.map((x) => ({ ...x, state: "suggested" as const })),
    };
    const optional = { ...three, criteria: three.criteria.map((x) => ({ ...x, required: false })) };
    expect(
      [three, mixed, empty, suggested, optional].map((t) => qualitative.definitionMissing(t)),
    ).toEqual([false, false, true, true, true]);
    expect(qualitative.measure(suggested, criteriaMet(["a", "2022-01-01"]), asOf, ctx).met).toBe(
      false,
    );
    expect(qualitative.measure(three, null, asOf, ctx)).toMatchObject({
      value: null,
      progress: null,
    });
  });
});

describe("qualitative: checkpoints, pre-check and the rest", () => {
  it("places a number of criteria on the progress scale", () => {
    expect(qualitative.toScale(three, 1, null)).toBe(1 / 3);
    expect(qualitative.toScale(three, "a", null)).toBeNull();
    expect(qualitative.toScale(empty, 1, null)).toBeNull();
    expect(qualitative.goalOf(three)).toBe(3);
  });

  it.each([
    [criteriaMet(["a", "2022-01-01"]), criteriaMet(), ["criteriaFewer"]],
    [null, criteriaMet(["a", "2022-01-01"], ["b", "2022-01-01"], ["c", "2022-01-01"]), ["jump"]],
    [null, criteriaMet(["a", "2022-01-01"], ["b", "2022-01-01"]), []],
    [null, criteriaMet(["x", "2022-01-01"]), ["unknownCode"]],
  ])("pre-check %#", (previous, reading, codes) => {
    expect(qualitative.preCheck(three, previous, reading)).toEqual(codes);
  });

  it("falls back by number, moves by criterion, day or document", () => {
    const one = criteriaMet(["a", "2022-01-01"]);
    expect(qualitative.fallsBack(three, one, criteriaMet())).toBe(true);
    expect(qualitative.fallsBack(three, one, one)).toBe(false);
    expect(qualitative.hasMoved(null, one)).toBe(true);
    expect(qualitative.hasMoved(one, criteriaMet(["a", "2022-01-01"]))).toBe(false);
    expect(qualitative.hasMoved(one, criteriaMet(["a", "2022-01-02"]))).toBe(true);
    expect(qualitative.hasMoved(one, criteriaMet(["a", "2022-01-01", "No. 2"]))).toBe(true);
    expect(qualitative.hasMoved(one, criteriaMet(["b", "2022-01-01"]))).toBe(true);
  });

  it("names the criteria still missing", () => {
    expect(qualitative.missingToTarget(three, criteriaMet(["b", "2022-01-01"]))).toEqual({
      amount: 2,
      codes: [a?.code, c?.code],
    });
    expect(qualitative.missingToTarget(three, null).codes).toContain(b?.code);
    expect(qualitative.missingToTarget(empty, null)).toEqual({ amount: null, codes: [] });
  });

  it("adds only criteria of their own day up to asOf, and none it knows", () => {
    const later = criteriaMet(["a", "2022-03-01"], ["b", "2023-06-30"], ["c", "2023-07-01"]);
    expect(qualitative.addDatedFacts(criteriaMet(["a", "2022-01-01"]), later, asOf)).toEqual(
      criteriaMet(["a", "2022-01-01"], ["b", "2023-06-30"]),
    );
    expect(qualitative.addDatedFacts(null, criteriaMet(["c", "2023-07-01"]), asOf)).toBeNull();
  });

  it("is no limit, steps, and asks for the document's number", () => {
    const one = criteriaMet(["a", "2022-01-01"]);
    expect([qualitative.isLimit(three, null), qualitative.breaks(three, one)]).toEqual([
      false,
      false,
    ]);
    expect([qualitative.isProvisional(one), qualitative.revises(one, one)]).toEqual([false, false]);
    expect([qualitative.steps, qualitative.evidenceExpected]).toEqual([true, "documentNumber"]);
    expect(qualitative.readingDay(one, asOf)).toBe(asOf);
    expect(qualitative.datesOf(one)).toEqual(["2022-01-01"]);
    expect(qualitative.parseTarget({ kind: "qualitative" })).toEqual(empty);
  });
});
