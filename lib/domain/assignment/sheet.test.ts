// Rows as typed and sheets as they come back: names, codes, slips of the hand, and what each row would change.
import { describe, expect, it } from "vitest";
import type { Owners } from "./owners";
import { readAssignmentSheet, type SheetHeadings } from "./sheet";
import { readTypedRows, type TypedRow, unitDirectory } from "./typed-rows";

const directory = unitDirectory([
  { code: "health", nameZh: "市卫生健康局", nameEn: "Health Bureau" },
  { code: "women", nameZh: "市妇联（本级）", nameEn: "Women’s Federation" },
  { code: "edu", nameZh: "市教育局", nameEn: "" },
  { code: "twin-1", nameZh: "双名局", nameEn: "Twin" },
  { code: "twin-2", nameZh: "双名局", nameEn: "Twin" },
]);
const items = new Set(["1", "2"]);
const typed = (change: Partial<TypedRow> = {}): TypedRow => ({
  item: "1",
  lead: "市卫生健康局",
  supporting: "",
  leader: "",
  ...change,
});

describe("a row as typed", () => {
  it.each<[string, string, string[]]>([
    ["by code", "HEALTH", []],
    ["by the other language", "health  bureau ", []],
    ["with half-width brackets", "市妇联(本级)", []],
  ])("finds its lead %s", (_, lead) => {
    const { decisions, faults } = readTypedRows([typed({ lead })], { directory, items });
    expect([decisions.length, faults]).toEqual([1, []]);
  });

  it("takes supporting units however they are separated, and no leader as none", () => {
    const supporting = "市教育局、Women's Federation;\n";
    const { decisions } = readTypedRows([typed({ supporting })], { directory, items });
    expect(decisions).toEqual([
      { milestone: "1", lead: "health", supporting: ["edu", "women"], leaderInCharge: null },
    ]);
  });

  it.each<[string, Partial<TypedRow>, string, string]>([
    ["an unknown item", { item: "9" }, "rows.0.item", "unknownItem"],
    ["no lead", { lead: " " }, "rows.0.lead", "required"],
    ["an unknown lead", { lead: "市文旅局" }, "rows.0.lead", "unknownUnit"],
    ["a name that two bear", { lead: "双名局" }, "rows.0.lead", "unknownUnit"],
    ["an unknown helper", { supporting: "市文旅局" }, "rows.0.supporting", "unknownUnit"],
    ["a lead that helps itself", { supporting: "health" }, "rows.0.supporting", "leadSupports"],
    ["a helper twice", { supporting: "edu、市教育局" }, "rows.0.supporting", "twice"],
    ["a leader without end", { leader: "长".repeat(101) }, "rows.0.leader", "tooLong"],
  ])("is faulted at its field: %s", (_, change, field, code) => {
    const { decisions, faults } = readTypedRows([typed(change)], { directory, items });
    expect(decisions).toEqual([]);
    expect(faults).toMatchObject([{ field, code }]);
  });

  it("may name an item once", () => {
    const { faults } = readTypedRows([typed(), typed()], { directory, items });
    expect(faults).toMatchObject([{ field: "rows.1.item", code: "itemTwice" }]);
  });
});

const headings: SheetHeadings = {
  item: ["编号", "Code"],
  title: ["事项"],
  lead: ["牵头单位"],
  supporting: ["配合单位"],
  leader: ["分管领导"],
  state: ["状态"],
};
const head = ["编号", "事项", "牵头单位", "配合单位", "分管领导", "状态"];
const owners = (change: Partial<Owners> = {}): Owners => ({
  lead: "health",
  supporting: ["edu"],
  leaderInCharge: "甲",
  state: "confirmed",
  document: null,
  since: "2021-01-01",
  ...change,
});
const current = new Map([
  ["1", owners()],
  ["2", owners({ state: "suggested" })],
  ["3", owners({ lead: null, supporting: [], leaderInCharge: null, state: null })],
]);
const read = (...rows: string[][]) => readAssignmentSheet(rows, { headings, directory, current });

describe("a sheet", () => {
  it("is compared row by row with what holds; blank rows are passed over", () => {
    const result = read(
      ["任务分工表"],
      head,
      ["1", "t", "市卫生健康局", "市教育局", "甲", "已确认"],
      [],
      ["2", "t", "市卫生健康局", "市教育局", "甲", "建议"],
      ["3", "t", "", "", "", ""],
    );
    expect(result).toMatchObject({ faults: [], blank: 1 });
    expect(result.rows.map(({ line, effect }) => [line, effect])).toEqual([
      [3, "same"],
      [5, "confirms"],
    ]);
  });

  it.each([
    ["another lead", ["1", "t", "市教育局", "", "甲"]],
    ["another helper", ["1", "t", "市卫生健康局", "", "甲"]],
    ["another leader", ["1", "t", "市卫生健康局", "市教育局", "乙"]],
  ])("changes an item by %s", (_, row) => {
    expect(read(head, row).rows.map((each) => each.effect)).toEqual(["changed"]);
  });

  it("may have its columns in any order and lack those that need not be", () => {
    const { rows, faults } = read(["牵头单位", "编号"], ["edu", "1"]);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ decision: { lead: "edu", supporting: [] }, effect: "changed" }]);
  });

  it.each<[string, string[][], string, string]>([
    ["no head", [["a", "b"]], "A1", "noHead"],
    ["a head without the lead", [["编号", "事项"]], "A1", "noHead"],
    ["an unknown item", [head, ["9", "t", "edu"]], "A2", "unknownItem"],
    [
      "a number for a code that reads like a day",
      [head, ["2021-01-01", "t", "edu"]],
      "A2",
      "unknownItem",
    ],
    ["an unknown unit", [head, ["1", "t", "市文旅局"]], "C2", "unknownUnit"],
    ["a shifted column", [head, ["1", "edu", "甲某"]], "C2", "unknownUnit"],
    ["a lead that helps", [head, ["1", "t", "edu", "市教育局"]], "D2", "leadSupports"],
    ["a lead taken away", [head, ["1", "t", "", "edu"]], "C2", "required"],
    ["a code twice", [head, ["1", "t", "edu"], ["1", "t", "edu"]], "A3", "rowTwice"],
  ])("names the cell of %s", (_, rows, field, code) => {
    expect(read(...rows).faults).toMatchObject([{ field, code }]);
  });

  it("names every fault, not the first alone", () => {
    const { faults } = read(head, ["9", "t", "nobody", "nobody"], ["1", "t", "", ""]);
    expect(faults.map((each) => each.field)).toEqual(["A2", "C2", "D2", "C3"]);
  });
});
