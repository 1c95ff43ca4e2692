import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import {
  at,
  makeCheckpoint,
  makeDefinition,
  makeFacts,
  makeReport,
  makeTarget,
  morning,
  number,
  stages,
  type FactsInput,
} from "./facts.fixture";

const seven = { kind: "count", min: 7, unit: "x" } as const;
const open = (input: Partial<FactsInput> = {}) => makeFacts({ target: seven, ...input });
const statusOf = (input: Partial<FactsInput>, ...dates: Parameters<typeof at>) =>
  assess(open(input), at(...dates)).status;
const q = (period: string, value: number, rest = {}) => makeReport(period, number(value), rest);

describe("the eleven statuses", () => {
  it("terminated: by amendment, from its effective day", () => {
    const target = makeTarget(seven);
    const gone = makeDefinition({
      target,
      version: 2,
      terminated: true,
      source: "amendment",
      effectiveOn: "2023-05-01",
      acceptedAt: morning("2023-04-20"),
    });
    const facts = open({ definitions: [makeDefinition({ target }), gone] });
    expect(assess(facts, at("2023-04-30")).status).toBe("notStarted");
    expect(assess(facts, at("2023-05-01"))).toMatchObject({
      status: "terminated",
      countedApart: "terminated",
      ball: null,
      reasons: [{ code: "terminatedByAmendment", params: { on: "2023-05-01" } }],
    });
  });

  it("doneOnTime: on the due day itself, whenever it was accepted", () => {
    const report = q("2023Q4", 7, { decidedAt: morning("2024-05-20") });
    const result = assess(open({ reports: [report] }), at("2024-05-31"));
    expect(result).toMatchObject({ status: "doneOnTime", completedOn: "2023-12-31", daysLate: 0 });
    expect(result.reasons[0]).toEqual({ code: "targetMet", params: { completedOn: "2023-12-31" } });
  });

  it("doneLate: a day after, by the plan's own date", () => {
    const dueOn = "2023-12-30";
    const result = assess(open({ dueOn, reports: [q("2023Q4", 7)] }), at("2024-02-28"));
    expect(result).toMatchObject({ status: "doneLate", daysLate: 1, ball: "commission" });
    expect(result.reasons[0]?.code).toBe("targetMetLate");
  });

  it("done before the due date counts at once", () => {
    const result = assess(open({ reports: [q("2022Q2", 8)] }), at("2022-06-30"));
    expect(result).toMatchObject({ status: "doneOnTime", daysLate: 0, completedOn: "2022-06-30" });
  });

  it("overdue: the window over, nothing sent", () => {
    // 2023Q4 closes 2024-01-10, grace ends Wednesday 2024-01-17.
    const result = assess(open(), at("2024-01-18", "2024-01-18"));
    expect(result).toMatchObject({ status: "overdue", daysLate: 18, daysToDue: -18, ball: "unit" });
    expect(result.reasons).toEqual([
      { code: "pastDue", params: { dueOn: "2023-12-31", days: 18 } },
    ]);
  });

  it("as of the due day itself an overdue item prints that it is not done, with no day late", () => {
    const result = assess(open(), at("2023-12-31", "2024-02-10"));
    expect(result).toMatchObject({ status: "overdue", daysLate: 0 });
    expect(result.reasons[0]?.code).toBe("dueDayToday");
  });

  it("notReported: owed, the window of the latest closed period over, nothing sent", () => {
    const owes = ["2022Q3", "2022Q4"];
    const result = assess(open({ owes }), at("2023-02-01", "2023-02-01"));
    expect(result).toMatchObject({ status: "notReported", missedPeriods: owes });
    expect(result.reasons).toEqual([
      { code: "periodsMissed", params: { period: "2022Q4", count: 2 } },
    ]);
  });

  it("notStarted: before its start, or without an accepted reading", () => {
    expect(assess(open({ startsOn: "2023-01-01" }), at("2022-12-31")).reasons[0]).toEqual({
      code: "beforeStart",
      params: { startsOn: "2023-01-01" },
    });
    expect(assess(open(), at("2022-12-31")).reasons[0]?.code).toBe("noReading");
  });

  it("notStarted before its start even with a reading", () => {
    expect(statusOf({ startsOn: "2023-01-01", reports: [q("2022Q3", 1)] }, "2022-12-30")).toBe(
      "notStarted",
    );
  });

  it("onTrack: none of the others, with an accepted reading", () => {
    const result = assess(open({ reports: [q("2022Q2", 3)] }), at("2022-06-30"));
    expect(result).toMatchObject({ status: "onTrack", severe: false, ball: "unit" });
    expect(result.reasons).toEqual([{ code: "asPlanned", params: {} }]);
  });
});

describe("edges of the thresholds", () => {
  // Due 2023-12-31: 30 days before is 2023-12-01.
  it.each([
    ["2023-11-30", "onTrack"], // 31 days
    ["2023-12-01", "dueSoon"], // 30
    ["2023-12-30", "dueSoon"], // 1
  ])("due soon on %s: %s", (asOf, status) => {
    expect(statusOf({ reports: [q("2023Q3", 3)] }, asOf)).toBe(status);
  });

  // Start 2022-01-01 to 2023-12-31 is 729 days, a quarter is 182.25: day 183 is 2022-07-03.
  it.each([
    ["2022-07-02", "notStarted"],
    ["2022-07-03", "shouldHaveStarted"],
  ])("should have started on %s: %s", (asOf, status) => {
    expect(statusOf({ startsOn: "2022-01-01" }, asOf)).toBe(status);
  });

  it("exactly a quarter of the span is past it", () => {
    // 2022-01-01 + 400 days = 2023-02-05; a quarter is day 100, 2022-04-11.
    const span = { startsOn: "2022-01-01", dueOn: "2023-02-05" };
    expect(statusOf(span, "2022-04-10")).toBe("notStarted");
    expect(statusOf(span, "2022-04-11")).toBe("shouldHaveStarted");
  });

  it.each([
    [0, "shouldHaveStarted"],
    [-1, "shouldHaveStarted"],
    [0.1, "onTrack"],
  ])("a reading of %f after the quarter: %s", (value, status) => {
    expect(statusOf({ startsOn: "2022-01-01", reports: [q("2022Q3", value)] }, "2022-10-31")).toBe(
      status,
    );
  });

  it.each([
    // checkpoint 5 of 7 at 2022-12-31; behind by 10 pp: progress <= 5/7 - 0.1 = 0.6142857, i.e. 4.3
    [4.31, "onTrack", false],
    [4.3, "atRisk", false],
    // severe over 30 pp: below 5/7 - 0.3 = 2.9 / 7
    [2.9, "atRisk", false],
    [2.89, "atRisk", true],
  ])("behind a confirmed checkpoint with %f: %s, severe %s", (value, status, severe) => {
    const checkpoints = [makeCheckpoint("2022-12-31", 5)];
    const result = assess(open({ checkpoints, reports: [q("2022Q4", value)] }), at("2022-12-31"));
    expect(result).toMatchObject({ status, severe, expectedBasis: "confirmed" });
  });

  it("behind a suggested checkpoint, or none, causes no light", () => {
    const reports = [q("2022Q4", 0.1)];
    const suggested = [makeCheckpoint("2022-12-31", 5, { state: "suggested" })];
    expect(assess(open({ checkpoints: suggested, reports }), at("2022-12-31"))).toMatchObject({
      status: "onTrack",
      expectedBasis: "suggested",
      noCheckpoint: true,
    });
    expect(assess(open({ reports }), at("2022-12-31"))).toMatchObject({
      status: "onTrack",
      expectedBasis: null,
      noCheckpoint: true,
    });
  });

  it.each([
    ["2023-12-31", "onTrack", false],
    ["2024-01-01", "atRisk", false], // 1 day late
    ["2024-03-30", "atRisk", false], // 90 days: 2024 is a leap year
    ["2024-03-31", "atRisk", true], // 91
  ])("forecast %s: %s, severe %s", (forecastOn, status, severe) => {
    const result = assess(open({ reports: [q("2022Q4", 3, { forecastOn })] }), at("2022-12-31"));
    expect(result).toMatchObject({ status, severe });
  });

  it("names every reason for risk", () => {
    const checkpoints = [makeCheckpoint("2022-12-31", 5)];
    const reports = [q("2022Q4", 0, { forecastOn: "2024-06-30" })];
    const result = assess(open({ checkpoints, reports }), at("2022-12-31"));
    expect(result.reasons.map((reason) => reason.code)).toEqual(["behindExpected", "forecastLate"]);
    expect(result.reasons[1]?.params).toEqual({ forecastOn: "2024-06-30", days: 182 });
  });
});

describe("the order of the rules", () => {
  it("risk comes before a missing report, a missing report before due soon", () => {
    const owes = ["2023Q3"];
    const late = q("2023Q2", 3, { forecastOn: "2024-02-01" });
    expect(statusOf({ owes, reports: [late] }, "2023-12-15")).toBe("atRisk");
    expect(statusOf({ owes, reports: [q("2023Q2", 3)] }, "2023-12-15")).toBe("notReported");
    expect(
      statusOf({ owes, reports: [q("2023Q2", 3)], startsOn: "2021-06-01" }, "2023-12-15"),
    ).toBe("notReported");
  });

  it("done comes before everything but termination: a late forecast no longer matters", () => {
    expect(
      statusOf({ reports: [q("2023Q2", 7, { forecastOn: "2024-02-01" })] }, "2023-06-30"),
    ).toBe("doneOnTime");
  });

  it("started late comes before due soon", () => {
    expect(statusOf({ startsOn: "2022-01-01" }, "2023-12-15")).toBe("shouldHaveStarted");
  });

  it("a build shows no risk before the first confirmed step", () => {
    const target = { kind: "build", stage: "inOperation" } as const;
    const checkpoints = [makeCheckpoint("2022-12-31", "structureComplete")];
    const reading = stages(["preparation", "2021-06-01"]);
    const before = makeFacts({ target, checkpoints, reports: [makeReport("2022Q3", reading)] });
    expect(assess(before, at("2022-09-30"))).toMatchObject({ status: "onTrack", expected: 0 });
    // 3/5 - 1/5 = 40 pp behind on the day of the step
    const after = makeFacts({ target, checkpoints, reports: [makeReport("2022Q4", reading)] });
    expect(assess(after, at("2022-12-31"))).toMatchObject({
      status: "atRisk",
      severe: true,
      expected: 0.6,
    });
  });
});
