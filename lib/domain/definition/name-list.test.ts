// Lists as offices paste and send them; each fault by its line.
import { describe, expect, it } from "vitest";
import { LIST_LIMIT, NAME_LIMIT, readNames, rowsOfText } from "./name-list";

const heads = ["名称", "单位", "Name"];
const read = (text: string) => readNames(rowsOfText(text), heads, "units");
const long = "长".repeat(NAME_LIMIT + 1);

describe("a list that is sound", () => {
  it.each<[string, string, string[]]>([
    ["one a line", "南明区\n云岩区", ["南明区", "云岩区"]],
    ["Windows lines, blanks at the end", "南明区\r\n云岩区\r\n\r\n  \n", ["南明区", "云岩区"]],
    ["blanks around and within", "  南明区　\n云岩  区", ["南明区", "云岩 区"]],
    ["a head above", "单位\n南明区\n云岩区", ["南明区", "云岩区"]],
    ["a head of another case", "NAME\nNanming", ["Nanming"]],
    ["a column by its head", "序号\t单位\t备注\n1\t南明区\t\n2\t云岩区\t无", ["南明区", "云岩区"]],
    ["a title above the head", "附件 1\n\n名称\n南明区", ["南明区"]],
    ["no head: the first column", "南明区\t一\n云岩区\t二", ["南明区", "云岩区"]],
    ["a name of the full length", "长".repeat(NAME_LIMIT), ["长".repeat(NAME_LIMIT)]],
  ])("%s", (_, text, names) => {
    expect(read(text)).toEqual({ names, faults: [] });
  });
});

describe("a list that is not", () => {
  it.each<[string, string, object[]]>([
    ["nothing", "", [{ code: "required" }]],
    ["blank lines alone", "\n \n", [{ code: "required" }]],
    ["a head alone", "名称\n", [{ code: "required" }]],
    ["a blank line within", "甲\n\n乙", [{ code: "lineBlank", params: { line: 2 } }]],
    [
      "twice, blanks apart",
      "名称\n甲 院\n乙\n甲  院",
      [{ code: "lineTwice", params: { line: 4, first: 2, name: "甲 院" } }],
    ],
    ["too long", `甲\n${long}`, [{ code: "lineTooLong", params: { line: 2, limit: NAME_LIMIT } }]],
    [
      "a row whose name is missing beside other cells",
      "单位\t地址\n甲\t一号\n\t二号\n乙\t三号",
      [{ code: "lineBlank", params: { line: 3 } }],
    ],
    [
      "each fault by its line",
      `甲\n甲\n\n${long}\n乙`,
      [
        { code: "lineTwice", params: { line: 2, first: 1, name: "甲" } },
        { code: "lineBlank", params: { line: 3 } },
        { code: "lineTooLong", params: { line: 4, limit: NAME_LIMIT } },
      ],
    ],
  ])("%s", (_, text, faults) => {
    expect(read(text).faults).toEqual(faults.map((fault) => ({ field: "units", ...fault })));
  });

  it("is not read at all above the limit", () => {
    const text = Array.from({ length: LIST_LIMIT + 1 }, (_, index) => `甲${index}`).join("\n");
    expect(read(text)).toEqual({
      names: [],
      faults: [{ field: "units", code: "listTooLong", params: { limit: LIST_LIMIT } }],
    });
  });
});
