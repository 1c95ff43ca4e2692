import { describe, expect, it } from "vitest";
import { quarterBounds } from "../calendar";
import { assess } from "./assess";
import {
  at,
  makeFacts,
  makeReport,
  morning,
  number,
  pending,
  periods as allPeriods,
  plan,
  type FactsInput,
} from "./facts.fixture";

const look = (input: Partial<FactsInput>, ...dates: Parameters<typeof at>) =>
  assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" }, ...input }), at(...dates));
// 2022Q3: ends 09-30, closes 10-10 (Monday), grace 11, 12, 13, 14, 17.

describe("missed periods", () => {
  it.each([
    ["2022-10-17", []],
    ["2022-10-18", ["2022Q3"]],
  ])("known on %s: %j", (day, missed) => {
    expect(look({ owes: ["2022Q3"] }, day, day).missedPeriods).toEqual(missed);
  });

  it("a late report covers the period, the miss stays counted", () => {
    const late = makeReport("2022Q3", number(1), {
      signedAt: morning("2022-10-18"),
      decidedAt: morning("2022-11-01"),
    });
    const result = look({ owes: ["2022Q3"], reports: [late] }, "2022-11-10", "2022-11-10");
    expect(result).toMatchObject({ status: "onTrack", missedPeriods: ["2022Q3"] });
  });

  it("the next report ends 'not reported', the misses stay listed", () => {
    const owes = ["2022Q2", "2022Q3", "2022Q4"];
    const next = makeReport("2022Q4", number(1));
    expect(look({ owes, reports: [next] }, "2023-02-10", "2023-02-10")).toMatchObject({
      status: "onTrack",
      missedPeriods: ["2022Q2", "2022Q3"],
    });
  });

  it("sent and undecided, or sent and returned, is sent", () => {
    const owes = ["2022Q3"];
    const returned = pending("2022Q3", number(1), {
      outcome: "returned",
      decidedAt: morning("2022-10-12"),
    });
    for (const report of [pending("2022Q3", number(1)), returned]) {
      const result = look({ owes, reports: [report] }, "2022-11-01", "2022-11-01");
      expect(result).toMatchObject({ missedPeriods: [], status: "notStarted" });
    }
  });

  it("with the head, or withdrawn, is not sent", () => {
    const owes = ["2022Q3"];
    const withHead = pending("2022Q3", number(1), { signedAt: null });
    const withdrawn = pending("2022Q3", number(1), {
      outcome: "withdrawn",
      decidedAt: morning("2022-10-12"),
    });
    for (const report of [withHead, withdrawn]) {
      expect(look({ owes, reports: [report] }, "2022-11-01", "2022-11-01").status).toBe(
        "notReported",
      );
    }
  });

  it("a report sent ahead for an open period counts from the day it was sent", () => {
    const ahead = pending("2022Q4", number(1), {
      sentAt: morning("2022-12-24"),
      signedAt: morning("2022-12-25"),
    });
    const input = { owes: ["2022Q3"], reports: [ahead] };
    expect(look(input, "2022-12-24", "2022-12-31").status).toBe("notReported");
    expect(look(input, "2022-12-25", "2022-12-31").status).toBe("notStarted");
    expect(look(input, "2022-12-31", "2022-12-31").status).toBe("notStarted");
  });

  it("what is not owed cannot be missed", () => {
    expect(look({}, "2022-11-01").missedPeriods).toEqual([]);
    const later = { period: "2022Q3", organisation: "health", createdAt: morning("2022-12-01") };
    expect(look({ obligations: [later] }, "2022-11-01", "2022-11-01").missedPeriods).toEqual([]);
  });

  it("nothing is missed before reportingFrom", () => {
    const late = { ...plan, reportingFrom: "2022-07-01" };
    const owes = ["2022Q1", "2022Q2", "2022Q3"];
    expect(look({ owes, plan: late }, "2022-11-01", "2022-11-01").missedPeriods).toEqual([
      "2022Q3",
    ]);
  });

  it("a period that ends after asOf is not looked at, however late it is known", () => {
    expect(look({ owes: ["2022Q3"] }, "2022-09-29", "2023-09-30").missedPeriods).toEqual([]);
    expect(look({ owes: ["2022Q3"] }, "2022-09-30", "2023-09-30").missedPeriods).toEqual([
      "2022Q3",
    ]);
  });

  it("a yearly item is judged on the last period it owed", () => {
    const input = { owes: ["2021Q4"], reports: [] };
    expect(look(input, "2022-08-01", "2022-08-01").status).toBe("notReported");
    const covered = [makeReport("2022Q1", number(1))];
    expect(look({ ...input, reports: covered }, "2022-08-01", "2022-08-01").status).toBe("onTrack");
  });

  it("stays beside every status", () => {
    const result = look({ owes: ["2022Q3"], dueOn: "2022-12-31" }, "2023-02-01", "2023-02-01");
    expect(result).toMatchObject({ status: "overdue", missedPeriods: ["2022Q3"] });
  });
});

describe("rounds about the time before reporting began", () => {
  const late = { ...plan, reportingFrom: "2023-01-01" };
  const round = (code: string, kind: "opening" | "backfill", opensOn: string) => ({
    code,
    ...quarterBounds(code),
    opensOn,
    closesOn: "2023-03-01",
    graceEndsOn: "2023-03-08",
    opening: kind === "opening",
    backfill: kind === "backfill",
  });
  const regular = allPeriods.filter((period) => period.startsOn >= late.reportingFrom);
  const opening = round("2022Q4", "opening", "2023-02-01");
  const older = round("2022Q2", "backfill", "2023-02-01");
  const input = { plan: late, periods: [older, opening, ...regular], owes: ["2022Q2", "2022Q4"] };

  it("are never missed", () => {
    const result = look({ ...input, dueOn: "2024-12-31" }, "2023-03-20", "2023-03-20");
    expect(result).toMatchObject({ status: "notStarted", missedPeriods: [] });
    const early = { ...input, plan: { ...plan, reportingFrom: "2021-01-01" } };
    expect(look(early, "2023-03-20", "2023-03-20").missedPeriods).toEqual([]);
  });

  it("the opening round keeps what was due before reporting from being overdue while it is open", () => {
    const due = { ...input, dueOn: "2022-06-30" };
    expect(look(due, "2023-03-08", "2023-03-08")).toMatchObject({
      status: "awaiting",
      awaitingFor: "report",
    });
    expect(look(due, "2023-03-09", "2023-03-09").status).toBe("overdue");
  });

  it("an older quarter loaded later keeps nothing from being overdue", () => {
    const due = { ...input, periods: [older, ...regular], dueOn: "2022-06-30" };
    expect(look(due, "2023-02-10", "2023-02-10").status).toBe("overdue");
  });

  it.each([
    ["2023-01-31", "2023-01-31", null],
    ["2023-02-01", "2023-02-01", "2022Q4"],
    ["2022-12-31", "2023-02-01", "2022Q4"],
    ["2022-12-30", "2023-02-01", "2022Q2"],
    ["2022-06-29", "2023-02-01", null],
    ["2023-03-21", "2023-03-21", "2023Q1"],
  ])("on %s, known on %s, it is about %s", (asOf, knownBy, period) => {
    expect(look(input, asOf, knownBy).reporting.period).toBe(period);
  });
});

describe("owed, sent, accepted for the period being collected", () => {
  const owes = ["2022Q3", "2022Q4"];
  it.each([
    ["2022-09-19", "2022Q2"],
    ["2022-09-20", "2022Q3"], // the window opens 10 days before the end
    ["2022-12-20", "2022Q3"],
    ["2022-12-21", "2022Q4"],
  ])("on %s it is %s", (day, period) => {
    expect(look({ owes }, day, day).reporting.period).toBe(period);
  });

  it("the issue of a quarter looks at its own period", () => {
    expect(look({ owes }, "2022-09-30", "2023-02-01").reporting.period).toBe("2022Q3");
  });

  it("follows the report on its way", () => {
    const reports = [makeReport("2022Q3", number(1))]; // signed 10-06, accepted 10-15
    expect(look({ owes, reports }, "2022-10-05", "2022-10-05").reporting).toMatchObject({
      owed: true,
      sent: false,
      accepted: false,
    });
    expect(look({ owes, reports }, "2022-10-06", "2022-10-06").reporting).toMatchObject({
      sent: true,
      accepted: false,
    });
    expect(look({ owes, reports }, "2022-10-15", "2022-10-15").reporting).toMatchObject({
      sent: true,
      accepted: true,
    });
    expect(look({ periods: [] }, "2022-10-15").reporting).toEqual({
      period: null,
      owed: false,
      sent: false,
      accepted: false,
    });
  });
});
