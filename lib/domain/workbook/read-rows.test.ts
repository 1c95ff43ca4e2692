// Rows of a returned file: heads wherever they went, and every cell that cannot be believed by its address.
import { describe, expect, it } from "vitest";
import { columnLetters } from "./cell";
import { findHeader } from "./find-header";
import { readMeta, writeMeta } from "./hidden-sheet";
import { readRows } from "./read-rows";
import { columnNames, heads, made, meta, sheetOf } from "./workbook.fixture";

const line = (code: string, change: Record<number, string> = {}) =>
  [code, `事项 ${code}`, "2025-12-31", "上季", "", "", "", "", "", ""].map(
    (text, at) => change[at] ?? text,
  );
const origin = meta([made("1.1"), made("1.2")]);
const read = (rows: string[][], merged: string[] = []) =>
  readRows("a.xlsx", [sheetOf(rows, merged)], origin, columnNames);
const found = (rows: string[][], merged: string[] = []) =>
  read(rows, merged).faults.map(({ code, at }) => `${code} ${at.cell}`);

describe("the heads", () => {
  it("are found below a title, with spaces and line ends in them", () => {
    const spaced = heads.map((head) => ` ${head.slice(0, 2)}\n${head.slice(2)}`);
    const header = findHeader(sheetOf([["市卫健局 三季度"], [], spaced]), columnNames);
    expect(header).toMatchObject({ row: 3, columns: { code: 1, value: 5 }, faults: [] });
  });

  it("are followed when columns were moved", () => {
    const order = [9, 0, 1, 2, 3, 5, 4, 6, 7, 8];
    const move = (cells: string[]) => order.map((at) => cells[at] ?? "");
    const { rows, faults } = read([move(heads), move(line("1.1", { 4: "3", 5: "完成三所" }))]);
    expect(faults).toEqual([]);
    expect(rows[0]).toMatchObject({
      code: "1.1",
      codeCell: "B2",
      texts: { value: "3", doneText: "完成三所" },
      cells: { value: "G2", doneText: "F2" },
    });
  });

  it("may be in the other language", () => {
    const english = Object.values(columnNames).map((names) => names[1] ?? "");
    expect(read([english, line("1.1")]).faults).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ["missing", heads.toSpliced(4, 1), ["headerMissing null"]],
    ["of another column", heads.with(4, "备注"), ["headerUnknown E1", "headerMissing null"]],
    ["beside the others", [...heads, "备注"], ["headerUnknown K1"]],
    ["twice", heads.with(5, "本季完成值"), ["headerTwice F1", "headerMissing null"]],
  ])("%s are faulted and the rows wait", (_, row, faults) => {
    expect(found([row, line("1.1", { 4: "x" })])).toEqual(faults);
    expect(read([row, line("1.1")]).rows).toEqual([]);
  });

  it("are looked for in the first ten rows of every sheet that is shown", () => {
    const blankRows = Array.from({ length: 10 }, (): string[] => []);
    expect(found([...blankRows, heads, line("1.1")])).toEqual(["noHeader null"]);
    expect(found([...blankRows.slice(1), heads, line("1.1")])).toEqual([]);
    const hidden = { ...sheetOf([heads, line("1.1")]), hidden: true };
    expect(readRows("a.xlsx", [hidden], origin, columnNames).faults[0]?.code).toBe("noHeader");
    const two = [sheetOf([heads, line("1.1")]), sheetOf([["说明"]]), sheetOf([heads, line("1.2")])];
    expect(readRows("a.xlsx", two, origin, columnNames).rows).toHaveLength(2);
  });
});

describe("cells", () => {
  it.each<[string, string[][], string[]]>([
    ["a formula", [line("1.1", { 4: "=1+1" })], ["formula E2"]],
    ["an error", [line("1.1", { 8: "#N/A" })], ["cellError I2"]],
    ["words outside the heads", [[...line("1.1"), "", "旁注"]], ["strayCell L2"]],
    ["no code", [line("", { 5: "完成三所" })], ["codeMissing A2"]],
    ["another item's title", [line("1.1", { 1: "事项 1.2" })], ["titleChanged B2"]],
    ["a row shifted to the right", [["", ...line("1.1")]], ["codeMissing A2"]],
    ["blank rows", [[], line("1.1"), ["", " "], line("1.2")], []],
    ["a row added by hand", [line("9.9", { 1: "随便" })], []],
  ])("%s", (_, rows, faults) => {
    expect(found([heads, ...rows])).toEqual(faults);
  });

  it("that are merged leave their rows unread, above the heads they do not matter", () => {
    const rows = [["标题"], heads, line("1.1"), line("1.2")];
    expect(found(rows, ["A1:J1"])).toEqual([]);
    expect(found(rows, ["F3:F4"])).toEqual(["merged F3"]);
    expect(read(rows, ["E3:F3"]).rows.map(({ code }) => code)).toEqual(["1.2"]);
    expect(found(rows, ["A2:B2"])).toEqual(["merged A2"]);
  });

  it("have letters beyond Z", () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});

describe("the hidden sheet", () => {
  const rows = [
    made("1.1", { version: 3, texts: { ...made("1.1").texts, value: "3", doneText: "一\n二" } }),
    made("1.2"),
  ];
  const hidden = (cells: string[][], name = "_luoshi") => [
    { ...sheetOf(cells), name, hidden: true },
  ];

  it("says again what was written", () => {
    expect(readMeta(hidden(writeMeta(meta(rows))))).toEqual(meta(rows));
  });

  it.each<[string, string[][], string?]>([
    ["is not there", writeMeta(meta(rows)), "Sheet2"],
    ["is of another make", [["something else"], ...writeMeta(meta(rows)).slice(1)]],
    ["was written over", writeMeta(meta(rows)).with(2, ["1.1", "three", "x"])],
  ])("%s", (_, cells, name) => {
    expect(readMeta(hidden(cells, name))).toBeNull();
  });
});
