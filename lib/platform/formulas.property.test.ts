// What people wrote stays words in every file that leaves: no spreadsheet finds a formula in it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "./open-workbook";
import { toCsv } from "./csv";
import { readSheet } from "./spreadsheet";
import { toWorkbook } from "./table-workbook";

const words = fc.oneof(
  fc
    .tuple(fc.constantFrom(..."=+-@\t\r\n ＝＋－＠|%".split("")), fc.fullUnicodeString())
    .map(([first, rest]) => `${first}${rest}`),
  fc.constantFrom('=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1"),
  fc.fullUnicodeString(),
);

describe("words that begin like a formula", () => {
  it("are words in CSV", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (cells) => {
        const read = await readSheet("x.csv", new TextEncoder().encode(toCsv([["x", ...cells]])));
        const [, ...written] = read.ok ? (read.rows[0] ?? []) : [];
        expect(written).toHaveLength(cells.length);
        for (const cell of written) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it("are text in a workbook, as they were written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (cells) => {
        const tables = [{ name: "t", rows: [["x"], cells], widths: [10] }];
        const opened = await openWorkbook(await toWorkbook(tables), 1024 * 1024);
        if (!opened.ok) throw new Error(opened.fault);
        opened.book.worksheets[0]?.eachRow((row) =>
          row.eachCell((cell) => {
            expect(cell.formula).toBeUndefined();
            expect(typeof cell.value).toBe("string");
          }),
        );
      }),
      { numRuns: 25 },
    );
  });
});
