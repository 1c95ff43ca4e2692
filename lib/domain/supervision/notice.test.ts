import { describe, expect, it } from "vitest";
import type { WorkCalendar } from "../calendar";
import { statuses } from "../milestone/assessment";
import {
  awaitsUnit,
  isRunning,
  isSettled,
  noticeFaults,
  noticeNumber,
  replyLateDays,
} from "./notice";
import { noticeMoves } from "./notice-moves";
import { noticeStates } from "./notice-transitions";
import { fitsUnit, isInRegister, readRegisterFilter, registerParams } from "./register";

/** 2024-10-01 to 07 is a holiday, Saturday 2024-10-12 is worked. */
const calendar: WorkCalendar = {
  holidays: new Set(["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"]),
  makeUpDays: new Set(["2024-10-12"]),
};

it("a number is year and count; a draft bears none", () => {
  expect(noticeNumber({ year: 2024, number: 3 })).toBe("2024-3");
  expect(noticeNumber({ year: null, number: null })).toBeNull();
});

describe("states", () => {
  it.each(noticeStates)("%s", (state) => {
    expect(awaitsUnit(state)).toBe(state === "issued" || state === "acknowledged");
    expect(isRunning(state)).toBe(["issued", "acknowledged", "replied"].includes(state));
  });
});

it("only what is done or terminated is settled", () => {
  expect(statuses.filter(isSettled)).toEqual(["terminated", "doneOnTime", "doneLate"]);
});

describe("replyLateDays, in working days", () => {
  it.each([
    ["issued", "2024-10-08", "2024-10-08", 0],
    ["issued", "2024-10-08", "2024-10-09", 1],
    ["acknowledged", "2024-09-30", "2024-10-07", 0],
    ["acknowledged", "2024-09-30", "2024-10-08", 1],
    ["issued", "2024-10-11", "2024-10-12", 1],
    ["issued", "2024-10-11", "2024-10-13", 1],
    ["replied", "2024-10-08", "2024-10-31", 0],
    ["closed", "2024-10-08", "2024-10-31", 0],
    ["draft", "2024-10-08", "2024-10-31", 0],
  ] as const)("%s, reply by %s, on %s: %d", (state, replyBy, today, days) => {
    expect(replyLateDays({ state, replyBy }, today, calendar)).toBe(days);
  });
});

describe("noticeFaults", () => {
  it.each([
    ["what holds", "Do it.", "2024-10-15", []],
    ["no demand", " \n", "2024-10-15", ["demand required"]],
    ["today", "Do it.", "2024-10-08", ["replyBy notAfterToday"]],
    ["the past", "Do it.", "2024-09-30", ["replyBy notAfterToday"]],
    ["a Sunday", "Do it.", "2024-10-13", ["replyBy notWorkingDay"]],
    ["a Saturday that is worked", "Do it.", "2024-10-12", []],
    ["both", "", "2024-10-01", ["demand required", "replyBy notAfterToday"]],
  ] as const)("%s", (_name, demand, replyBy, faults) => {
    const found = noticeFaults({ demand, replyBy }, "2024-10-08", calendar);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});

describe("noticeMoves", () => {
  it("says of each move whether it can be done, and what stands in its way", () => {
    const ofUnit = noticeMoves("issued", (right) => right === "notice.answer");
    const by = Object.fromEntries(ofUnit.map(({ name, obstacle }) => [name, obstacle]));
    expect(by).toEqual({
      issue: "state",
      acknowledge: null,
      reply: null,
      sendBack: "state",
      accept: "state",
      close: "right",
      withdraw: "state",
    });
  });

  it.each(noticeStates)("nothing can be done in %s without a right", (state) => {
    expect(noticeMoves(state, () => false).every(({ obstacle }) => obstacle !== null)).toBe(true);
  });
});

describe("the register", () => {
  const at = (state: (typeof noticeStates)[number], lateDays = 0) => ({
    state,
    lateDays,
    unit: { code: "a" },
  });
  it.each([
    ["open", ["issued", "acknowledged", "replied"]],
    ["draft", ["draft"]],
    ["closed", ["closed"]],
    ["all", noticeStates],
    ["late", []],
  ] as const)("%s holds %j", (tab, states) => {
    expect(noticeStates.filter((state) => isInRegister(at(state), tab))).toEqual(states);
  });

  it("late: the unit's turn, and the day is past", () => {
    expect(isInRegister(at("issued", 2), "late")).toBe(true);
    expect(isInRegister(at("replied", 0), "late")).toBe(false);
  });

  it("reads its address and writes it back", () => {
    expect(readRegisterFilter({})).toEqual({ tab: "open", unit: "" });
    expect(readRegisterFilter({ state: "nonsense" }).tab).toBe("open");
    const filter = readRegisterFilter({ state: "late", unit: "a" });
    expect(registerParams(filter)).toEqual({ state: "late", unit: "a" });
    expect(registerParams(readRegisterFilter({}))).toEqual({});
    expect(fitsUnit(at("issued"), filter)).toBe(true);
    expect(fitsUnit(at("issued"), { ...filter, unit: "b" })).toBe(false);
    expect(fitsUnit(at("issued"), { ...filter, unit: "" })).toBe(true);
  });
});
