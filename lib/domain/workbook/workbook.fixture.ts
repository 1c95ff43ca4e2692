// Names and rows that every test of a workbook starts from.
import type { FileSheet } from "./cell";
import { type ColumnNames, type FieldTexts, noTexts } from "./columns";
import type { WorkbookNames } from "./draft-texts";
import type { MadeRow, WorkbookMeta } from "./hidden-sheet";
import type { FileRow } from "./read-rows";

export const names: WorkbookNames = {
  stages: [
    { code: "preparation", names: ["前期", "Preparation"] },
    { code: "started", names: ["开工", "Started"] },
    { code: "structureComplete", names: ["主体完工", "Structure complete"] },
    { code: "accepted", names: ["竣工验收", "Accepted"] },
    { code: "inOperation", names: ["投入使用", "In operation"] },
    { code: "graded", names: ["等级达标", "Graded"] },
  ],
  labels: [
    { code: "provisional", names: ["初步数", "初步", "Provisional"] },
    { code: "final", names: ["最终数", "最终", "Final"] },
    { code: "revised", names: ["修订数", "修订", "Revised"] },
  ],
  none: ["无", "None"],
  year: "年",
  counters: ["个", "家", "units"],
  fillers: ["年", "年度", "数据", "发布", "data", "published"],
  prefers: "zh",
  classes: [
    { code: "completed", names: ["已完成", "Completed"] },
    { code: "assured", names: ["确保完成", "Assured"] },
    { code: "withEffort", names: ["经努力可完成", "With effort"] },
    { code: "needsAmendment", names: ["需调整", "Needs amendment"] },
    { code: "cannot", names: ["不能完成", "Cannot be done"] },
  ],
};

export const columnNames: ColumnNames = {
  code: ["编号", "No."],
  title: ["事项", "Item"],
  dueOn: ["时限", "Due"],
  last: ["上季完成情况", "Last quarter"],
  value: ["本季完成值", "Value"],
  doneText: ["完成情况", "Progress"],
  problemsText: ["存在问题", "Problems"],
  nextText: ["下一步推进计划", "Next steps"],
  forecastOn: ["预计完成", "Forecast"],
  forecastClass: ["五类判断", "Judgement"],
};

export const heads = Object.values(columnNames).map(([zh]) => zh ?? "");

export const made = (code: string, change: Partial<MadeRow> = {}): MadeRow => ({
  code,
  version: null,
  title: `事项 ${code}`,
  texts: noTexts,
  ...change,
});

export const meta = (rows: readonly MadeRow[]): WorkbookMeta => ({
  plan: "plan",
  period: "2024Q3",
  unit: "unit",
  rows,
});

/** A sheet of texts; "=" begins a formula, "#" an error. */
export function sheetOf(rows: readonly (readonly string[])[], merged: string[] = []): FileSheet {
  const sortOf = (text: string) => {
    if (text.startsWith("=")) return "formula" as const;
    return text.startsWith("#") ? ("error" as const) : ("value" as const);
  };
  return {
    name: "填报",
    hidden: false,
    rows: rows.map((cells) => cells.map((text) => ({ text, sort: sortOf(text) }))),
    merged,
  };
}

export function rowOf(
  code: string,
  texts: Partial<FieldTexts> = {},
  change: Partial<FileRow> = {},
): FileRow {
  return {
    code,
    file: "a.xlsx",
    sheet: "填报",
    row: 3,
    codeCell: "A3",
    cells: {
      value: "E3",
      doneText: "F3",
      problemsText: "G3",
      nextText: "H3",
      forecastOn: "I3",
      forecastClass: "J3",
    },
    texts: { ...noTexts, ...texts },
    made: made(code),
    ...change,
  };
}
