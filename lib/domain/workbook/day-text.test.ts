// Days as they arrive: by hand, in full-width digits, as a spreadsheet counts them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar";
import { daysIn, parseDay, splitEntry } from "./day-text";

describe("a whole text as a day", () => {
  it.each([
    ["2024-08-15", "2024-08-15"],
    ["2024/8/5", "2024-08-05"],
    ["2024.8.15", "2024-08-15"],
    ["2024年8月15日", "2024-08-15"],
    ["２０２４年８月１５日", "2024-08-15"],
    ["２０２４－０８－１５", "2024-08-15"],
    [" 2024 年 8 月 15 日 ", "2024-08-15"],
    ["20240815", "2024-08-15"],
    ["45519", "2024-08-15"],
    ["45519.75", "2024-08-15"],
    ["20000", "1954-10-03"],
    ["80000", "2119-01-11"],
    ["2024-02-30", null],
    ["20240230", null],
    ["2024年8月", null],
    ["19999", null],
    ["80001", null],
    ["年底", null],
    ["2024-08-15前", null],
    ["约2024-08-15", null],
    ["", null],
  ])("%s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it("reads every serial as the day so many days on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
        expect(parseDay(String(serial))).toBe(addDays("1954-10-03", serial - 20_000));
      }),
    );
  });
});

describe("days in a text", () => {
  it("finds each, also one that does not exist", () => {
    const found = daysIn("开工 2023-01-05；验收 2024/2/30");
    expect(found.map(({ day, text }) => ({ day, text }))).toEqual([
      { day: "2023-01-05", text: "2023-01-05" },
      { day: null, text: "2024/2/30" },
    ]);
  });
  it("does not begin or end inside a number", () => {
    expect(daysIn("1202-2024-8-151")).toEqual([]);
  });
});

describe("a name with its day", () => {
  it.each([
    ["主体完工 2024-08-15", "主体完工", "2024-08-15"],
    ["主体完工：2024年8月15日", "主体完工", "2024-08-15"],
    ["主体完工（2024.8.15）", "主体完工", "2024-08-15"],
    ["2024-08-15 主体完工", "主体完工", "2024-08-15"],
    ["第3小学，2024/9/1", "第3小学", "2024-09-01"],
    ["主体完工", "主体完工", null],
  ])("%s", (text, name, day) => {
    expect(splitEntry(text)).toEqual({ name, day, faultyDay: null });
  });
  it("keeps a day that does not exist", () => {
    expect(splitEntry("主体完工 2024-02-30").faultyDay).toBe("2024-02-30");
  });
});
