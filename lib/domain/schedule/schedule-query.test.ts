// The filters in the address, what they leave, and the windows of days.
import { describe, expect, it } from "vitest";
import { comingDates } from "../rollup/coming";
import type { NoticeEntry, FigureEntry, ScheduleEntry } from "./entry";
import { outlookOf } from "./outlook";
import { asked, asOf, entriesOf, filterAt, item, profile } from "./schedule.fixture";
import { filterEntries, isComing, scheduleParams, spanQuery } from "./schedule-query";

const items = [
  item("today", { dueOn: asOf, status: "awaiting" }),
  item("past", { dueOn: "2024-06-29", status: "overdue", rectificationDueOn: "2024-07-30" }),
  item("day1", { dueOn: "2024-07-01", lead: "u1", leaderInCharge: "王" }),
  item("day30", { dueOn: "2024-07-30" }),
  item("day31", { dueOn: "2024-07-31" }),
  item("day90", { dueOn: "2024-09-28" }),
  item("day91", { dueOn: "2024-09-29" }),
  item("done", { dueOn: "2024-07-15", status: "doneOnTime" }),
  item("aspired", { dueOn: "2024-07-15", countedApart: "aspirational" }),
];
const figure: FigureEntry = {
  key: "figure:i:2023",
  kind: "figure",
  on: "2024-10-31",
  days: 123,
  lead: "u1",
  open: true,
  indicator: { code: "I-1", nameZh: "常住人口", nameEn: "Population", provider: "u1" },
  dataYear: 2023,
};
const notice: NoticeEntry = {
  key: "notice:n",
  kind: "notice",
  on: "2024-07-05",
  days: 5,
  lead: "u1",
  open: true,
  notice: { id: "n", number: "2024-1", kind: "letter", unit: "u1", items: ["past"] },
};
const all: ScheduleEntry[] = [...entriesOf(items), figure, notice];
const left = (query: Record<string, string>) =>
  filterEntries(all, items, asked(query), filterAt).map(({ key }) => key);

describe("a window", () => {
  it.each<[string, string[]]>([
    ["soon", ["rectified:past", "due:day1", "due:day30", "notice:n"]],
    ["upcoming", ["rectified:past", "due:day1", "due:day30", "due:day31", "due:day90", "notice:n"]],
  ])("%s begins tomorrow and ends with its last day", (within, expected) => {
    expect(left({ within })).toEqual(expected);
  });

  it("holds, of deadlines, exactly what the overview lists", () => {
    const coming = comingDates(items, { after: asOf, until: "2024-09-28" });
    const listed = left({ within: "upcoming", date: "deadline" });
    expect(listed.toSorted()).toEqual(coming.map((c) => `${c.kind}:${c.item.code}`).toSorted());
  });

  it("leaves what is done or counted apart", () => {
    expect(all.filter(isComing).map(({ key }) => key)).not.toContain("due:done");
    expect(all.filter(isComing).map(({ key }) => key)).not.toContain("due:aspired");
  });
});

describe("filters", () => {
  it.each<[string, Record<string, string>, string[]]>([
    ["a kind of date", { date: "rectified" }, ["rectified:past"]],
    [
      "a unit, its figures and notices with it",
      { lead: "u1" },
      ["due:day1", "figure:i:2023", "notice:n"],
    ],
    ["a leader in charge, who has no figures", { leader: "王" }, ["due:day1"]],
    ["a status", { status: "overdue" }, ["due:past", "rectified:past", "notice:n"]],
    ["words of an item or an indicator", { q: "常住" }, ["figure:i:2023"]],
    ["a day", { day: "2024-07-30" }, ["rectified:past", "due:day30"]],
    ["a month of the list", { month: "2024-10" }, ["figure:i:2023"]],
    ["another area", { area: "2" }, []],
  ])("%s", (_, query, expected) => expect(left(query)).toEqual(expected));

  it("an unknown value is none", () => {
    const nonsense = { view: "x", date: "x", within: "9", year: "24", month: "2024-13", day: "0" };
    expect(asked(nonsense)).toEqual(asked());
    expect(scheduleParams(asked(nonsense))).toEqual({});
  });

  it("stand in the address as they were read", () => {
    const query = {
      view: "month",
      month: "2025-12",
      date: "start",
      leader: "王",
      area: "1",
      q: "医院",
    };
    expect(scheduleParams(asked(query))).toEqual(query);
  });

  it("the years and the calendar leave behind what narrows the list by days", () => {
    const narrow = { within: "soon", day: asOf, year: "2024", month: "2024-07", lead: "u1" };
    const month = spanQuery(asked({ ...narrow, view: "month" }));
    expect(scheduleParams(month)).toEqual({ view: "month", month: "2024-07", lead: "u1" });
    const year = spanQuery(asked({ ...narrow, view: "year" }));
    expect(scheduleParams(year)).toEqual({ view: "year", lead: "u1" });
  });
});

describe("the first sentence", () => {
  const outlook = (of: typeof items, on = asOf) => outlookOf(entriesOf(of), { asOf: on, profile });
  it("counts items, not days, and names the first day ahead", () => {
    const { soon, upcoming, today, next, past } = outlook(items);
    expect({ soon, upcoming, today: today.map((i) => i.code), past }).toEqual({
      soon: 3,
      upcoming: 5,
      today: ["today"],
      past: 1,
    });
    expect(next).toMatchObject({ on: "2024-07-01", items: [{ code: "day1" }] });
  });

  it.each([
    ["nothing at all", [], null],
    ["nothing but what is done", [item("d", { status: "doneLate" })], null],
    ["a batch beyond the windows", [item("a"), item("b")], { on: "2025-06-30", count: 2 }],
  ])("%s", (_, of, next) => {
    const found = outlook(of);
    expect([found.soon, found.upcoming, found.past]).toEqual([0, 0, 0]);
    expect(found.next && { on: found.next.on, count: found.next.items.length }).toEqual(next);
  });

  it.each([
    ["before the start of the plan", "2020-12-31", "2024-06-29"],
    ["after its end", "2026-01-01", undefined],
  ])("%s", (_, day, first) => {
    expect(outlook(items, day).next?.on).toBe(first);
  });
});
