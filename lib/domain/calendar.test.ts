import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  daysBetween,
  endOfDay,
  endOfYear,
  isLocalDate,
  isQuarterCode,
  isWorkingDay,
  listQuarters,
  maxDate,
  minDate,
  periodWindow,
  quarterBounds,
  quarterOf,
  startOfDay,
  startOfYear,
  toLocalDate,
  workingDaysBetween,
  yearOf,
} from "./calendar";

const plain = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
/** National Day 2024 as published: 1-7 October off, 29 September and 12 October worked. */
const october = {
  holidays: new Set(["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"]),
  makeUpDays: new Set(["2024-09-29", "2024-10-12"]),
};

describe("days", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2023-04-31", false],
    ["2023-13-01", false],
    ["2023-1-01", false],
    ["2023-00-10", false],
    ["", false],
    ["2023-06-30T00:00", false],
  ])("%s is a day: %s", (text, expected) => expect(isLocalDate(text)).toBe(expected));

  it.each([
    // 16:00 UTC is midnight in Shanghai.
    ["2023-06-30T15:59:59.999Z", "2023-06-30"],
    ["2023-06-30T16:00:00.000Z", "2023-07-01"],
    ["2023-12-31T16:00:00.000Z", "2024-01-01"],
  ])("%s is %s in Shanghai", (instant, day) => expect(toLocalDate(new Date(instant))).toBe(day));

  it("starts at 16:00 UTC of the day before and ends a millisecond before the next", () => {
    expect(startOfDay("2023-06-30").toISOString()).toBe("2023-06-29T16:00:00.000Z");
    expect(endOfDay("2023-06-30").toISOString()).toBe("2023-06-30T15:59:59.999Z");
    expect(toLocalDate(endOfDay("2023-06-30"))).toBe("2023-06-30");
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-01-01", -1, "2023-12-31"],
    ["2020-12-31", 1826, "2025-12-31"], // 5 * 365 + 1 (2024)
    ["1969-12-31", 1, "1970-01-01"],
  ])("%s + %i days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it("refuses a day that does not exist", () => {
    expect(() => addDays("2023-02-30", 1)).toThrow(RangeError);
    expect(() => startOfDay("soon")).toThrow(RangeError);
  });

  it("orders and names years", () => {
    expect([minDate("2023-01-02", "2023-01-01"), maxDate("2023-01-02", "2023-01-01")]).toEqual([
      "2023-01-01",
      "2023-01-02",
    ]);
    expect([yearOf("2023-05-01"), startOfYear(2023), endOfYear(2023)]).toEqual([
      2023,
      "2023-01-01",
      "2023-12-31",
    ]);
  });
});

describe("quarters", () => {
  it.each([
    ["2024-01-01", "2024Q1"],
    ["2024-03-31", "2024Q1"],
    ["2024-04-01", "2024Q2"],
    ["2024-09-30", "2024Q3"],
    ["2024-10-01", "2024Q4"],
    ["2024-12-31", "2024Q4"],
  ])("%s lies in %s", (day, code) => expect(quarterOf(day)).toBe(code));

  it.each([
    ["2024Q1", "2024-01-01", "2024-03-31"],
    ["2024Q2", "2024-04-01", "2024-06-30"],
    ["2024Q3", "2024-07-01", "2024-09-30"],
    ["2024Q4", "2024-10-01", "2024-12-31"],
  ])("%s runs from %s to %s", (code, startsOn, endsOn) =>
    expect(quarterBounds(code)).toEqual({ startsOn, endsOn }),
  );

  it.each(["2024Q5", "2024Q0", "24Q1", "2024-Q1", "x2024Q1", "2024Q11"])("refuses %s", (code) => {
    expect(isQuarterCode(code)).toBe(false);
    expect(() => quarterBounds(code)).toThrow(RangeError);
  });

  it("lists the quarters a span touches", () => {
    expect(listQuarters("2023-11-15", "2024-04-01")).toEqual(["2023Q4", "2024Q1", "2024Q2"]);
    expect(listQuarters("2024-03-31", "2024-03-31")).toEqual(["2024Q1"]);
    expect(listQuarters("2024-04-01", "2024-03-31")).toEqual([]);
  });
});

describe("working days", () => {
  it.each([
    ["2024-09-27", true], // Friday
    ["2024-09-28", false], // Saturday
    ["2024-09-29", true], // Sunday, made up
    ["2024-10-01", false], // Tuesday, holiday
    ["2024-10-06", false], // Sunday
    ["2024-10-08", true],
    ["2024-10-12", true], // Saturday, made up
    ["1969-12-29", true], // Monday before the epoch
    ["1969-12-28", false], // Sunday before the epoch
  ])("%s is worked: %s", (day, expected) => expect(isWorkingDay(day, october)).toBe(expected));

  it("a make-up day is worked even when it is listed as a holiday too", () => {
    const both = { holidays: new Set(["2024-10-12"]), makeUpDays: new Set(["2024-10-12"]) };
    expect(isWorkingDay("2024-10-12", both)).toBe(true);
  });

  it.each([
    ["2024-09-27", 1, "2024-09-29"],
    ["2024-09-27", 3, "2024-10-08"], // 29, 30 September, 8 October
    ["2024-10-10", 2, "2024-10-12"],
    ["2024-10-12", 1, "2024-10-14"],
    ["2024-10-08", -1, "2024-09-30"],
    ["2024-10-08", 0, "2024-10-08"],
  ])("%s + %i working days is %s", (day, days, expected) => {
    expect(addWorkingDays(day, days, october)).toBe(expected);
    expect(workingDaysBetween(day, expected, october)).toBe(days);
  });

  it("counts back as it counts on", () => {
    expect(workingDaysBetween("2024-10-14", "2024-09-27", october)).toBe(-8); // 29 30 8 9 10 11 12 14
  });
});

describe("periodWindow", () => {
  it("opens 10 days before, closes 10 after, grace 5 and review 10 working days (no holidays)", () => {
    // 2024-10-10 is a Thursday: 11, 14, 15, 16, 17 are the grace; 18, 21-25, 28-31 the review.
    expect(periodWindow("2024Q3", plain)).toEqual({
      code: "2024Q3",
      startsOn: "2024-07-01",
      endsOn: "2024-09-30",
      opensOn: "2024-09-20",
      closesOn: "2024-10-10",
      graceEndsOn: "2024-10-17",
      reviewEndsOn: "2024-10-31",
    });
  });

  it("a make-up Saturday shortens the grace by a day", () => {
    // 11, 12 (made up), 14, 15, 16; then 17, 18, 21-25, 28-30.
    const window = periodWindow("2024Q3", october);
    expect([window.graceEndsOn, window.reviewEndsOn]).toEqual(["2024-10-16", "2024-10-30"]);
  });

  it("refuses what is no quarter", () =>
    expect(() => periodWindow("2024", plain)).toThrow(RangeError));
});
