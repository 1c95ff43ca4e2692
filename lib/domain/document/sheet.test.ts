// A sheet cut to fit its page: which rows go, what is said of them, what stays whatever happens.
import { describe, expect, it } from "vitest";
import { blocksOf, rowsOf, type Sheet, withRows } from "./sheet";

const row = (name: string) => [{ text: name }, { text: `cause ${name}`, block: `cause:${name}` }];
const sheet: Sheet = {
  form: "sheet",
  language: "en",
  title: "t",
  by: [],
  blocks: [
    { kind: "text", text: "said", block: "overall" },
    {
      kind: "table",
      name: "late",
      columns: [],
      rows: ["a", "b", "c", "d"].map(row),
      none: "none",
      kept: [3],
      rest: ["", "1 more", "2 more", "3 more"],
    },
  ],
  foot: ["", ""],
};
const tableOf = (of: Sheet) => {
  const table = of.blocks.find((block) => block.kind === "table");
  return { rows: table?.rows.map(([cell]) => cell?.text), rest: table?.rest[0], kept: table?.kept };
};

describe("a sheet with fewer rows", () => {
  it("loses the last that may go, and says how many", () => {
    expect(rowsOf(sheet)).toBe(4);
    expect(tableOf(withRows(sheet, 4))).toEqual({
      rows: ["a", "b", "c", "d"],
      rest: "",
      kept: [3],
    });
    expect(tableOf(withRows(sheet, 2))).toEqual({ rows: ["a", "d"], rest: "2 more", kept: [1] });
  });

  it("may be cut again, with the same result", () => {
    expect(withRows(withRows(sheet, 3), 2)).toEqual(withRows(sheet, 2));
  });

  it("keeps what goes before leaders whatever the page bears", () => {
    expect(tableOf(withRows(sheet, 0))).toEqual({ rows: ["d"], rest: "3 more", kept: [0] });
  });
});

it("its blocks are the texts one may write, and no figure", () => {
  expect([...blocksOf(sheet).keys()]).toEqual([
    "overall",
    "cause:a",
    "cause:b",
    "cause:c",
    "cause:d",
  ]);
});
