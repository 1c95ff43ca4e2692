// What a paper says, before it is DOCX or PDF.
import { describe, expect, it } from "vitest";
import { translator } from "@/messages";
import { noticePaperWords } from "@/messages/document-words";
import { type NoticeForPaper, noticePaper, shortened } from "./notice-paper";
import {
  type Block,
  chineseNumber,
  keepsRowsWhole,
  numbered,
  paragraphsOf,
  signatureIndents,
  type Table,
  widthOf,
} from "./paper";

describe("headings", () => {
  it.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [99, "九十九"],
  ])("%i is counted as %s", (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });

  const blocks: Block[] = [
    { kind: "heading", level: 1, text: "a" },
    { kind: "heading", level: 2, text: "b" },
    { kind: "heading", level: 2, text: "c" },
    { kind: "heading", level: 3, text: "d" },
    { kind: "heading", level: 1, text: "e" },
    { kind: "heading", level: 2, text: "f" },
    { kind: "note", text: "g" },
  ];
  const texts = (language: "zh-CN" | "en") =>
    numbered(blocks, language).map((block) => ("text" in block ? block.text : ""));

  it("bear the numbers of the standard, each level counted anew", () => {
    expect(texts("zh-CN")).toEqual(["一、a", "（一）b", "（二）c", "1.d", "二、e", "（一）f", "g"]);
    expect(texts("en")).toEqual(["1 a", "1.1 b", "1.2 c", "1.2.1 d", "2 e", "2.1 f", "g"]);
  });
});

describe("signature", () => {
  it.each([
    // The date is shorter: it begins two characters after the name, which keeps two from the edge.
    ["贵阳市发展和改革委员会", "2024年10月15日", 2, 2 + 11 - 7 - 2],
    // The date is longer: it keeps two, and the name moves in.
    ["市委", "2024年10月15日", 9, 2],
    ["一二三四五六七八九", "2024年10月15日", 2, 2],
  ])("%s and %s", (name, date, left, right) => {
    expect(signatureIndents(name, date)).toEqual({ name: left, date: right });
  });

  it("counts digits as half a character", () => {
    expect(widthOf("2024年")).toBe(3);
  });
});

it("a line break begins a paragraph, an empty line none", () => {
  expect(paragraphsOf(" one \r\n\n two\n")).toEqual(["one", "two"]);
});

describe("rows of a table", () => {
  const table = (cell: string): Table => ({
    kind: "table",
    columns: [
      { head: "a", width: 1 },
      { head: "b", width: 3 },
    ],
    rows: [["1", cell]],
    none: "-",
  });
  it.each([
    ["short", true],
    ["字".repeat(29 * 14), true],
    ["字".repeat(29 * 14 + 1), false],
    [Array.from({ length: 15 }, () => "line").join("\n"), false],
  ])("stay whole while they are not too high: %#", (cell, whole) => {
    expect(keepsRowsWhole(table(cell), 40)).toBe(whole);
  });
});

it.each([
  ["short", 10, "short"],
  ["two  \n words", 20, "two words"],
  ["First sentence. And more of it", 20, "First sentence."],
  ["第一句完了。第二句没有完就已经太长", 9, "第一句完了。"],
  ["nothing to end a sentence with", 12, "nothing to e…"],
])("%j in %i signs", (text, length, short) => {
  expect(shortened(text, length)).toBe(short);
});

const notice: NoticeForPaper = {
  kind: "letter",
  state: "issued",
  planTitle: "贵阳市“十四五”人口发展专项规划",
  unit: "南明区政府",
  office: "贵阳市发展和改革委员会",
  year: 2024,
  number: 3,
  on: "2024-10-15",
  issued: true,
  demand: "一是验收。\n二是投用。",
  replyBy: "2024-10-31",
  draftedBy: "李敏",
  issuedBy: "王强",
  items: [
    {
      code: "1.1-03",
      title: "妇幼保健院",
      target: "投入使用",
      dueOn: "2023-12-31",
      daysLate: 289,
      progress: "主体完工（2024-06-30）",
    },
    { code: "1.1-04", title: "托育中心", target: "", dueOn: null, daysLate: 0, progress: "" },
  ],
};
const paperOf = (change: Partial<NoticeForPaper> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  noticePaper({ ...notice, ...change }, noticePaperWords(translator(locale), locale));

describe("a notice as a paper", () => {
  it("says number, addressee, what is late, what is asked and by when", () => {
    const paper = paperOf();
    expect(paper).toMatchObject({
      draftMark: null,
      title: ["关于《贵阳市“十四五”人口发展专项规划》", "有关任务事项的工作提示函"],
      number: "工作提示函〔2024〕3 号",
      addressee: "南明区政府：",
      disclaimer: "非正式公文，未加盖印章",
    });
    const [opening, , table] = paper.blocks;
    expect(opening).toMatchObject({
      text: "根据《贵阳市“十四五”人口发展专项规划》和任务分工，截至2024年10月15日，由你单位牵头的下列 2 项任务事项需要抓紧推进，其中 1 项已超过规划时限，现提示如下。",
    });
    expect(table).toMatchObject({
      rows: [
        ["1", "妇幼保健院（1.1-03）", "投入使用", "2023-12-31", "289 天", "主体完工（2024-06-30）"],
        ["2", "托育中心（1.1-04）", "", "—", "—", "—"],
      ],
    });
    expect(paper.blocks).toContainEqual({
      kind: "signature",
      name: "贵阳市发展和改革委员会",
      date: "2024年10月15日",
    });
    expect(paper.blocks.at(-1)).toMatchObject({
      people: [
        { label: "拟稿：", name: "李敏" },
        { label: "核稿：", name: "" },
        { label: "签发：", name: "王强" },
      ],
    });
  });

  it("while it is a draft is marked so, with no number and no date", () => {
    const paper = paperOf({ issued: false, year: null, number: null, issuedBy: null });
    expect(paper).toMatchObject({ draftMark: "草稿", number: "编号：待签发" });
    const signed = paper.blocks.find((block) => block.kind === "signature");
    expect(signed?.date).not.toMatch(/\d/);
  });

  it("says when all of it is late, and that an order is an order", () => {
    const late = paperOf({ kind: "order", items: notice.items.slice(0, 1) });
    expect(late.title.at(-1)).toBe("有关逾期事项的督办单");
    expect(late.blocks[0]).toMatchObject({
      text: expect.stringMatching(/1 项任务事项未按规划时限完成，现予督办。$/) as string,
    });
  });

  it("speaks English to who reads it", () => {
    const paper = paperOf({ unit: "Nanming" }, "en");
    expect(paper.addressee).toBe("To Nanming:");
    expect(paper.blocks[0]).toMatchObject({
      text: expect.stringContaining("2 items below") as string,
    });
  });
});
