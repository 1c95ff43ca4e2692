import { describe, expect, it } from "vitest";
import { chatText, type RemindedItem, reminderLines } from "./reminder-text";

const item = (code: string, lead: string, dueOn: string): RemindedItem => ({
  code,
  titleZh: code,
  titleEn: code,
  lead,
  dueOn,
  workingDueOn: null,
  rectificationDueOn: null,
});

describe("reminderLines", () => {
  const items = [
    item("3", "b", "2024-12-31"),
    item("2", "a", "2024-10-15"),
    item("1", "a", "2024-09-30"),
    item("4", "a", "2024-10-20"),
    item("5", "z", "2023-12-31"),
  ];
  const units = reminderLines(items, "2024-10-15", ["b", "a"]);

  it("stands in the official order, units outside it last", () => {
    expect(units.map(({ unit }) => unit)).toEqual(["b", "a", "z"]);
  });

  it("has the latest item first, with days late or days to due", () => {
    const lines = units[1]?.lines.map(({ code, daysLate, daysToDue }) => [
      code,
      daysLate,
      daysToDue,
    ]);
    expect(lines).toEqual([
      ["1", 15, 0],
      ["2", 0, 0],
      ["4", 0, 5],
    ]);
  });

  it("of equals the code decides", () => {
    const same = [item("b", "a", "2024-01-01"), item("a", "a", "2024-01-01")];
    const [unit] = reminderLines(same, "2024-10-15", []);
    expect(unit?.lines.map(({ code }) => code)).toEqual(["a", "b"]);
  });
});

describe("chatText", () => {
  const blocks = [
    { body: "A", foot: "link" },
    { body: "B", foot: "link" },
  ];
  it.each([
    ["a note", " By Friday. ", "A\nBy Friday.\nlink\n\nB\nBy Friday.\nlink"],
    ["no note", "  ", "A\nlink\n\nB\nlink"],
  ])("%s", (_name, note, text) => expect(chatText(blocks, note)).toBe(text));
});
