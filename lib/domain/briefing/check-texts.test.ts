import { describe, expect, it } from "vitest";
import { textKindOf, textLimits } from "./briefing";
import { changedTexts, fitted, textFaults, typedFigure } from "./check-texts";

const known = new Set(["overall", "demand", "cause:1.2-03"]);

describe("a figure typed into the words", () => {
  it.each([
    ["逾期 8 项，请抓紧", "8 项"],
    ["到期完成率81.0%", "81.0%"],
    ["最久 546 天", "546 天"],
    ["低 0.9 个百分点", "0.9 个百分点"],
    ["8 items are late", "8 items"],
    ["one is 546 days late", "546 days"],
    ["about 5 per cent", "5 per cent"],
  ])("%s", (text, found) => {
    expect(typedFigure(text)).toBe(found);
  });

  it.each([
    "2023 年二季度",
    "8 月底前办结",
    "2023-12-31 前完成",
    "两家机构未开工",
    "30 辆到位 24 辆",
  ])("is none: %s", (text) => {
    expect(typedFigure(text)).toBeNull();
  });
});

describe("what is refused", () => {
  it("a block the paper does not have, whatever it is called", () => {
    expect(textFaults({ lead: "x" }, known)).toEqual([{ field: "lead", code: "unknown" }]);
    expect(textFaults({ "cause:9.9-99": "x" }, known)).toEqual([
      { field: "cause:9.9-99", code: "unknown" },
    ]);
  });

  it("more than the sheet bears, with the limit", () => {
    const full = "字".repeat(textLimits.overall);
    expect(textFaults({ overall: full }, known)).toEqual([]);
    expect(textFaults({ overall: `${full}字` }, known)).toEqual([
      { field: "overall", code: "tooLong", params: { limit: textLimits.overall } },
    ]);
  });

  it("a figure beside the made ones; in a unit's own matter numbers may stand", () => {
    expect(textFaults({ overall: "共 9 项" }, known)).toEqual([
      { field: "overall", code: "typedFigure", params: { words: "9 项" } },
    ]);
    expect(textFaults({ "cause:1.2-03": "尚缺 3 项手续", demand: "10 天内反馈" }, known)).toEqual(
      [],
    );
  });
});

it("keeps what differs from the words it began with, an emptied block too", () => {
  const begun = new Map([
    ["overall", "begun"],
    ["demand", "ask"],
    ["cause:1.2-03", "late"],
  ]);
  const typed = { overall: " begun ", demand: "", "cause:1.2-03": "a\r\n\n b  c" };
  expect(changedTexts(typed, begun)).toEqual({ demand: "", "cause:1.2-03": "a\nb c" });
});

describe("the beginning of a text", () => {
  it.each([
    ["用地手续未办结。", "cause", "用地手续未办结"],
    ["逾期集中在两个领域。", "overall", "逾期集中在两个领域。"],
    ["用地手续跨市区两级，农转用报批至今没有办结，不能开工", "cause", "用地手续跨市区两级"],
    [
      "这一句话里没有任何可以停顿的地方因此从中截断",
      "cause",
      "这一句话里没有任何可以停顿的地方因此…",
    ],
  ] as const)("%s", (text, kind, short) => {
    expect(fitted(text, kind).startsWith(short.replace("…", ""))).toBe(true);
    expect(textFaults({ [kind]: fitted(text, kind) }, new Set([kind]))).toEqual([]);
  });
});

it("a block's kind is what stands before the item", () => {
  expect(textKindOf("proposal:1.2-03")).toBe("proposal");
  expect(textKindOf("overall")).toBe("overall");
  expect(textKindOf("figures")).toBeNull();
  expect(textKindOf("constructor")).toBeNull();
});
