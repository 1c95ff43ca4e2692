import { describe, expect, it } from "vitest";
import { type Candidate, listOwed, type OwingPeriod, type OwingPlan } from "./obligations";

const lead: Candidate["lead"] = {
  organisation: "bureau",
  state: "confirmed",
  confirmedOn: "2021-02-01",
  startsOn: "2021-01-01",
};
const item: Candidate = {
  code: "1",
  dueOn: "2025-12-31",
  startsOn: null,
  cadence: "quarterly",
  aspirational: false,
  terminated: false,
  done: false,
  chain: null,
  series: null,
  indicator: null,
  readsFrom: null,
  lead,
};
const plan: OwingPlan = { endsOn: "2025-12-31", reportingFrom: "2021-01-01" };
const kind = "regular" as const;
const q1 = { kind, code: "2021Q1", endsOn: "2021-03-31", opensOn: "2021-03-21" };
const q2 = { kind, code: "2022Q2", endsOn: "2022-06-30", opensOn: "2022-06-20" };
const q4 = { kind, code: "2022Q4", endsOn: "2022-12-31", opensOn: "2022-12-21" };

const owes = (change: Partial<Candidate>, period: OwingPeriod = q2, of = plan) =>
  listOwed([{ ...item, ...change }], period, of).length > 0;

describe("who owes a report", () => {
  it.each<[string, Partial<Candidate>, boolean]>([
    ["an open item with a confirmed lead", {}, true],
    ["no lead", { lead: null }, false],
    ["a suggested lead", { lead: { ...lead, state: "suggested" } }, false],
    ["done", { done: true }, false],
    ["terminated", { terminated: true }, false],
    ["overdue and open", { dueOn: "2021-12-31" }, true],
    ["reads an indicator", { indicator: "population" }, false],
    ["reads another item", { readsFrom: "2" }, false],
    ["a figure released once a year", { cadence: "onRelease" }, false],
    ["yearly", { cadence: "yearly" }, false],
    ["aspirational", { aspirational: true }, false],
    ["due after the plan", { dueOn: "2035-12-31" }, false],
    ["a lead that begins later", { lead: { ...lead, startsOn: "2022-07-01" } }, false],
    ["this year's quota", { series: "cars", startsOn: "2022-01-01" }, true],
    ["last year's quota, not met", { series: "cars", startsOn: "2021-01-01" }, true],
    ["next year's quota", { series: "cars", startsOn: "2023-01-01" }, false],
  ])("%s in a second quarter: %s", (_, change, expected) => {
    expect(owes(change)).toBe(expected);
  });

  it.each<[string, Partial<Candidate>]>([
    ["a figure released once a year", { cadence: "onRelease" }],
    ["yearly", { cadence: "yearly" }],
    ["aspirational", { aspirational: true }],
    ["due after the plan", { dueOn: "2035-12-31" }],
  ])("%s in a fourth quarter", (_, change) => {
    expect(owes(change, q4)).toBe(true);
  });

  it.each([
    ["2021-03-20", true],
    ["2021-03-21", false],
    ["2021-05-01", false],
  ])("confirmed on %s, the quarter that opens on 2021-03-21: %s", (confirmedOn, expected) => {
    expect(owes({ lead: { ...lead, confirmedOn } }, q1)).toBe(expected);
  });

  it.each([
    [null, false],
    ["2022-06-30", true],
    ["2022-07-01", false],
  ])("reporting from %s: %s", (reportingFrom, expected) => {
    expect(owes({}, q2, { ...plan, reportingFrom })).toBe(expected);
  });

  describe("a round about the time before reporting began", () => {
    const late: OwingPlan = { ...plan, reportingFrom: "2024-01-01" };
    const opening = { ...q2, code: "2023Q3", kind: "opening" as const, endsOn: "2023-09-30" };
    const backfill = { ...q2, kind: "backfill" as const };
    const confirmedLater = { ...lead, confirmedOn: "2024-02-01", startsOn: "2024-02-01" };

    it.each<[string, Partial<Candidate>, boolean, boolean]>([
      ["an open item", {}, true, true],
      ["a lead confirmed after its last day", { lead: confirmedLater }, true, true],
      ["a suggested lead", { lead: { ...lead, state: "suggested" } }, false, false],
      ["no lead", { lead: null }, false, false],
      ["done by now", { done: true }, false, true],
      ["terminated", { terminated: true }, false, false],
      ["terminated, done before", { terminated: true, done: true }, false, false],
      ["a yearly figure", { cadence: "yearly" }, true, false],
      ["aspirational", { aspirational: true }, true, false],
      ["a later year's quota", { series: "cars", startsOn: "2025-01-01" }, false, false],
      ["reads an indicator", { indicator: "population" }, false, false],
    ])("%s: asked in the opening round %s, in an older quarter %s", (_, change, first, older) => {
      expect(owes(change, opening, late)).toBe(first);
      expect(owes(change, backfill, late)).toBe(older);
    });

    it("asks for yearly figures in an older fourth quarter", () => {
      expect(owes({ cadence: "yearly" }, { ...q4, kind: "backfill" }, late)).toBe(true);
    });

    it("asks nothing as a regular quarter, nor before a start", () => {
      expect(owes({}, q2, late)).toBe(false);
      expect(owes({}, opening, { ...late, reportingFrom: null })).toBe(false);
    });
  });

  describe("a chain of 2022 and 2025", () => {
    const chain = [
      { ...item, code: "b", chain: "beds", dueOn: "2025-12-31" },
      { ...item, code: "a", chain: "beds", dueOn: "2022-12-31" },
    ];
    const speaker = (period: OwingPeriod, members = chain) =>
      listOwed(members, period, plan).map((owed) => owed.code);

    it("is spoken for by the first member not past its due year", () => {
      expect(speaker(q4)).toEqual(["a"]);
    });
    it("then by the next", () => {
      expect(
        speaker({ kind, code: "2023Q1", endsOn: "2023-03-31", opensOn: "2023-03-21" }),
      ).toEqual(["b"]);
    });
    it("by the next at once where the first is done", () => {
      expect(
        speaker(
          q2,
          chain.map((each) => ({ ...each, done: each.code === "a" })),
        ),
      ).toEqual(["b"]);
    });
    it("by the last where all are past", () => {
      expect(
        speaker({ kind, code: "2026Q1", endsOn: "2026-03-31", opensOn: "2026-03-21" }),
      ).toEqual(["b"]);
    });
  });
});
