import { describe, expect, it } from "vitest";
import { isDue, isTimeOfDay, timeOn } from "./daily";

/** 2024: 1 to 7 October are holidays, Saturday 12 October is worked. */
const calendar = { holidays: new Set(["2024-10-07"]), makeUpDays: new Set(["2024-10-12"]) };
const at = (text: string) => new Date(`${text}+08:00`);

describe("isDue", () => {
  it.each([
    ["a minute before", "2024-10-15T08:29:59", false],
    ["on the minute", "2024-10-15T08:30:00", true],
    ["late the same day", "2024-10-15T23:59:59", true],
    ["a Sunday", "2024-10-13T09:00:00", false],
    ["a Saturday that is worked", "2024-10-12T09:00:00", true],
    ["a holiday on a Monday", "2024-10-07T09:00:00", false],
    ["the Shanghai morning of a day that is still yesterday in UTC", "2024-10-15T07:30:00", false],
  ])("%s", (_, moment, due) => {
    expect(isDue(at(moment), "08:30", calendar)).toBe(due);
  });
});

describe("timeOn", () => {
  it("is of the Shanghai day", () => {
    expect(timeOn(new Date("2024-10-14T17:00:00Z"), "08:30")).toEqual(at("2024-10-15T08:30:00"));
    expect(timeOn(at("2024-10-15T23:00:00"), "00:00")).toEqual(at("2024-10-15T00:00:00"));
  });
  it("refuses what is no time", () => {
    expect(() => timeOn(at("2024-10-15T23:00:00"), "8:30")).toThrow(RangeError);
  });
});

it.each([
  ["08:30", true],
  ["00:00", true],
  ["23:59", true],
  ["24:00", false],
  ["8:30", false],
  ["08:60", false],
  ["", false],
])("isTimeOfDay %j is %s", (text, is) => {
  expect(isTimeOfDay(text)).toBe(is);
});
