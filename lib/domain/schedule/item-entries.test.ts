// Which days an item has at a date.
import { describe, expect, it } from "vitest";
import type { Assessment } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import { at, morning } from "../milestone/facts.fixture";
import { itemEntries } from "./item-entries";
import { asOf, dates, item } from "./schedule.fixture";

const days = (assessment: Partial<Assessment>, facts: Partial<MilestoneFacts> = {}) =>
  itemEntries(item("a", assessment, facts), dates).map(
    ({ key, on, days: left, open }) => `${key} ${on} ${left}${open ? "" : " closed"}`,
  );
const checkpoint = (on: string, state: "confirmed" | "suggested" = "confirmed") => ({
  on,
  value: 3,
  state,
  effectiveOn: "2021-01-01",
  acceptedAt: morning("2021-01-01"),
});
const owed = (period: string) => ({
  period,
  organisation: "health",
  createdAt: morning("2021-01-01"),
});

describe("the days of an item", () => {
  it.each<[string, Partial<Assessment>, string[]]>([
    ["due ahead", { dueOn: "2025-06-30" }, ["due:a 2025-06-30 365"]],
    ["due today", { dueOn: asOf, status: "awaiting" }, ["due:a 2024-06-30 0"]],
    ["past and late", { dueOn: "2024-06-29", status: "overdue" }, ["due:a 2024-06-29 -1"]],
    ["done", { dueOn: "2024-03-31", status: "doneOnTime" }, ["due:a 2024-03-31 -91 closed"]],
    ["terminated", { status: "terminated" }, []],
    [
      "extended",
      { dueOn: "2024-05-31", workingDueOn: "2024-08-01", extensionInForce: true },
      ["due:a 2024-05-31 -30", "extended:a 2024-08-01 32"],
    ],
    [
      "extended in vain",
      { dueOn: "2024-05-31", workingDueOn: "2024-06-15", extensionInForce: false },
      ["due:a 2024-05-31 -30"],
    ],
    [
      "promised",
      { dueOn: "2024-05-31", rectificationDueOn: "2024-07-31", rectifications: 2 },
      ["due:a 2024-05-31 -30", "rectified:a 2024-07-31 31"],
    ],
    [
      "done, whatever was promised",
      { dueOn: "2024-05-31", rectificationDueOn: "2024-07-31", status: "doneLate" },
      ["due:a 2024-05-31 -30 closed"],
    ],
    [
      "to start",
      { startsOn: "2024-07-01", status: "notStarted" },
      ["due:a 2025-06-30 365", "start:a 2024-07-01 1"],
    ],
    ["started", { startsOn: "2024-06-29" }, ["due:a 2025-06-30 365"]],
    [
      "should have started",
      { startsOn: "2024-01-01", status: "shouldHaveStarted" },
      ["due:a 2025-06-30 365", "start:a 2024-01-01 -181"],
    ],
  ])("%s", (_, assessment, expected) => expect(days(assessment)).toEqual(expected));

  it("yearly targets are the confirmed ones from the day on and before the due date", () => {
    const checkpoints = [
      checkpoint("2023-12-31"),
      checkpoint(asOf),
      checkpoint("2024-12-31"),
      checkpoint("2025-03-31", "suggested"),
      checkpoint("2025-06-30"),
    ];
    expect(days({}, { checkpoints })).toEqual([
      "due:a 2025-06-30 365",
      "checkpoint:a:2024 2024-06-30 0",
      "checkpoint:a:2024 2024-12-31 184",
    ]);
  });
});

describe("a report that is owed", () => {
  // The window of 2024Q2: 20 June to 10 July, grace to 17 July.
  it.each<[string, string, string[]]>([
    ["before the window", "2024-06-19", []],
    ["from its first day", "2024-06-20", ["2024-07-10 20"]],
    ["on the closing day", "2024-07-10", ["2024-07-10 0"]],
    ["in the days of grace", "2024-07-11", ["2024-07-17 6"]],
    ["on the last of them", "2024-07-17", ["2024-07-17 0"]],
    ["after them", "2024-07-18", []],
  ])("%s", (_, day, expected) => {
    const entries = itemEntries(item("a", {}, { obligations: [owed("2024Q2")] }), at(day, day));
    const reports = entries.filter(({ kind }) => kind === "report");
    expect(reports.map(({ on, days: left }) => `${on} ${left}`)).toEqual(expected);
    expect(reports.every(({ key }) => key === "report:a:2024Q2")).toBe(true);
  });

  it("is not listed once the unit has sent it, nor for what is done or owes nothing", () => {
    const sent = {
      reportId: "r",
      period: "2024Q2",
      round: 1,
      sentAt: morning("2024-06-25"),
      signedAt: morning("2024-06-26"),
      outcome: "pending" as const,
      decidedAt: null,
      revokedAt: null,
      supersedes: null,
      reading: null,
      factOn: null,
      forecastOn: null,
      forecastClass: null,
    };
    const facts = { obligations: [owed("2024Q2")] };
    const kinds = (assessment: Partial<Assessment>, rest: Partial<MilestoneFacts>) =>
      itemEntries(item("a", assessment, rest), at("2024-06-30", "2024-06-30")).map((e) => e.kind);
    expect(kinds({}, facts)).toEqual(["due", "report"]);
    expect(kinds({}, { ...facts, reports: [{ ...sent, signedAt: null }] })).toContain("report");
    expect(kinds({}, { ...facts, reports: [sent] })).toEqual(["due"]);
    expect(kinds({ status: "doneOnTime" }, facts)).toEqual(["due"]);
    expect(kinds({}, {})).toEqual(["due"]);
  });
});
