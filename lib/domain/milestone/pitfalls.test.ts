// What systems of this kind get wrong (issue 3), each by its name.
import { describe, expect, it } from "vitest";
import { classify, mortality } from "../indicator/indicator.fixture";
import { makeAssessment } from "../rollup/assessment.fixture";
import { rollUp } from "../rollup/roll-up";
import { endOfDay, startOfDay } from "../calendar";
import { assess } from "./assess";
import {
  at,
  figure,
  makeCheckpoint,
  makeFacts,
  makeReport,
  morning,
  number,
  pending,
  type FactsInput,
} from "./facts.fixture";

const seven = { kind: "count", min: 7, unit: "x" } as const;
const falling = {
  kind: "threshold",
  comparator: "<=",
  value: 15.8,
  unit: "x",
  base: 19.39,
} as const;
const ceiling = { kind: "threshold", comparator: "<=", value: 5.5, unit: "x", base: 3.59 } as const;
const look = (input: FactsInput, ...dates: Parameters<typeof at>) =>
  assess(makeFacts(input), at(...dates));
const index = (...items: Parameters<typeof rollUp>[0]) => rollUp(items).figures.index;

describe("pitfalls", () => {
  it("falling indicators that never score", () => {
    const reports = [makeReport("2022Q3", figure(2021, 17.595))];
    expect(look({ target: falling, reports }, "2022-09-30").progress).toBeCloseTo(0.5, 12);
    expect(classify(mortality, 2025, 14).class).toBe("met");
  });

  it("empty children that raise an average", () => {
    const half = makeAssessment("a", { progress: 0.5, expected: 0.5 });
    const empty = makeAssessment("b", { progress: null, expected: null });
    expect(index(half, empty)).toMatchObject({ value: 0.5, denominator: 1 });
    expect(index(empty).value).toBeNull();
  });

  it("weights that are not divided", () => {
    const heavy = makeAssessment("a", { progress: 1, expected: 1, weight: 3 });
    const light = makeAssessment("b", { progress: 0, expected: 1, weight: 1 });
    expect(index(heavy, light).value).toBe(0.75);
  });

  it("base = target dividing by zero", () => {
    const target = { kind: "count", min: 7, unit: "x", base: 7 } as const;
    const result = look({ target, reports: [makeReport("2022Q3", number(6))] }, "2022-09-30");
    expect(result).toMatchObject({ progress: null, expected: null, status: "onTrack" });
    const kept = { ...falling, base: 15.8 };
    expect(
      look({ target: kept, reports: [makeReport("2022Q3", figure(2021, 15))] }, "2022-09-30")
        .progress,
    ).toBeNull();
  });

  it("a limit that rewards coming closer to it from below", () => {
    const by = (value: number) =>
      look({ target: ceiling, reports: [makeReport("2022Q3", figure(2021, value))] }, "2022-09-30");
    expect([by(1), by(5.4)].map(({ progress, status }) => [progress, status])).toEqual([
      [null, "onTrack"],
      [null, "onTrack"],
    ]);
  });

  it("a due date that is late at midnight of its own day", () => {
    const dueOn = "2023-05-15";
    const noWindow = { target: seven, dueOn, periods: [] };
    for (const instant of [startOfDay(dueOn), morning(dueOn), endOfDay(dueOn)]) {
      expect(look(noWindow, dueOn, instant)).toMatchObject({ status: "awaiting", daysLate: 0 });
    }
    expect(look(noWindow, "2023-05-16", startOfDay("2023-05-16"))).toMatchObject({
      status: "overdue",
      daysLate: 1,
    });
  });

  it("everything due on 31 December red on 1 January while the window is open", () => {
    expect(look({ target: seven }, "2024-01-01", "2024-01-01")).toMatchObject({
      status: "awaiting",
      awaitingFor: "report",
    });
  });

  it("a late statistic that turns a mortality target red for ten months", () => {
    for (const day of ["2024-01-01", "2024-06-30", "2024-10-31", "2024-12-31", "2025-12-31"]) {
      expect(look({ target: falling }, day, day).status).toBe("awaiting");
    }
  });

  it("an annual figure judged on today's expected value", () => {
    // 17.6 is the figure of 2021, half way at half time; today's line would ask for 93%.
    const checkpoints = [makeCheckpoint("2021-12-31", 17.6)];
    const reports = [makeReport("2022Q3", figure(2021, 17.6))];
    const result = look(
      { target: falling, dueOn: "2022-12-31", checkpoints, reports },
      "2022-11-30",
    );
    expect(result).toMatchObject({ status: "onTrack", readingOn: "2021-12-31" });
    expect(result.expected).toBeCloseTo(1.79 / 3.59, 12);
  });

  it("a broken limit that stays green", () => {
    const reports = [makeReport("2023Q1", figure(2022, 5.6))];
    expect(look({ target: ceiling, reports }, "2023-03-31", "2023-05-01")).toMatchObject({
      status: "atRisk",
      limitBroken: true,
    });
  });

  it("an empty checklist that counts as done", () => {
    const target = { kind: "qualitative" } as const;
    const reports = [makeReport("2023Q3", { kind: "qualitative", met: [] })];
    expect(look({ target, reports }, "2023-09-30")).toMatchObject({
      status: "onTrack",
      progress: null,
      ball: "commission",
    });
    expect(look({ target, reports }, "2024-03-31")).toMatchObject({
      status: "overdue",
      definitionMissing: true,
    });
  });

  it("sent-back reports that leave the overdue list", () => {
    const returned = pending("2023Q4", number(7), {
      outcome: "returned",
      decidedAt: morning("2024-01-20"),
    });
    expect(look({ target: seven, reports: [returned] }, "2024-01-20", "2024-01-20").status).toBe(
      "overdue",
    );
  });

  it('a past-due item that never started and is only "late start"', () => {
    const result = look({ target: seven, startsOn: "2021-06-01" }, "2024-02-01", "2024-02-01");
    expect(result).toMatchObject({ status: "overdue", daysLate: 32, progress: null });
  });
});
