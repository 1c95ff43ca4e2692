import { describe, expect, it } from "vitest";
import { excerptOf, partsOf } from "./excerpt";

const wordsOf = (text: string, words: readonly string[], room?: number) => {
  const excerpt = excerptOf(text, words, room);
  if (!excerpt) return null;
  const marked = excerpt.parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join("");
  return `${excerpt.cutBefore ? "…" : ""}${marked}${excerpt.cutAfter ? "…" : ""}`;
};

describe("an excerpt", () => {
  it.each([
    ["资金已到位。", ["资金"], undefined, "[资金]已到位。"],
    ["主体  完工\n资金已到位", ["资金"], undefined, "主体 完工 [资金]已到位"],
    ["主体完工，ＰＰＰ资金到位", ["ppp"], undefined, "主体完工，[ＰＰＰ]资金到位"],
    ["主体完工", ["资金"], undefined, null],
    ["主体完工，资金到位", ["资金", "完工"], undefined, "主体[完工]，[资金]到位"],
    [`${"前".repeat(40)}资金${"后".repeat(40)}`, ["资金"], 20, `…${"前".repeat(24)}[资金]…`],
    [`资金${"后".repeat(40)}`, ["资金"], 20, `[资金]${"后".repeat(18)}…`],
    [`${"前".repeat(40)}资金`, ["资金"], 42, `${"前".repeat(40)}[资金]`],
    [`${"前".repeat(60)}资金尾`, ["资金"], 40, `…${"前".repeat(37)}[资金]尾`],
    ["%_", ["%"], undefined, "[%]_"],
  ])("%# of %s", (text, words, room, expected) => {
    expect(wordsOf(text, words, room)).toBe(expected);
  });

  it("is the whole text again in its parts", () => {
    const parts = partsOf("贵安新区", [[0, 2]]);
    expect(parts).toEqual([
      { text: "贵安", hit: true },
      { text: "新区", hit: false },
    ]);
    expect(partsOf("", [])).toEqual([]);
  });
});
