// Quarters, months, years and days, and what is folded.
import { describe, expect, it } from "vitest";
import type { FigureEntry, ScheduleEntry } from "./entry";
import { byDay, byQuarter, byYear, foldEntries, monthsAround } from "./group-entries";
import { entriesOf, item } from "./schedule.fixture";

const on = (...days: string[]) => days.map((day) => ({ on: day }));

describe("groups", () => {
  it("quarters hold their months in order; empty ones are left out", () => {
    const groups = byQuarter(on("2024-01-31", "2024-03-31", "2024-04-01", "2025-01-01"));
    expect(
      groups.map(({ quarter, months }) => `${quarter} ${months.map((m) => m.month).join(" ")}`),
    ).toEqual(["2024Q1 2024-01 2024-03", "2024Q2 2024-04", "2025Q1 2025-01"]);
    expect(byQuarter([])).toEqual([]);
  });

  it("years have twelve months each, and what lies outside is told by its year", () => {
    const { years, outside } = byYear(
      on("2020-12-31", "2021-01-01", "2022-12-31", "2035-12-31"),
      [2021, 2022],
    );
    expect(years.map((row) => row.months.map((m) => m.entries.length).join(""))).toEqual([
      "100000000000",
      "000000000001",
    ]);
    expect(outside).toEqual([
      { year: "2020", count: 1 },
      { year: "2035", count: 1 },
    ]);
  });

  it.each([
    ["2024-01", "2023-12", "2024-02"],
    ["2024-02", "2024-01", "2024-03"],
    ["2024-12", "2024-11", "2025-01"],
  ])("around %s", (month, before, after) => {
    expect(monthsAround(month)).toEqual({ before, after });
  });

  it("sixty of one day stay one day", () => {
    const many = entriesOf(
      Array.from({ length: 60 }, (_, i) => item(`m${i}`, { dueOn: "2025-12-31" })),
    );
    expect([...byDay(many)].map(([day, entries]) => [day, entries.length])).toEqual([
      ["2025-12-31", 60],
    ]);
  });
});

describe("folding", () => {
  const figure = (code: string, dataYear = 2023): FigureEntry => ({
    key: `figure:${code}:${dataYear}`,
    kind: "figure",
    on: `${dataYear + 1}-10-31`,
    days: 1,
    lead: null,
    open: true,
    indicator: { code, nameZh: code, nameEn: code, provider: null },
    dataYear,
  });
  const lines = (entries: ScheduleEntry[]) =>
    foldEntries(entries).map((line) =>
      line.fold ? `${line.fold} ${line.of} ${line.entries.length}` : line.key,
    );
  it.each<[string, ScheduleEntry[], string[]]>([
    ["nothing", [], []],
    ["one stays itself", [figure("a")], ["figure:a:2023"]],
    ["two of a year are one line", [figure("a"), figure("b")], ["figure 2023 2"]],
    ["years apart", [figure("a"), figure("b", 2024)], ["figure:a:2023", "figure:b:2024"]],
    ["deadlines never", entriesOf([item("a"), item("b")]), ["due:a", "due:b"]],
  ])("%s", (_, entries, expected) => expect(lines(entries)).toEqual(expected));
});
