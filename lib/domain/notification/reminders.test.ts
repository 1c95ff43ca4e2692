import { describe, expect, it } from "vitest";
import { addDays } from "../calendar";
import { reportStates } from "../report/report-transitions";
import { chaseOf, countChases, dueOf, type HeldItem, holderOf } from "./reminders";

/** As published for 2024: 1 to 7 October off; Sunday 29 September and Saturday 12 October worked. */
const calendar = {
  holidays: new Set(["01", "02", "03", "04", "05", "06", "07"].map((day) => `2024-10-${day}`)),
  makeUpDays: new Set(["2024-09-29", "2024-10-12"]),
};
const weekdays = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
const closesOn = "2024-10-10";

/** Every day on which something is said, with what. */
function saidOn(item: HeldItem, from = "2024-09-01", days = 80, by = calendar): string[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) => {
    const chase = chaseOf(item, day, by);
    return chase ? [`${day} ${chase.kind} ${chase.permission}`] : [];
  });
}

describe("a report that nobody has sent", () => {
  it("is chased ten and three working days before, on the day, the day after, then one line up", () => {
    expect(saidOn({ holder: "reporter", closesOn, since: null })).toEqual([
      "2024-09-20 reportDue report.edit",
      "2024-09-30 reportDue report.edit",
      "2024-10-10 reportDue report.edit",
      "2024-10-11 reportDue report.edit",
      "2024-10-14 secondLine report.sign",
    ]);
  });

  it("is chased on the last working day before a closing day on which nobody works", () => {
    const item: HeldItem = { holder: "reporter", closesOn: "2024-11-10", since: null };
    expect(saidOn(item, "2024-10-20", 40)).toEqual([
      "2024-10-25 reportDue report.edit",
      "2024-11-05 reportDue report.edit",
      "2024-11-08 reportDue report.edit",
      "2024-11-11 reportDue report.edit",
      "2024-11-13 secondLine report.sign",
    ]);
  });
});

describe("a report that was returned", () => {
  it("before the closing day is due on that day", () => {
    expect(saidOn({ holder: "reporter", closesOn, since: "2024-09-26" })).toEqual([
      "2024-09-30 reportDue report.edit",
      "2024-10-10 reportDue report.edit",
      "2024-10-11 reportDue report.edit",
      "2024-10-14 secondLine report.sign",
    ]);
  });

  it("after it has five working days", () => {
    expect(saidOn({ holder: "reporter", closesOn, since: "2024-10-14" })).toEqual([
      "2024-10-16 reportDue report.edit",
      "2024-10-21 reportDue report.edit",
      "2024-10-22 reportDue report.edit",
      "2024-10-24 secondLine report.sign",
    ]);
  });
});

describe("a report with the head", () => {
  it("is due with the quarter", () => {
    expect(saidOn({ holder: "head", closesOn, since: "2024-09-20" })).toEqual([
      "2024-09-30 signDue report.sign",
      "2024-10-10 signDue report.sign",
      "2024-10-11 signDue report.sign",
      "2024-10-14 secondLine period.manage",
    ]);
  });

  it("that came the day before is due with the quarter all the same", () => {
    expect(dueOf({ holder: "head", closesOn, since: "2024-10-09" }, calendar)).toBe(closesOn);
    expect(dueOf({ holder: "head", closesOn, since: closesOn }, calendar)).toBe("2024-10-14");
  });

  it("that came late has three working days", () => {
    expect(saidOn({ holder: "head", closesOn, since: "2024-10-11" })).toEqual([
      "2024-10-15 signDue report.sign",
      "2024-10-16 signDue report.sign",
      "2024-10-18 secondLine period.manage",
    ]);
  });
});

describe("a report with the commission", () => {
  it("has ten working days from its signature, whenever the quarter closes", () => {
    const item: HeldItem = { holder: "reviewer", closesOn, since: "2024-10-09" };
    expect(dueOf(item, calendar)).toBe("2024-10-22");
    expect(saidOn(item)).toEqual([
      "2024-10-17 reviewDue report.review",
      "2024-10-22 reviewDue report.review",
      "2024-10-23 reviewDue report.review",
      "2024-10-25 secondLine period.manage",
    ]);
  });
});

it("says nothing on the day it came to its holder", () => {
  const item: HeldItem = { holder: "head", closesOn, since: closesOn };
  expect(chaseOf(item, closesOn, weekdays)).toBeNull();
});

it.each([
  ["empty", "reporter"],
  ["draft", "reporter"],
  ["returned", "reporter"],
  ["withHead", "head"],
  ["withCommission", "reviewer"],
  ["accepted", null],
  ["dropped", null],
] as const)("%s is held by %s", (state, holder) => {
  expect(holderOf(state)).toBe(holder);
  expect(state === "empty" || reportStates.includes(state)).toBe(true);
});

describe("countChases", () => {
  const chase = (dueOn: string) =>
    ({ kind: "reviewDue", holder: "reviewer", permission: "report.review", dueOn }) as const;

  it("makes one reminder of many items, with the nearest day", () => {
    const rows = [
      { personId: "p", period: "2024Q3", chase: chase("2024-10-22") },
      { personId: "p", period: "2024Q3", chase: chase("2024-10-21") },
      { personId: "p", period: "2024Q3", chase: chase("2024-10-23") },
      { personId: "p", period: "2024Q2", chase: chase("2024-10-21") },
      { personId: "q", period: "2024Q3", chase: chase("2024-10-22") },
    ];
    expect(countChases(rows)).toEqual([
      {
        personId: "p",
        kind: "reviewDue",
        holder: "reviewer",
        period: "2024Q3",
        count: 3,
        dueOn: "2024-10-21",
      },
      {
        personId: "p",
        kind: "reviewDue",
        holder: "reviewer",
        period: "2024Q2",
        count: 1,
        dueOn: "2024-10-21",
      },
      {
        personId: "q",
        kind: "reviewDue",
        holder: "reviewer",
        period: "2024Q3",
        count: 1,
        dueOn: "2024-10-22",
      },
    ]);
  });
});
