import { describe, expect, test } from "vitest";
import { at, makeCheckpoint, makeFacts, makeReport, number, stages } from "./facts.fixture";
import { progressSeries } from "./progress-series";

describe("progressSeries", () => {
  test("a number runs from its base through checkpoints to the target", () => {
    const facts = makeFacts({
      target: { kind: "count", min: 10, unit: "schools", base: 2 },
      dueOn: "2023-12-31",
      checkpoints: [makeCheckpoint("2022-12-31", 6)],
      reports: [makeReport("2022Q4", number(5)), makeReport("2023Q1", number(7))],
    });
    const series = progressSeries(facts, at("2023-03-31"));
    expect(series.targets).toEqual([
      { on: "2020-12-31", value: 2 },
      { on: "2022-12-31", value: 6 },
      { on: "2023-12-31", value: 10 },
    ]);
    expect(series.actual).toEqual([
      { on: "2022-12-31", value: 5 },
      { on: "2023-03-31", value: 7 },
    ]);
    expect(series).toMatchObject({ needed: 10, isLimit: false });
  });

  test("a build is measured by the order of its stages", () => {
    const facts = makeFacts({
      target: { kind: "build", stage: "inOperation" },
      reports: [makeReport("2022Q4", stages(["started", "2022-11-01"]))],
    });
    const series = progressSeries(facts, at("2022-12-31"));
    expect(series.needed).toBe(5);
    expect(series.actual.map((point) => point.value)).toEqual([2]);
  });

  test("a limit is one level line up to the due date", () => {
    const facts = makeFacts({
      target: { kind: "threshold", comparator: "<=", value: 85, unit: "x" },
      dueOn: "2022-12-31",
      reports: [
        makeReport("2022Q1", {
          kind: "threshold",
          value: 80,
          dataYear: 2021,
          label: "final",
          publishedOn: null,
        }),
      ],
    });
    const series = progressSeries(facts, at("2022-06-30"));
    expect(series.isLimit).toBe(true);
    expect(series.targets.map((point) => point.value)).toEqual([85, 85]);
    expect(series.targets[1]?.on).toBe("2022-12-31");
  });

  test("without a confirmed list there is nothing to measure against", () => {
    const facts = makeFacts({ target: { kind: "coverage", share: 1 } });
    expect(progressSeries(facts, at("2022-06-30"))).toMatchObject({
      targets: [],
      actual: [],
      needed: null,
    });
  });
});
