// The words of the spreadsheet: every fault has its own, and no two columns share one in any language.
import { describe, expect, it } from "vitest";
import { faultCodes } from "@/lib/domain/workbook/cell";
import { columnOf } from "@/lib/domain/workbook/find-header";
import { noTexts, workbookColumns } from "@/lib/domain/workbook/columns";
import { locales, translator } from ".";
import { checkWords, faultReason } from "./workbook-check-words";
import { columnNames, workbookNames } from "./workbook-words";

const at = { file: "a.xlsx", sheet: "填报", cell: "B7" };
const params = {
  name: "甲",
  text: "乙",
  title: "丙",
  other: "b.xlsx",
  cell: "C3",
  sheet: "填报",
  milestone: "1.1",
  range: "B7:B9",
  period: "2024Q2",
  day: "2024-09-30",
  limit: 5,
  length: 2001,
};

describe.each(locales)("in %s", (locale) => {
  const t = translator(locale);

  it.each(faultCodes)("the fault %s has words of its own", (code) => {
    const words = faultReason(t, { code, params, at });
    expect(words).not.toContain("workbooks.fault");
    expect(words).not.toMatch(/[{}]/);
  });

  it("no head means two columns", () => {
    const names = columnNames(locale);
    for (const column of workbookColumns) {
      expect(names[column]).toHaveLength(locales.length);
      for (const name of names[column]) expect(columnOf(name, names)).toBe(column);
    }
  });

  it("no word stands for two judgements, stages or labels", () => {
    const { classes, stages, labels } = workbookNames(locale);
    for (const list of [classes, stages]) {
      const words = list.flatMap(({ names }) => names);
      expect(new Set(words).size).toBe(words.length);
    }
    const owners = labels.flatMap(({ code, names }) =>
      names.map((name) => `${name.toLowerCase()} ${code}`),
    );
    const words = new Set(owners.map((each) => each.split(" ")[0]));
    expect(words.size).toBe(new Set(owners).size);
  });
});

describe("a check in words", () => {
  const t = translator("zh-CN");
  const checked = {
    plan: "p",
    period: "2024Q3",
    unit: "u",
    files: [],
    rows: [],
    untouched: 0,
    seen: {},
  };
  const row = {
    code: "1.1",
    title: "事项",
    file: "a.xlsx",
    changes: [{ field: "value" as const, ...noTexts, made: "", now: "3", file: "" }],
    isNew: true,
    changedMeanwhile: false,
    by: "",
  };

  it("sets apart what was changed meanwhile", () => {
    const moved = { ...row, code: "1.2", isNew: false, changedMeanwhile: true, by: "王" };
    const words = checkWords(t, {
      files: 2,
      unchanged: 30,
      rows: [row, moved],
      faults: [],
      checked,
    });
    expect(words.summary).toBe("2 个文件，2 项有改动，30 项未改动。");
    expect(words.rows).toEqual([
      {
        code: "1.1",
        title: "事项",
        note: "来自 a.xlsx · 新草稿",
        changes: [{ field: "本季完成值", made: "（空）", now: "3", file: "（空）" }],
      },
    ]);
    expect(words.meanwhile).toMatchObject([{ code: "1.2", by: "王 改过", note: "来自 a.xlsx" }]);
  });

  it("says first what is wrong, and when there is nothing to do", () => {
    const whole = { ...at, sheet: null, cell: null };
    const faults = [
      { code: "formula" as const, at },
      { code: "headerMissing" as const, params: { name: "时限" }, at: { ...at, cell: null } },
      { code: "fileEmpty" as const, at: whole },
    ];
    const wrong = checkWords(t, { files: 1, unchanged: 0, rows: [row], faults, checked });
    expect(wrong.summary).toContain("3 处错误");
    expect(wrong.faults.map(({ place }) => place)).toEqual(["B7", "填报 表", "整个文件"]);
    const nothing = checkWords(t, { files: 1, unchanged: 38, rows: [], faults: [], checked });
    expect(nothing.summary).toBe(t("workbooks.dryRun.nothing"));
  });
});
