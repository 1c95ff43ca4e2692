import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";

const line = (...cells: (string | number)[]) => toCsv([cells]).slice(1);

describe("toCsv", () => {
  it("begins with a byte order mark and ends its lines as spreadsheets do", () => {
    expect(toCsv([["a", 1], [""], ["b"]])).toBe("\uFEFFa,1\r\n\r\nb\r\n");
  });

  it.each([
    ["a comma", "1,2", '"1,2"'],
    ["a quote", 'say "so"', '"say ""so"""'],
    ["a newline", "one\ntwo", '"one\ntwo"'],
    ["a return", "one\r\ntwo", '"one\r\ntwo"'],
  ])("keeps %s in one cell", (_, cell, written) => {
    expect(line("x", cell)).toBe(`x,${written}\r\n`);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"])(
    "lets %j be no formula",
    (cell) => {
      expect(line("x", cell)).toBe(`x,'${cell}\r\n`);
    },
  );

  it("quotes a formula that holds a comma and a quote", () => {
    expect(line('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
  });

  it("leaves numbers as they are, unrounded and below zero", () => {
    expect(line(-16.1, 1 / 3, 0)).toBe("-16.1,0.3333333333333333,0\r\n");
  });
});
