import { describe, expect, it } from "vitest";
import type { ReportState } from "../report/report-transitions";
import {
  ballOf,
  type BallCase,
  type BallRound,
  itemHolderOf,
  reportClock,
  roundsAt,
  stateOfRounds,
} from "./ball";

/** National Day 2024 as published: 1-7 October off, 29 September and 12 October worked. */
const calendar = {
  holidays: new Set(["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"]),
  makeUpDays: new Set(["2024-09-29", "2024-10-12"]),
};
const at = (day: string) => new Date(`${day}T10:00+08:00`);
const today = "2024-10-15";

function sending(
  round: number,
  days: Partial<Record<"sent" | "signed" | "decided" | "revoked", string>>,
  outcome: BallRound["outcome"] = "pending",
): BallRound {
  const day = (text: string | undefined) => (text ? at(text) : null);
  return {
    round,
    sentAt: at(days.sent ?? "2024-09-25"),
    signedAt: day(days.signed),
    outcome,
    decidedAt: day(days.decided),
    revokedAt: day(days.revoked),
  };
}

const open = { state: "open", opensOn: "2024-09-20" } as const;
const closed = { state: "closed", opensOn: "2024-09-20" } as const;
const look = (report: Partial<BallCase>) =>
  ballOf({ state: null, owed: true, period: open, rounds: [], ...report }, today, calendar);

const withHead = [sending(1, { sent: "2024-09-29" })];
const signed = [sending(1, { sent: "2024-09-25", signed: "2024-09-30" })];
const returned = [
  sending(1, { sent: "2024-09-25", signed: "2024-09-30", decided: "2024-10-09" }, "returned"),
];
const inUnit = [sending(1, { sent: "2024-09-25", decided: "2024-10-08" }, "returned")];
const again = [...returned, sending(2, { sent: "2024-10-11", signed: "2024-10-12" })];
const accepted = [
  ...returned,
  sending(2, { sent: "2024-10-11", signed: "2024-10-12", decided: "2024-10-14" }, "accepted"),
];
const revoked = [
  sending(1, { signed: "2024-09-30", decided: "2024-10-08", revoked: "2024-10-10" }, "accepted"),
];
const withdrawn = [sending(1, { sent: "2024-09-25", decided: "2024-09-27" }, "withdrawn")];

describe("who holds a report", () => {
  it.each<[string, Partial<BallCase>, string, string | null, number]>([
    // 23-30 September with the 29th worked, 8-12 October with the 12th, 14, 15.
    ["nothing written, owed", {}, "unit", "2024-09-20", 14],
    ["a draft", { state: "draft" }, "unit", "2024-09-20", 14],
    [
      "taken back before it was signed",
      { state: "draft", rounds: withdrawn },
      "unit",
      "2024-09-27",
      9,
    ],
    ["nothing owed", { owed: false }, "nobody", null, 0],
    ["a missed period is not filled in later", { period: closed }, "nobody", null, 0],
    ["a draft when the period is over", { state: "draft", period: closed }, "nobody", null, 0],
    ["with the head", { state: "withHead", rounds: withHead }, "head", "2024-09-29", 8],
    [
      "with the commission",
      { state: "withCommission", rounds: signed },
      "commission",
      "2024-09-30",
      7,
    ],
    ["returned", { state: "returned", rounds: returned }, "unit", "2024-10-09", 5],
    [
      "returned, the period over",
      { state: "returned", rounds: returned, period: closed },
      "unit",
      "2024-10-09",
      5,
    ],
    ["returned inside the unit", { state: "returned", rounds: inUnit }, "unit", "2024-10-08", 6],
    ["sent again", { state: "withCommission", rounds: again }, "commission", "2024-10-12", 2],
    ["accepted", { state: "accepted", rounds: accepted }, "nobody", null, 0],
    ["revoked", { state: "returned", rounds: revoked }, "unit", "2024-10-10", 4],
    ["given up", { state: "dropped" }, "nobody", null, 0],
  ])("%s", (_name, report, holder, since, heldDays) => {
    expect(look(report)).toMatchObject({ holder, since, heldDays });
  });

  it("counts rounds and returns, and runs from the first sending through every return", () => {
    expect(look({ state: "withCommission", rounds: again.toReversed() })).toMatchObject({
      round: 2,
      timesReturned: 1,
      firstSentOn: "2024-09-30",
      runningDays: 7,
    });
  });
  it("keeps what came back inside the unit to itself", () => {
    expect(look({ state: "returned", rounds: inUnit })).toMatchObject({
      timesReturned: 0,
      firstSentOn: null,
      runningDays: 0,
    });
  });
  it("stops at the acceptance", () => {
    expect(look({ state: "accepted", rounds: accepted })).toMatchObject({
      round: 2,
      runningDays: 6,
    });
  });
});

describe("a report by its rounds alone", () => {
  it.each<[string, BallRound[], ReportState | null]>([
    ["none", [], null],
    ["sent", withHead, "withHead"],
    ["signed", signed, "withCommission"],
    ["returned", returned, "returned"],
    ["returned inside the unit", inUnit, "returned"],
    ["sent again", again.toReversed(), "withCommission"],
    ["accepted", accepted, "accepted"],
    ["revoked", revoked, "returned"],
    ["taken back", withdrawn, "draft"],
  ])("%s", (_name, rounds, state) => expect(stateOfRounds(rounds)).toBe(state));

  it.each<[string, ReportState | null]>([
    ["2024-09-24", null],
    ["2024-09-26", "withHead"],
    ["2024-10-01", "withCommission"],
    ["2024-10-10", "returned"],
    ["2024-10-11", "withHead"],
    ["2024-10-13", "withCommission"],
    ["2024-10-14", "accepted"],
  ])("as known on %s", (day, state) => {
    expect(stateOfRounds(roundsAt(accepted, new Date(`${day}T12:00+08:00`)))).toBe(state);
  });
  it("does not know of a revocation to come", () => {
    expect(stateOfRounds(roundsAt(revoked, at("2024-10-09")))).toBe("accepted");
  });
});

describe("who holds an item", () => {
  const ball = (holder: "unit" | "head" | "commission" | "nobody") => ({ ...look({}), holder });
  it.each([
    ["unit", "head", "head"],
    ["unit", "commission", "commission"],
    ["commission", "head", "head"],
    ["commission", "unit", "commission"],
    ["data", "nobody", "data"],
    ["data", "unit", "data"],
    ["unit", "nobody", "unit"],
    [null, "nobody", "nobody"],
  ] as const)("assessment %s, report %s: %s", (assessed, report, holder) => {
    expect(itemHolderOf(assessed, ball(report))).toBe(holder);
  });
});

describe("the clock of a period's report", () => {
  const window = { closesOn: "2024-10-10", graceEndsOn: "2024-10-16" };
  it.each([
    ["2024-09-30", "open", 3],
    ["2024-10-10", "open", 0],
    ["2024-10-11", "grace", 4],
    ["2024-10-16", "grace", 0],
    ["2024-10-17", "late", -1],
    ["2024-10-19", "late", -2],
  ])("on %s is %s with %i working days", (day, phase, daysLeft) => {
    expect(reportClock(window, day, calendar)).toEqual({ phase, daysLeft });
  });
});
