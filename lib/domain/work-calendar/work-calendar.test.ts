// Notices as files, what they would change, and a year as months.
import { describe, expect, it } from "vitest";
import { isWorkingDay } from "../calendar";
import {
  type CalendarDay,
  compareDays,
  dayFaults,
  readCalendarJson,
  readCalendarTable,
} from "./calendar-file";
import { isWeekend, missingYears, publishedYears, weeksOf } from "./calendar-year";

const day = (change: Partial<CalendarDay> = {}): CalendarDay => ({
  day: "2024-10-01",
  kind: "holiday",
  name: "国庆节",
  source: "国办发明电〔2023〕7号",
  ...change,
});

describe("a day", () => {
  it.each<[string, Partial<CalendarDay>, string[]]>([
    ["is sound", {}, []],
    ["off on a weekend is published so", { day: "2024-10-05" }, []],
    ["made up on a Saturday", { day: "2024-10-12", kind: "makeUp" }, []],
    ["made up on a Friday", { day: "2024-10-11", kind: "makeUp" }, ["kind notWeekend"]],
    ["taken back on a Friday", { day: "2024-10-11", kind: "ordinary" }, []],
    ["that does not exist", { day: "2024-02-30" }, ["day notDate"]],
    ["of no age of ours", { day: "1024-10-01" }, ["day yearOutside"]],
    ["without a name", { name: " " }, ["name required"]],
    ["without a paper", { source: "" }, ["source required"]],
    ["with a novel for a name", { name: "x".repeat(101) }, ["name tooLong"]],
  ])("%s", (_, change, expected) => {
    expect(dayFaults(day(change)).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe("a file", () => {
  const json = (days: unknown[]) => JSON.stringify({ days });
  it("reads the shipped shape", () => {
    expect(readCalendarJson(json([day()]))).toEqual({ days: [day()], faults: [] });
  });
  it.each<[string, string, string]>([
    ["no JSON", "{", "file notCalendar"],
    ["another shape", '{"dates":[]}', "file notCalendar"],
    ["a day taken back", json([day({ kind: "ordinary" })]), "file notCalendar"],
    ["a day twice", json([day(), day()]), "days.1 dayTwice"],
    ["a make-up Friday", json([day({ day: "2024-10-11", kind: "makeUp" })]), "days.0 notWeekend"],
  ])("is refused for %s", (_, text, expected) => {
    const { faults } = readCalendarJson(text);
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });

  const headings = { day: ["日期"], kind: ["安排"], name: ["名称"], source: ["依据"] };
  const kinds = { holiday: ["放假"], makeUp: ["上班"] };
  const table = (...rows: string[][]) => readCalendarTable(rows, headings, kinds);
  const head = ["名称", "日期", "安排", "依据"];
  it("reads a table in any order, with either stroke in its days", () => {
    const rows = [["国庆节", "2024/10/01", "放假", day().source], [], ["", "", "", ""]];
    expect(table(head, ...rows)).toEqual({ days: [day()], faults: [] });
  });
  it.each<[string, string[][], string]>([
    ["no head", [["a"]], "A1 notCalendar"],
    ["an unknown kind", [head, ["国庆节", "2024-10-01", "休假吧", "x"]], "C2 unknownKind"],
    ["no day", [head, ["国庆节", "10月1日", "放假", "x"]], "B2 notDate"],
    ["no paper", [head, [], ["国庆节", "2024-10-01", "放假", ""]], "D3 required"],
  ])("names the cell of %s", (_, rows, expected) => {
    expect(table(...rows).faults.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });
});

describe("taking days in", () => {
  const known = [day(), day({ day: "2024-10-02", kind: "ordinary" }), day({ day: "2024-10-03" })];
  it("tells new from altered from known; a day taken back would be off again", () => {
    const days = [day(), day({ day: "2024-10-02" }), day({ day: "2024-10-04" })];
    expect(compareDays(known, days)).toEqual({
      added: [days[2]],
      altered: [{ before: known[1], after: days[1] }],
      same: 1,
    });
  });
  it("an ordinary row is nothing special", () => {
    const holidays = new Set(known.flatMap((row) => (row.kind === "holiday" ? row.day : [])));
    const calendar = { holidays, makeUpDays: new Set<string>() };
    expect(["2024-10-01", "2024-10-02"].map((each) => isWorkingDay(each, calendar))).toEqual([
      false,
      true,
    ]);
  });
});

describe("a year", () => {
  it.each([
    ["2024-10-12", true],
    ["2024-10-13", true],
    ["2024-10-14", false],
    ["1969-12-27", true],
  ])("%s is a weekend: %s", (text, expected) => expect(isWeekend(text)).toBe(expected));

  it("has months of whole weeks from Monday", () => {
    const weeks = weeksOf(2024, 2);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.slice(0, 4)).toEqual([null, null, null, "2024-02-01"]);
    expect(weeks.at(-1)).toEqual([
      "2024-02-26",
      "2024-02-27",
      "2024-02-28",
      "2024-02-29",
      null,
      null,
      null,
    ]);
  });

  it.each([
    ["this year and the next", [day({ day: "2022-01-01" })], [2024, 2025]],
    ["the next", [day()], [2025]],
    ["a year whose rows were all taken back", [day({ kind: "ordinary" })], [2024, 2025]],
    ["nothing", [day(), day({ day: "2025-01-01" })], []],
  ])("misses %s", (_, days, expected) => {
    expect(missingYears(days, "2024-10-15")).toEqual(expected);
  });
  it("is published by its days off", () => {
    expect(publishedYears([day({ day: "2025-01-01" }), day()])).toEqual([2024, 2025]);
  });
});
