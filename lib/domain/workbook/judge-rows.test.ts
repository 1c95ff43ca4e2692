// From written rows to changes: several files, several hands, and drafts that moved meanwhile.
import { describe, expect, it } from "vitest";
import { draftOf } from "@/prisma/factories/drafts";
import { sampleTargets } from "@/prisma/factories/milestones";
import { type FieldTexts, noTexts } from "./columns";
import { toTexts } from "./draft-texts";
import { judgeRows, type OwedItem, standingDraft, type UnitItems } from "./judge-rows";
import { mergeFiles } from "./merge-files";
import { made, names, rowOf } from "./workbook.fixture";

const item = (change: Partial<OwedItem> = {}): OwedItem => ({
  code: "1.1",
  target: sampleTargets.count,
  locked: null,
  version: null,
  draft: null,
  last: null,
  ...change,
});
const itemsOf = (...owed: OwedItem[]): UnitItems => ({
  periodEndsOn: "2024-09-30",
  owed,
  foreign: new Set(["8.8"]),
  notOwed: new Set(["7.7"]),
});

/** The row of an item as it was made, then written into. */
function writtenRow(of: OwedItem, texts: Partial<FieldTexts>, version = of.version) {
  const before = toTexts(standingDraft(of), { target: of.target, names });
  return rowOf(
    of.code,
    { ...before, ...texts },
    { made: made(of.code, { version, texts: before }) },
  );
}
const judge = (row: ReturnType<typeof rowOf>, ...owed: OwedItem[]) =>
  judgeRows(mergeFiles([row]).touched, itemsOf(...owed), names);

describe("a written row", () => {
  it("begins a draft from what was accepted last", () => {
    const owed = item({ last: draftOf("count", { factOn: "2024-06-30", coordinationText: "x" }) });
    const { changes } = judge(writtenRow(owed, { doneText: "又完成一所", value: "４" }), owed);
    expect(changes).toMatchObject([
      {
        version: null,
        changedMeanwhile: false,
        draft: {
          reading: { value: 4 },
          factOn: null,
          coordinationText: "",
          doneText: "又完成一所",
        },
        changes: [
          { field: "value", now: "3", file: "4" },
          { field: "doneText", now: "", file: "又完成一所" },
        ],
      },
    ]);
  });

  it("keeps of the draft what has no column, and what was not touched", () => {
    const draft = draftOf("count", { factOn: "2024-09-15", coordinationText: "请协调" });
    const owed = item({ draft, version: 4 });
    const texts = { forecastOn: "2025/12/1", forecastClass: "经努力可完成" };
    const { changes } = judge(writtenRow(owed, texts), owed);
    expect(changes[0]?.draft).toEqual({
      ...draft,
      forecastOn: "2025-12-01",
      forecastClass: "withEffort",
    });
  });

  it("may empty a field", () => {
    const owed = item({ draft: draftOf("count"), version: 1 });
    const { changes } = judge(writtenRow(owed, { ...noTexts }), owed);
    expect(changes[0]?.draft).toEqual({
      ...draftOf("count"),
      reading: null,
      doneText: "",
      forecastOn: null,
      forecastClass: null,
    });
  });

  it("that says the same another way changes nothing", () => {
    const owed = item({ draft: draftOf("count"), version: 1 });
    expect(mergeFiles([writtenRow(owed, { forecastOn: "2025年11月30日" })]).touched).toEqual([]);
    const judged = judge(writtenRow(owed, { value: "3.0" }), owed);
    expect(judged).toEqual({ changes: [], same: 1, faults: [] });
  });

  it("is not read where it stands as it was written, even if it could not be", () => {
    const draft = draftOf("build", {
      reading: { kind: "build", reached: [{ stage: "gone", on: "2024-08-01" }] },
    });
    const owed = item({ target: sampleTargets.build, draft, version: 1 });
    const { changes } = judge(writtenRow(owed, { nextText: "验收" }), owed);
    expect(changes[0]?.draft).toEqual({ ...draft, nextText: "验收" });
  });
});

describe("a draft saved meanwhile", () => {
  const owed = item({ draft: draftOf("count"), version: 2 });

  it("is shown beside the file's words, and left unless asked for", () => {
    const row = writtenRow(item(), { value: "5" });
    const { changes } = judge(row, owed);
    expect(changes).toMatchObject([{ changedMeanwhile: true, version: 2 }]);
    expect(changes[0]?.changes).toEqual([{ field: "value", made: "", now: "3", file: "5" }]);
    expect(changes[0]?.draft).toEqual(draftOf("count", { reading: { kind: "count", value: 5 } }));
  });

  it("says nothing where the file was not written into, or says the same", () => {
    expect(mergeFiles([writtenRow(item(), {})])).toMatchObject({ touched: [], untouched: 1 });
    expect(judge(writtenRow(item(), { value: "3" }), owed)).toMatchObject({ changes: [], same: 1 });
  });

  it("that was sent refuses other words, and bears the same", () => {
    const sent = { ...owed, locked: "sent" as const };
    expect(judge(writtenRow(owed, { value: "5" }), sent).faults).toMatchObject([
      { code: "sent", at: { cell: "A3" } },
    ]);
    expect(judge(writtenRow(item(), { value: "3" }), sent)).toMatchObject({ same: 1, faults: [] });
  });

  it("is unknown to a row added by hand", () => {
    const row = rowOf("1.1", { value: "5" }, { made: null });
    expect(judge(row, owed).changes[0]?.changedMeanwhile).toBe(true);
    expect(judge(row, item()).changes[0]?.changedMeanwhile).toBe(false);
  });
});

describe("faults", () => {
  it.each<[string, string]>([
    ["9.9", "codeUnknown"],
    ["8.8", "codeForeign"],
    ["7.7", "codeNotOwed"],
  ])("the code %s is %s", (code, fault) => {
    expect(judge(rowOf(code, { value: "1" }), item()).faults).toMatchObject([
      { code: fault, params: { milestone: code }, at: { cell: "A3" } },
    ]);
  });

  it.each<[string, Partial<FieldTexts>, string[]]>([
    [
      "texts too long",
      { doneText: "字".repeat(2001), nextText: "字".repeat(2000) },
      ["tooLong F3"],
    ],
    ["no day", { forecastOn: "年底" }, ["notDate I3"]],
    ["no such class", { forecastClass: "差不多" }, ["notClass J3"]],
    ["below zero", { value: "-1" }, ["negative E3"]],
    ["several at once", { value: "三", forecastOn: "2024-02-30" }, ["notNumber E3", "notDate I3"]],
  ])("%s", (_, texts, faults) => {
    const judged = judge(writtenRow(item(), texts), item());
    expect(judged.faults.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(faults);
    expect(judged.changes).toEqual([]);
  });

  it("name a stage reached after the quarter", () => {
    const owed = item({ target: sampleTargets.build });
    const { faults } = judge(writtenRow(owed, { value: "开工 2024-10-01" }), owed);
    expect(faults).toMatchObject([{ code: "afterPeriod", params: { day: "2024-09-30" } }]);
  });

  it("do not hide a reading of another kind that the draft holds", () => {
    const owed = item({ draft: draftOf("threshold"), version: 1 });
    expect(judge(writtenRow(owed, { value: "4" }), owed).changes[0]?.draft.reading).toEqual({
      kind: "count",
      value: 4,
    });
  });
});

describe("several files", () => {
  const other = { file: "b.xlsx", cells: rowOf("1.1").cells };
  it.each<[string, Partial<FieldTexts>, Partial<FieldTexts>, string[]]>([
    ["the same words", { value: "3" }, { value: "3" }, []],
    ["written in one alone", { value: "3" }, {}, []],
    ["the same day", { forecastOn: "2025-11-30" }, { forecastOn: "2025/11/30" }, []],
    ["other words", { value: "3", doneText: "甲" }, { value: "4", doneText: "乙" }, ["E3", "F3"]],
    ["more words", { value: "3" }, { value: "3", nextText: "丙" }, ["H3"]],
  ])("%s", (_, first, second, cells) => {
    const merged = mergeFiles([rowOf("1.1", first), rowOf("1.1", second, other)]);
    expect(merged.faults.map(({ at }) => at.cell)).toEqual(cells);
    expect(merged).toMatchObject({ touched: [{ file: "a.xlsx" }], untouched: 0 });
    for (const fault of merged.faults) {
      expect(fault).toMatchObject({
        code: "twoFiles",
        params: { milestone: "1.1", other: "a.xlsx" },
        at: { file: "b.xlsx" },
      });
    }
  });

  it("may not hold a code twice in one", () => {
    const again = rowOf("1.1", { value: "3" }, { codeCell: "A9", row: 9 });
    expect(mergeFiles([rowOf("1.1", { value: "3" }), again]).faults).toEqual([
      {
        code: "codeTwice",
        params: { milestone: "1.1", sheet: "填报", cell: "A3" },
        at: { file: "a.xlsx", sheet: "填报", cell: "A9" },
      },
    ]);
  });

  it("are judged in the plan's order", () => {
    const owed = [item({ code: "1.2" }), item({ code: "1.1" })];
    const rows = [rowOf("1.1", { value: "1" }), rowOf("1.2", { value: "2" })];
    const { changes } = judgeRows(mergeFiles(rows).touched, itemsOf(...owed), names);
    expect(changes.map(({ code }) => code)).toEqual(["1.2", "1.1"]);
  });
});
