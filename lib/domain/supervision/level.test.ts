import { describe, expect, it } from "vitest";
import { at, levelOf, noon, noticeOf } from "./chase.fixture";
import { type LevelFacts, supervisionLevel } from "./level";

const reminded = { at: noon("2024-01-10"), channel: "system" } as const;
const letter = noticeOf();
const order = noticeOf({ id: "n2", kind: "order", number: 1, issuedAt: noon("2024-04-01") });
const handed = noticeOf({ handedOverAt: noon("2024-05-01") });
const promise = (setOn: string, dueOn: string) => ({ setAt: noon(setOn), dueOn });

const cases: [
  name: string,
  facts: Partial<LevelFacts>,
  day: string,
  level: string,
  reasons: string[],
][] = [
  ["nothing was done", {}, "2024-06-30", "none", []],
  ["reminded", { reminders: [reminded] }, "2024-06-30", "reminded", ["remindedTimes"]],
  ["before the reminder", { reminders: [reminded] }, "2024-01-09", "none", []],
  ["a letter", { notices: [letter] }, "2024-06-30", "letter", ["noticed"]],
  ["before it was issued", { notices: [letter] }, "2024-01-31", "none", []],
  [
    "a letter after a reminder",
    { reminders: [reminded], notices: [letter] },
    "2024-06-30",
    "letter",
    ["noticed", "remindedTimes"],
  ],
  [
    "an order after a letter",
    { notices: [letter, order] },
    "2024-06-30",
    "order",
    ["noticed", "noticed"],
  ],
  [
    "a letter that was answered and closed",
    { notices: [noticeOf({ endedAt: noon("2024-02-20") })] },
    "2024-06-30",
    "letter",
    ["noticed"],
  ],
  ["handed over", { notices: [handed] }, "2024-06-30", "inspection", ["handedOver", "noticed"]],
  ["before it was handed over", { notices: [handed] }, "2024-04-30", "letter", ["noticed"]],
  [
    "a promise still ahead",
    { notices: [letter], promises: [promise("2024-02-10", "2024-06-30")] },
    "2024-05-01",
    "letter",
    ["noticed"],
  ],
  [
    "its day is not over",
    { notices: [letter], promises: [promise("2024-02-10", "2024-06-30")] },
    "2024-06-30",
    "letter",
    ["noticed"],
  ],
  [
    "one promise missed",
    { notices: [letter], promises: [promise("2024-02-10", "2024-06-30")] },
    "2024-07-01",
    "order",
    ["noticed", "promisesMissed"],
  ],
  [
    "two promises missed",
    {
      notices: [letter],
      promises: [promise("2024-02-10", "2024-03-31"), promise("2024-04-10", "2024-06-30")],
    },
    "2024-07-01",
    "inspection",
    ["noticed", "promisesMissed"],
  ],
  [
    "three missed: no further than the top",
    {
      notices: [order],
      promises: [
        promise("2024-02-10", "2024-03-31"),
        promise("2024-04-10", "2024-05-31"),
        promise("2024-06-02", "2024-06-30"),
      ],
    },
    "2024-07-01",
    "inspection",
    ["noticed", "promisesMissed"],
  ],
  [
    "replaced before its day: not missed",
    {
      notices: [letter],
      promises: [promise("2024-02-10", "2024-06-30"), promise("2024-06-01", "2024-09-30")],
    },
    "2024-07-01",
    "letter",
    ["noticed"],
  ],
  [
    "a missed promise alone",
    { promises: [promise("2024-02-10", "2024-03-31")] },
    "2024-07-01",
    "reminded",
    ["promisesMissed"],
  ],
  [
    "kept",
    {
      notices: [letter],
      promises: [promise("2024-02-10", "2024-06-30")],
      completedOn: "2024-06-30",
    },
    "2024-07-01",
    "letter",
    ["noticed"],
  ],
];

describe("supervisionLevel", () => {
  it.each(cases)("%s", (_name, facts, day, level, reasons) => {
    const found = supervisionLevel(levelOf(facts), at(day));
    expect(found.level).toBe(level);
    expect(found.reasons.map((reason) => reason.code)).toEqual(reasons);
  });

  it("names the last number, and counts", () => {
    const second = noticeOf({ id: "n3", number: 8, issuedAt: noon("2024-03-01") });
    const facts = levelOf({ reminders: [reminded, reminded], notices: [letter, second] });
    expect(supervisionLevel(facts, at("2024-06-30")).reasons).toEqual([
      { code: "noticed", params: { kind: "letter", number: "2024-8" } },
      { code: "remindedTimes", params: { count: 2 } },
    ]);
  });

  it("an earlier knownBy sees less, whatever the day asked for", () => {
    const facts = levelOf({ notices: [letter] });
    const dates = { asOf: "2024-06-30", knownBy: noon("2024-01-15") };
    expect(supervisionLevel(facts, dates).level).toBe("none");
  });
});
