import { describe, expect, it } from "vitest";
import { changeRows } from "./change-rows";

const rows = (before: unknown, after: unknown) =>
  changeRows("en", before, after).map((row) => [row.term, row.before, row.after, row.changed]);

describe("changeRows", () => {
  it("names fields and codes in words", () => {
    expect(rows({ state: "withHead" }, { state: "withCommission", milestone: "1.2-09" })).toEqual([
      ["State", "With the unit head", "With the commission", true],
      ["Milestone", null, "1.2-09", false],
    ]);
  });
  it("opens nested records, numbers lists of records and joins lists of values", () => {
    const reading = { kind: "build", reached: [{ stage: "started", on: "2022-03-01" }] };
    expect(rows(null, { reading, supporting: ["health", "police"] })).toEqual([
      ["Reading · Kind", null, "Construction", false],
      ["Reading · Reached · 1 · Stage", null, "Started", false],
      ["Reading · Reached · 1 · Day", null, "2022-03-01", false],
      ["Supporting", null, "health, police", false],
    ]);
  });
  it("says empty where nothing was written, and shows a field it does not know by its name", () => {
    expect(rows({ doneText: "" }, { doneText: "a", later: true })).toEqual([
      ["Done", "empty", "a", true],
      ["later", null, "yes", false],
    ]);
  });
  it("has nothing to say without either side", () => {
    expect(rows(null, undefined)).toEqual([]);
  });
});
