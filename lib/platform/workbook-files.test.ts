// Workbooks out and back through the real format: what is written is what is read, and what only claims to be one.
import excel from "exceljs";
import { describe, expect, it } from "vitest";
import type { FileSheet } from "@/lib/domain/workbook/cell";
import { readSheet } from "./spreadsheet";
import { readWorkbook, WORKBOOK_BYTES_LIMIT } from "./workbook-reading";
import { type SheetSpec, writeWorkbook } from "./workbook-writing";

const spec = (change: Partial<SheetSpec>): SheetSpec => ({
  name: "填报",
  state: "visible",
  widths: [10, 20],
  rows: [],
  frozen: { rows: 1, columns: 1 },
  locked: true,
  ...change,
});

async function sheetsOf(bytes: Uint8Array): Promise<FileSheet[]> {
  const read = await readWorkbook("a.xlsx", bytes);
  if (!read.ok) throw new Error(read.fault);
  return read.sheets;
}
const textsOf = (sheet: FileSheet | undefined) =>
  sheet?.rows.map((cells) => cells.map(({ text }) => text));

async function made(fill: (book: excel.Workbook, sheet: excel.Worksheet) => void) {
  const book = new excel.Workbook();
  fill(book, book.addWorksheet("填报"));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a workbook of ours", () => {
  const rows = [
    [
      { value: "编号", look: "head" as const },
      { value: "预计完成", look: "head" as const },
    ],
    [{ value: "1.10" }, { value: { day: "2025-11-30" }, look: "open" as const, day: true }],
    [{ value: "=1+1\n二行" }, { value: 17.2, look: "open" as const, number: true }],
    [{ value: "" }, { value: "", look: "open" as const, day: true }],
  ];

  it("is read as it was written", async () => {
    const hidden = spec({ name: "_luoshi", state: "veryHidden", rows: [[{ value: "x" }]] });
    const sheets = await sheetsOf(await writeWorkbook([spec({ rows }), hidden]));
    expect(sheets.map(({ name, hidden: isHidden }) => [name, isHidden])).toEqual([
      ["填报", false],
      ["_luoshi", true],
    ]);
    expect(textsOf(sheets[0])?.slice(0, 3)).toEqual([
      ["编号", "预计完成"],
      ["1.10", "2025-11-30"],
      ["=1+1\n二行", "17.2"],
    ]);
    expect(sheets[0]?.rows.flat().every(({ sort }) => sort === "value")).toBe(true);
  });

  it("locks what is read, prints across, keeps its heads, and checks what is typed", async () => {
    const list = { from: ["甲", "乙"], strict: true };
    const hint = { title: "1.1", text: "长".repeat(300) };
    const book = new excel.Workbook();
    const cells = [...rows, [{ value: "", look: "open" as const, list, hint }]];
    const bytes = await writeWorkbook([spec({ rows: cells })]);
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet("填报");
    expect(sheet?.getCell("A2").protection?.locked ?? true).toBe(true);
    expect(sheet?.getCell("B2").protection?.locked).toBe(false);
    expect(sheet?.getCell("B2").dataValidation.type).toBe("date");
    expect(sheet?.getCell("B3").dataValidation).toMatchObject({ type: "decimal", formulae: [0] });
    expect(sheet?.getCell("A5").dataValidation).toMatchObject({ formulae: ['"甲,乙"'] });
    expect(sheet?.getCell("A5").dataValidation.prompt).toHaveLength(255);
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      paperSize: 9,
    });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
  });
});

describe("a workbook that comes back", () => {
  it("says what a cell really is", async () => {
    const bytes = await made((_, sheet) => {
      sheet.addRow([
        { formula: "1+1", result: 2 },
        { error: "#N/A" },
        { richText: [{ text: "南" }, { text: "明" }] },
        { text: "site", hyperlink: "https://example.org" },
        new Date("2024-09-30T00:00:00Z"),
        "１２",
        true,
      ]);
      sheet.getCell("H1").value = 0.85;
      sheet.getCell("H1").numFmt = "0%";
    });
    const [row] = (await sheetsOf(bytes))[0]?.rows ?? [];
    expect(row?.map(({ text, sort }) => `${sort} ${text}`)).toEqual([
      "formula ",
      "error #N/A",
      "value 南明",
      "value site",
      "value 2024-09-30",
      "value １２",
      "value true",
      "value 85%",
    ]);
  });

  it("names its merges, keeps blank rows, and knows a hidden sheet", async () => {
    const bytes = await made((book, sheet) => {
      sheet.getCell("A1").value = "title";
      sheet.getCell("B4").value = "x";
      sheet.mergeCells("A1:C1");
      sheet.mergeCells("B4:B5");
      book.addWorksheet("隐", { state: "hidden" });
    });
    const [sheet, hidden] = await sheetsOf(bytes);
    expect(sheet?.merged).toEqual(["A1:C1", "B4:B5"]);
    expect(sheet?.rows[2]).toEqual([]);
    expect(sheet?.rows[3]?.[1]?.text).toBe("x");
    expect(hidden?.hidden).toBe(true);
  });

  it("may carry checks for whole columns, filters and wide names, which only cost time", async () => {
    const bytes = await made((_, sheet) => {
      sheet.addRow(["编号"]);
      // A column's worth of checks, as offices apply them.
      (
        sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } }
      ).dataValidations.add("B1:B1048576", { type: "list", formulae: ['"a,b"'] });
      sheet.autoFilter = "A1:B1";
    });
    const started = performance.now();
    expect(textsOf((await sheetsOf(bytes))[0])).toEqual([["编号"]]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("is not opened with a name over the whole sheet", async () => {
    const bytes = await made((book) => {
      const names = { model: [{ name: "all", ranges: ["填报!$A$1:$XFD$1048576"] }] };
      (book as unknown as { _definedNames: object })._definedNames = names;
    });
    expect(await readWorkbook("a.xlsx", bytes)).toEqual({ ok: false, fault: "fileUnreadable" });
    expect((await readSheet("a.xlsx", bytes)).ok).toBe(false);
  });

  it.each([
    ["another ending", "a.xls", "PK and more", "fileType"],
    ["words by its name", "a.xlsx", "not a zip", "fileType"],
    ["nothing", "a.xlsx", "", "fileEmpty"],
    ["half of one", "a.xlsx", "PK\u0003\u0004 cut off", "fileUnreadable"],
    ["too much", "a.xlsx", "P".repeat(WORKBOOK_BYTES_LIMIT + 1), "fileTooBig"],
  ])("is refused: %s", async (_, name, text, fault) => {
    expect(await readWorkbook(name, new TextEncoder().encode(text))).toEqual({ ok: false, fault });
  });
});
