import { describe, expect, it } from "vitest";
import { endOfYear } from "@/lib/domain/calendar";
import { figure } from "../facts.fixture";
import type { ReadingOf, TargetOf } from "../milestone";
import { threshold } from "./threshold";

const mortality = {
  kind: "threshold",
  comparator: "<=",
  value: 15.8,
  max: null,
  unit: "/100k",
  base: 19.39,
} satisfies TargetOf<"threshold">;
const beds: TargetOf<"threshold"> = { ...mortality, comparator: ">=", value: 2000, base: null };
const population: TargetOf<"threshold"> = {
  ...mortality,
  comparator: ">=",
  value: 638.12,
  base: 598.98,
};
const infant: TargetOf<"threshold"> = { ...mortality, value: 5.5, base: 3.59 };
const between: TargetOf<"threshold"> = {
  ...mortality,
  comparator: "between",
  value: 800,
  max: 1000,
  base: 600,
};
const on = "2022-12-31";

describe("threshold: (A-B)/(G-B), only where a base exists and misses the target", () => {
  it.each([
    // target, value, progress, met
    [mortality, 19.39, 0, false],
    [mortality, 17.595, 0.5, false], // -1.795 / -3.59
    [mortality, 15.81, 3.58 / 3.59, false],
    [mortality, 15.8, 1, true],
    [mortality, 14, 5.39 / 3.59, true],
    [mortality, 21, -1.61 / 3.59, false], // worse than base: negative, not clamped
    [population, 598.98, 0, false],
    [population, 618.55, 0.5, false], // 19.57 / 39.14
    [population, 638.12, 1, true],
    [population, 640, 41.02 / 39.14, true],
    // no base, or one that keeps the limit: nothing is filled
    [beds, 1999, null, false],
    [beds, 2000, null, true],
    [infant, 5.5, null, true],
    [infant, 5.51, null, false],
    [infant, 3, null, true],
    [between, 700, 0.5, false], // 100 / 200
    [between, 800, 1, true],
    [between, 1000, 2, true],
    [between, 1001, 401 / 200, false],
    [{ ...between, base: 1200 }, 1100, 0.5, false], // from above the goal is the upper end
    [{ ...between, max: null, comparator: "between" }, 5000, 22, true],
    [{ ...mortality, comparator: "<" }, 15.8, 1, false],
    [{ ...mortality, comparator: ">", value: 20 }, 20, 1, false],
    [{ ...mortality, comparator: ">", value: 20 }, 20.1, 0.71 / 0.61, true],
    [{ ...mortality, comparator: "=", value: 20 }, 20, 1, true],
    // a strict comparator whose base stands on the bound
    [{ ...mortality, comparator: "<", value: 19.39 }, 19, null, true],
  ] as const)("%#", (target, value, progress, met) => {
    const result = threshold.measure(target, figure(2022, value), on, { on, base: target.base });
    expect(result).toMatchObject({ value, met, completedOn: met ? on : null });
    if (progress === null) expect(result.progress).toBeNull();
    else expect(result.progress).toBeCloseTo(progress, 10);
  });

  it("a limit never rewards coming closer to it from below", () => {
    const [far, near] = [1, 5.4].map((value) =>
      threshold.measure(infant, figure(2022, value), on, { on, base: infant.base }),
    );
    expect(far).toEqual({ ...near, value: 1 });
  });

  it("knows its limits", () => {
    expect([mortality, population, beds, infant].map((t) => threshold.isLimit(t, t.base))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([5.5, 5.51].map((value) => threshold.breaks(infant, figure(2022, value)))).toEqual([
      false,
      true,
    ]);
  });
});

describe("threshold: the figure for the due year decides", () => {
  const dated = (
    reading: ReadingOf<"threshold">,
    rest: { on?: string; acceptedAt?: string; id?: string } = {},
  ) => ({
    reading,
    on: rest.on ?? endOfYear(reading.dataYear),
    acceptedAt: new Date(rest.acceptedAt ?? `${reading.dataYear + 1}-09-01T00:00:00Z`),
    reportId: rest.id ?? `${reading.dataYear}-${reading.value}`,
  });
  const complete = (...readings: ReturnType<typeof dated>[]) =>
    threshold.complete(mortality, readings, "2030-12-31", { base: 19.39, dueOn: "2022-12-31" });

  it.each([
    [[], "notOut", false, null],
    // a good year before says nothing yet
    [[dated(figure(2021, 15))], "notOut", false, null],
    [[dated(figure(2022, 15.8))], "meets", true, "2022-12-31"],
    [[dated(figure(2022, 15.9))], "misses", false, null],
    // an in-year value is never the due year's figure
    [[dated(figure(2022, 15), { on: "2022-09-30" })], "notOut", false, null],
    // met in its year, whatever comes later
    [[dated(figure(2022, 15)), dated(figure(2023, 17))], "meets", true, "2022-12-31"],
    // missed, then kept from 2024 on
    [
      [dated(figure(2022, 16)), dated(figure(2023, 16)), dated(figure(2024, 15))],
      "misses",
      true,
      "2024-12-31",
    ],
    // every later one must keep it
    [
      [dated(figure(2022, 16)), dated(figure(2023, 15)), dated(figure(2024, 16))],
      "misses",
      false,
      null,
    ],
    [
      [
        dated(figure(2022, 16)),
        dated(figure(2023, 15)),
        dated(figure(2024, 16)),
        dated(figure(2025, 15)),
      ],
      "misses",
      true,
      "2025-12-31",
    ],
    // later years alone do not decide
    [[dated(figure(2023, 15))], "notOut", false, null],
  ])("%#", (readings, dueFigure, met, completedOn) => {
    expect(complete(...readings)).toMatchObject({ dueFigure, met, completedOn });
  });

  it.each([
    // of one year the version published last counts; its label is no rank
    ["final", "2023-03-01", "provisional", "2023-09-01", "misses"],
    ["provisional", "2023-03-01", "final", "2023-09-01", "misses"],
    ["revised", "2023-09-02", "final", "2023-09-01", "meets"],
  ] as const)("%s of %s against %s of %s", (labelA, publishedA, labelB, publishedB, dueFigure) => {
    const good = dated(figure(2022, 15, { label: labelA, publishedOn: publishedA }));
    const bad = dated(figure(2022, 16, { label: labelB, publishedOn: publishedB }));
    expect(complete(good, bad).dueFigure).toBe(dueFigure);
    expect(complete(bad, good).dueFigure).toBe(dueFigure);
  });

  it("takes the acceptance for an unknown publication day, then the id", () => {
    const good = dated(figure(2022, 15), { acceptedAt: "2023-10-01T00:00:00Z" });
    const bad = dated(figure(2022, 16, { publishedOn: "2023-09-30" }));
    expect(complete(good, bad).dueFigure).toBe("meets");
    const [x, y] = [dated(figure(2022, 15), { id: "x" }), dated(figure(2022, 16), { id: "y" })];
    expect([complete(x, y).dueFigure, complete(y, x).dueFigure]).toEqual(["misses", "misses"]);
  });

  it("shows the newest figure until the due year's is good, an in-year value too", () => {
    const inYear = dated(figure(2024, 15), { on: "2024-06-30" });
    expect(complete(dated(figure(2022, 16)), inYear).current?.on).toBe("2024-06-30");
    const done = complete(dated(figure(2022, 15)), inYear);
    expect([done.current?.on, done.latest?.on]).toEqual(["2022-12-31", "2024-06-30"]);
  });

  it("a due date inside the year is not late by its annual figure", () => {
    const result = threshold.complete(mortality, [dated(figure(2023, 15))], "2024-12-31", {
      base: 19.39,
      dueOn: "2023-06-30",
    });
    expect(result.completedOn).toBe("2023-06-30");
  });
});

describe("threshold: checkpoints, pre-check and the rest", () => {
  it("is true for the end of its data year, or an earlier day it was stated for", () => {
    expect(threshold.readingDay(figure(2022, 15), "2023-09-30")).toBe("2022-12-31");
    expect(threshold.readingDay(figure(2022, 15), "2022-09-30")).toBe("2022-09-30");
  });

  it("places values on the progress scale", () => {
    expect(threshold.toScale(mortality, 17.595, 19.39)).toBeCloseTo(0.5, 10);
    expect(threshold.toScale(mortality, "17", 19.39)).toBeNull();
    expect(threshold.toScale(beds, 1000, null)).toBeNull();
    expect([threshold.goalOf(beds), threshold.baseOf(beds), threshold.baseOf(infant)]).toEqual([
      2000,
      null,
      3.59,
    ]);
  });

  it.each([
    [null, figure(2022, 99), []],
    [figure(2021, 10), figure(2022, 12), []], // exactly a fifth
    [figure(2021, 10), figure(2022, 12.1), ["jump"]],
    [figure(2021, 10), figure(2022, 7.9), ["jump"]],
  ])("pre-check %#", (previous, reading, codes) => {
    expect(threshold.preCheck(mortality, previous, reading)).toEqual(codes);
    expect(threshold.fallsBack(mortality, previous, reading)).toBe(false);
  });

  it("moves, revises, misses", () => {
    expect(threshold.hasMoved(figure(2021, 10), figure(2022, 10))).toBe(true);
    expect(threshold.hasMoved(figure(2022, 10), figure(2022, 10))).toBe(false);
    expect(threshold.hasMoved(null, figure(2022, 10))).toBe(true);
    expect(threshold.revises(figure(2022, 10), figure(2022, 11))).toBe(true);
    expect(threshold.revises(figure(2021, 10), figure(2022, 11))).toBe(false);
    expect(threshold.missingToTarget(mortality, figure(2022, 16.8)).amount).toBeCloseTo(1, 10);
    expect(threshold.missingToTarget(mortality, figure(2022, 10)).amount).toBe(0);
    expect(threshold.missingToTarget(between, figure(2022, 1100)).amount).toBe(100);
    expect(threshold.missingToTarget(mortality, null).amount).toBeNull();
  });

  it("is provisional by label, slopes, and asks for the bulletin", () => {
    expect(threshold.isProvisional(figure(2022, 1, { label: "provisional" }))).toBe(true);
    expect(threshold.isProvisional(figure(2022, 1, { label: "revised" }))).toBe(false);
    expect([threshold.steps, threshold.evidenceExpected]).toEqual([false, "bulletin"]);
    expect(threshold.addDatedFacts(null, figure(2022, 1), on)).toBeNull();
    expect(threshold.definitionMissing(beds)).toBe(false);
  });
});
