import { describe, expect, it } from "vitest";
import { reviewClock, reviewDueOn } from "./review-clock";

/** National Day 2024 as published: 1-7 October off, 29 September and 12 October worked. */
const october = {
  holidays: new Set(["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"]),
  makeUpDays: new Set(["2024-09-29", "2024-10-12"]),
};
const plain = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
const at = (text: string) => new Date(`${text}+08:00`);

describe("the last day of a review", () => {
  it.each([
    ["ten weekdays", "2024-11-04T09:00", plain, "2024-11-18"],
    // 29, 30 September; 8-12 October (the 12th made up); 14, 15, 16.
    ["over the holiday, its make-up days worked", "2024-09-28T09:00", october, "2024-10-16"],
    [
      "signed on a make-up day: the day itself is not counted",
      "2024-09-29T18:00",
      october,
      "2024-10-17",
    ],
    ["signed on a day off", "2024-10-05T10:00", october, "2024-10-18"],
    ["signed late in the evening, the day of Shanghai", "2024-11-04T23:59", plain, "2024-11-18"],
  ])("%s", (_name, signed, calendar, due) => {
    expect(reviewDueOn(at(signed), calendar)).toBe(due);
  });
});

describe("the clock of a review", () => {
  const signed = at("2024-09-28T09:00");
  it.each([
    ["2024-09-28", 10, false],
    ["2024-10-07", 8, false],
    ["2024-10-12", 3, false],
    ["2024-10-16", 0, false],
    ["2024-10-17", -1, true],
    ["2024-10-21", -3, true],
  ])("on %s has %i working days left, late: %s", (today, daysLeft, late) => {
    expect(reviewClock(signed, today, october)).toEqual({ dueOn: "2024-10-16", daysLeft, late });
  });
  it("is late on a day off already, by no working day yet", () => {
    // Due on Friday the 15th.
    expect(reviewClock(at("2024-11-01T09:00"), "2024-11-16", plain)).toEqual({
      dueOn: "2024-11-15",
      daysLeft: 0,
      late: true,
    });
  });
});
