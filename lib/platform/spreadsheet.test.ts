// Sheets as they arrive: real workbooks, CSV from two kinds of Excel, and files that only claim to be one.
import { deflateRawSync } from "node:zlib";
import excel from "exceljs";
import { describe, expect, it } from "vitest";
import { readSheet, SHEET_BYTES_LIMIT } from "./spreadsheet";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function workbook(rows: unknown[][]): Promise<Uint8Array> {
  const book = new excel.Workbook();
  book.addWorksheet("Sheet1").addRows(rows);
  book.addWorksheet("Notes").addRow(["not this one"]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a workbook", () => {
  it("gives its first sheet, a row a line, blank ones too", async () => {
    const bytes = await workbook([["名称", "备注"], ["南明区"], [], ["云岩区", 3]]);
    expect(await readSheet("list.XLSX", bytes)).toEqual({
      ok: true,
      rows: [
        ["名称", "备注"],
        ["南明区", ""],
        ["", ""],
        ["云岩区", "3"],
      ],
    });
  });

  it("reads rich text, formulas, links and days as text", async () => {
    const bytes = await workbook([
      [
        { richText: [{ text: "南" }, { text: "明" }] },
        { formula: "1+1", result: 2 },
        { text: "site", hyperlink: "https://example.org" },
        new Date("2024-09-30T00:00:00Z"),
        true,
      ],
    ]);
    expect(await readSheet("list.xlsx", bytes)).toEqual({
      ok: true,
      rows: [["南明", "2", "site", "2024-09-30", "true"]],
    });
  });
});

describe("comma-separated values", () => {
  it.each([
    ["plain", "名称\r\n南明区\r\n", [["名称"], ["南明区"], [""]]],
    ["a mark of the byte order", "\uFEFF名称\n甲", [["名称"], ["甲"]]],
    [
      "quotes, commas, lines within",
      '"a,b","say ""x""\ny"\nc,d',
      [
        ["a,b", 'say "x"\ny'],
        ["c", "d"],
      ],
    ],
    ["nothing on a line", "甲\n\n乙", [["甲"], [""], ["乙"]]],
  ])("%s", async (_, text, rows) => {
    expect(await readSheet("list.csv", utf8(text))).toEqual({ ok: true, rows });
  });

  it("of a Chinese Excel", async () => {
    // 名称 in GB 18030, then 甲.
    const bytes = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7]);
    expect(await readSheet("list.csv", bytes)).toEqual({ ok: true, rows: [["名称"], ["甲"]] });
  });
});

describe("what is refused", () => {
  /** One entry whose directory says it unpacks to ten bytes, whatever it really holds. */
  const zip = (content: Uint8Array) => {
    const packed = deflateRawSync(content);
    const header = new Uint8Array(30);
    const tail = new Uint8Array(46 + 22);
    const view = new DataView(tail.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(10, 8, true);
    view.setUint32(20, packed.length, true);
    view.setUint32(24, 10, true);
    view.setUint32(46, 0x06054b50, true);
    view.setUint16(46 + 10, 1, true);
    view.setUint32(46 + 16, header.length + packed.length, true);
    header.set([0x50, 0x4b, 3, 4]);
    return Uint8Array.from([...header, ...packed, ...tail]);
  };
  it.each<[string, string, Uint8Array, string]>([
    ["nothing", "a.xlsx", new Uint8Array(), "fileEmpty"],
    ["too much", "a.csv", new Uint8Array(SHEET_BYTES_LIMIT + 1), "fileTooBig"],
    ["another ending", "a.pdf", utf8("%PDF-1.7"), "fileType"],
    ["an old workbook by a new name", "a.xlsx", utf8("not a zip"), "fileType"],
    [
      "a zip without a directory",
      "a.xlsx",
      utf8("PK\u0003\u0004 and more of it here"),
      "fileUnreadable",
    ],
    ["a zip of something else", "a.xlsx", zip(new Uint8Array(10)), "fileUnreadable"],
    [
      "a zip that unpacks without end and lies of it",
      "a.xlsx",
      zip(new Uint8Array(9e6)),
      "fileTooBig",
    ],
  ])("%s", async (_, name, bytes, fault) => {
    expect(await readSheet(name, bytes)).toEqual({ ok: false, fault });
  });
});
