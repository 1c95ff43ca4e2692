// Every fault a returned file can have, by its cell; with any of them nothing at all is saved.
import type excel from "exceljs";
import { describe, expect, it } from "vitest";
import { insertMilestones, sampleTargets } from "@/prisma/factories/milestones";
import { db, faultOf, newScene, refusalOf, reportIn } from "../report/report-scene.fixture";
import { checkWorkbook } from "./check-workbook";
import {
  bringIn,
  check,
  columnAt,
  draftsOf,
  fillIn,
  originOf,
  rowAt,
  takeOut,
  words,
  type Written,
} from "./workbook-scene.fixture";

const scene = await newScene();
await insertMilestones(db, [
  { plan: scene.plan, area: scene.area, code: "8", target: sampleTargets.count, lead: scene.other },
  { plan: scene.plan, area: scene.area, code: "9", target: sampleTargets.count, lead: scene.lead },
]);
const taken = await takeOut(scene);
/** A row that is right, so that its draft would be seen if anything were saved. */
const right: Written = { "2": { value: 4 } };

const copyRow = (sheet: excel.Worksheet, from: string, code: string) => {
  const row = sheet.addRow([...((rowAt(sheet, from).values as excel.CellValue[]).slice(1) ?? [])]);
  row.getCell(1).value = code;
};

type Edit = (sheet: excel.Worksheet, book: excel.Workbook) => void;
const cases: [string, Written, Edit, string[]][] = [
  [
    "a head that is gone",
    {},
    (sheet) => sheet.spliceColumns(columnAt("nextText"), 1),
    ["headerMissing -"],
  ],
  [
    "a head that was renamed",
    {},
    (sheet) => (sheet.getCell("E2").value = "数值"),
    ["headerUnknown E2", "headerMissing -"],
  ],
  [
    "a column that was added",
    {},
    (sheet) => (sheet.getCell("K2").value = "备注"),
    ["headerUnknown K2"],
  ],
  [
    "cells shifted to the right",
    { "3": { forecastClass: "确保完成" } },
    (sheet) => rowAt(sheet, "3").splice(2, 0, "挤进来的"),
    ["strayCell K5", "titleChanged B5"],
  ],
  [
    "one column sorted alone",
    {},
    (sheet) => {
      sheet.getCell("A3").value = "3";
      sheet.getCell("A5").value = "1";
    },
    ["titleChanged B3", "titleChanged B5"],
  ],
  ["a merge in the rows", {}, (sheet) => sheet.mergeCells("F3:F4"), ["merged F3"]],
  [
    "a formula",
    { "1": { doneText: { formula: "1+1", result: 2 } } },
    () => undefined,
    ["formula F3"],
  ],
  ["an error", { "1": { value: { error: "#REF!" } } }, () => undefined, ["cellError E3"]],
  ["no code", {}, (sheet) => (sheet.getCell("A3").value = null), ["codeMissing A3"]],
  ["a code nobody knows", {}, (sheet) => copyRow(sheet, "2", "7.77"), ["codeUnknown A8"]],
  ["a row of another unit", {}, (sheet) => copyRow(sheet, "2", "8"), ["codeForeign A8"]],
  ["a row that is not owed", {}, (sheet) => copyRow(sheet, "2", "9"), ["codeNotOwed A8"]],
  ["a code twice", {}, (sheet) => copyRow(sheet, "2", "2"), ["codeTwice A8"]],
  ["a day that is none", { "1": { forecastOn: "年底前" } }, () => undefined, ["notDate I3"]],
  ["a text too long", { "1": { doneText: "字".repeat(2001) } }, () => undefined, ["tooLong F3"]],
  ["a number below zero", { "2": { value: -1 } }, () => undefined, ["negative E4"]],
  ["no number", { "2": { value: "三所" } }, () => undefined, ["notNumber E4"]],
  [
    "a stage nobody knows",
    { "1": { value: "封顶 2024-09-01" } },
    () => undefined,
    ["stageUnknown E3"],
  ],
  [
    "a stage after the quarter",
    { "1": { value: "开工 2024-10-01" } },
    () => undefined,
    ["afterPeriod E3"],
  ],
  [
    "a unit that is not on the list",
    { "3": { value: "West 2024-09-01" } },
    () => undefined,
    ["unitUnknown E5"],
  ],
  [
    "a figure without its year",
    { "4": { value: "17.2" } },
    () => undefined,
    ["yearMissing E6", "labelMissing E6"],
  ],
  [
    "a criterion without document",
    { "5": { value: "1 2024-09-01" } },
    () => undefined,
    ["documentMissing E7"],
  ],
  ["no such judgement", { "1": { forecastClass: "差不多" } }, () => undefined, ["notClass J3"]],
  ["no hidden sheet", {}, (_, book) => book.removeWorksheet("_luoshi"), ["notOurs -"]],
  ["no sheet with heads", {}, (sheet) => sheet.spliceRows(1, 2), ["noHeader -"]],
];

describe("a file with", () => {
  it.each(cases)("%s", async (_, written, edit, faults) => {
    const found = await check(scene, [await fillIn(taken, { ...right, ...written }, edit)]);
    expect(found.faults.map(({ code, at }) => `${code} ${at.cell ?? "-"}`)).toEqual(faults);
    expect(found.faults.every(({ at }) => at.file === "returned.xlsx")).toBe(true);
    expect(await draftsOf(scene)).toEqual([]);
  });

  it("a row that was sent meanwhile", async () => {
    const own = await newScene();
    const before = await takeOut(own);
    await reportIn("withHead", own, "build");
    const found = await check(own, [await fillIn(before, { "1": { doneText: "另写" }, ...right })]);
    expect(found.faults).toMatchObject([{ code: "sent", at: { cell: "A3" } }]);
    expect(await refusalOf(bringIn(own, found))).toBe("workbookFaults");
    expect(await draftsOf(own)).toHaveLength(1);
  });

  it.each([
    ["period", { period: "2024Q2" }, "otherPeriod"],
    ["plan", { plan: "another-plan" }, "otherPlan"],
    ["unit", { unit: "another-unit" }, "otherUnit"],
  ])("another %s in it", async (_, change, code) => {
    const file = await fillIn(taken, right, (_sheet, book) => {
      const hidden = book.getWorksheet("_luoshi");
      const values = { ...originOf(scene), ...change };
      hidden?.getRow(1).splice(2, 3, values.plan, values.period, values.unit);
    });
    expect((await check(scene, [file])).faults).toMatchObject([{ code, at: { cell: null } }]);
  });
});

describe("several files with", () => {
  it("other words for one cell, naming both", async () => {
    const one = await fillIn(taken, { "2": { value: 4, doneText: "甲" } });
    const two = { ...(await fillIn(taken, { "2": { value: 5, doneText: "甲" } })), name: "b.xlsx" };
    const found = await check(scene, [one, two]);
    expect(found.faults).toEqual([
      {
        code: "twoFiles",
        params: { milestone: "2", other: "returned.xlsx", cell: "E4" },
        at: { file: "b.xlsx", sheet: "填报", cell: "E4" },
      },
    ]);
  });

  it("one name are told apart, and each fault is told of its own", async () => {
    const bad = await fillIn(taken, { "2": { value: "三所" } });
    const torn = { name: "returned.xlsx", bytes: bad.bytes.slice(0, 500) };
    const empty = { name: "空.xlsx", bytes: new Uint8Array() };
    const text = { name: "名单.csv", bytes: new TextEncoder().encode("编号,事项") };
    const found = await check(scene, [bad, torn, empty, text]);
    expect(found.faults.map(({ code, at }) => `${at.file}: ${code}`).sort()).toEqual(
      [
        "returned.xlsx (2): fileUnreadable",
        "returned.xlsx: notNumber",
        "名单.csv: fileType",
        "空.xlsx: fileEmpty",
      ].sort(),
    );
  });

  it("too many of them", async () => {
    const file = { name: "a.xlsx", bytes: new Uint8Array() };
    const files = Array.from({ length: 21 }, () => file);
    expect((await check(scene, files)).faults).toMatchObject([
      { code: "tooManyFiles", params: { limit: 20 } },
    ]);
  });
});

describe("checking is refused", () => {
  it.each(["head", "supporter", "outsider", "reviewer", "manager"] as const)(
    "to the %s, before a file is opened",
    async (role) => {
      const ask = { ...originOf(scene), files: [{ name: "x", bytes: new Uint8Array() }] };
      expect(await refusalOf(checkWorkbook(scene.people[role], ask, words))).toBe("notAllowed");
    },
  );

  it("for a quarter nobody knows", async () => {
    const files = [await fillIn(taken, right)];
    const ask = { ...originOf(scene), period: "2031Q1", files };
    const fault = await faultOf(checkWorkbook(scene.people.reporter, ask, words));
    expect(fault.code).toBe("notFound");
  });
});
