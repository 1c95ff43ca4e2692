import { describe, expect, test } from "vitest";
import { assess } from "../milestone/assess";
import { at, makeFacts, makeLead, makeReport, number } from "../milestone/facts.fixture";
import { nextReport } from "./next-report";

const periods = [
  {
    code: "2023Q2",
    opensOn: "2023-06-21",
    closesOn: "2023-07-10",
    graceEndsOn: "2023-07-17",
    state: "open",
  },
  {
    code: "2023Q3",
    opensOn: "2023-09-21",
    closesOn: "2023-10-10",
    graceEndsOn: "2023-10-17",
    state: "planned",
  },
];
const target = { kind: "count", min: 3, unit: "schools" } as const;
const none = new Set<string>();
const item = (facts: Parameters<typeof makeFacts>[0], asOf = "2023-07-01") => ({
  kind: "count" as const,
  indicator: null,
  readsFrom: null,
  owed: none,
  sent: none,
  assessment: assess(makeFacts(facts), at(asOf)),
});

describe("nextReport", () => {
  const owed = new Set(["2023Q2"]);
  test("what is owed for the open period is due when it closes", () => {
    expect(nextReport({ ...item({ target }), owed }, periods, "2023-07-01")).toEqual({
      code: "due",
      period: "2023Q2",
      on: "2023-07-10",
    });
  });
  test("or is sent", () => {
    expect(nextReport({ ...item({ target }), owed, sent: owed }, periods, "2023-07-01")).toEqual({
      code: "sent",
    });
  });
  test("between periods the next one is named", () => {
    expect(nextReport(item({ target }), periods, "2023-08-01")).toEqual({
      code: "notOpen",
      period: "2023Q3",
      on: "2023-09-21",
    });
  });
  test("a suggested lead owes nothing", () => {
    const suggested = item({ target, assignments: [makeLead({ state: "suggested" })] });
    expect(nextReport(suggested, periods, "2023-07-01")).toEqual({ code: "suggested" });
  });
  test("what is done owes nothing", () => {
    const done = item({ target, reports: [makeReport("2023Q1", number(3))] });
    expect(nextReport(done, periods, "2023-07-01")).toEqual({ code: "done" });
  });
  test("borrowed readings are not reported", () => {
    expect(nextReport({ ...item({ target }), readsFrom: "1.2-09" }, periods, "2023-07-01")).toEqual(
      { code: "fromItem", item: "1.2-09" },
    );
    expect(
      nextReport(
        { ...item({ target }), kind: "threshold", indicator: "population" },
        periods,
        "2023-07-01",
      ),
    ).toEqual({ code: "fromIndicator" });
  });
  test("after the last period there is none", () => {
    expect(nextReport(item({ target }), periods, "2024-08-01")).toEqual({ code: "none" });
  });
});
