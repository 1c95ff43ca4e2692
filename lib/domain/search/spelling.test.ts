// Sounds are given here by hand; that the library gives them is tested beside it (lib/platform/pinyin.test.ts).
import { describe, expect, it } from "vitest";
import { findShortened, findSpelled, maySpell, type Spelling } from "./spelling";

const sounds: Record<string, readonly string[]> = {
  贵: ["gui"],
  安: ["an"],
  新: ["xin"],
  区: ["qu", "ou"],
  妇: ["fu"],
  幼: ["you"],
  保: ["bao"],
  健: ["jian"],
  院: ["yuan"],
  重: ["zhong", "chong"],
  点: ["dian"],
  西: ["xi"],
  绿: ["lv", "lu"],
  色: ["se"],
  市: ["shi"],
  发: ["fa"],
  展: ["zhan"],
  改: ["gai"],
  革: ["ge"],
  委: ["wei"],
  岁: ["sui"],
};
const spellingOf = (text: string): Spelling => Array.from(text).map((char) => sounds[char] ?? []);
const shown = (text: string, word: string) => {
  const found = findSpelled(text, spellingOf(text), word);
  if (!found) return null;
  const words = text.slice(...found.range);
  return `${words}${found.starts ? " start" : ""}${found.loose ? " loose" : ""}`;
};

describe("by sounds", () => {
  it.each([
    ["贵安新区妇幼保健院", "gaxq", "贵安新区 start"],
    ["贵安新区妇幼保健院", "fybjy", "妇幼保健院"],
    ["贵安新区妇幼保健院", "fuyou", "妇幼"],
    ["贵安新区妇幼保健院", "fuyo", "妇幼"],
    ["贵安新区妇幼保健院", "guianxinqu", "贵安新区 start"],
    ["贵安新区妇幼保健院", "guianxinq", "贵安新区 start"],
    ["贵安新区妇幼保健院", "gaxinqu", "贵安新区 start loose"],
    ["贵安新区妇幼保健院", "g", "贵 start"],
    ["贵安新区妇幼保健院", "f", null],
    ["贵安新区妇幼保健院", "gx", null],
    ["西安", "xian", "西安 start"],
    ["健保", "jian", "健 start"],
    ["健保", "jia", "健 start"],
    ["保健", "ji", null],
    ["重点", "zd", "重点 start"],
    ["重点", "zhongdian", "重点 start"],
    ["重点", "cd", null],
    ["重点", "chongdian", "重点 start loose"],
    ["绿色", "lvse", "绿色 start"],
    ["绿色", "l\u00fcse", "绿色 start"],
    ["绿色", "luse", "绿色 start loose"],
    ["绿色", "ls", "绿色 start"],
    ["“贵安”新区", "gaxq", "贵安”新区 start"],
    ["3岁", "3s", "3岁 start"],
    ["贵安MICU", "gamicu", "贵安MICU start"],
    ["贵安", "贵", null],
    ["Maternity", "mt", null],
    ["贵安", "gaxq", null],
  ])("%s by %s: %s", (text, word, expected) => {
    expect(shown(text, word)).toBe(expected);
  });

  it.each([
    ["gaxq", true],
    ["3sui", true],
    ["2025", false],
    ["1.2-19", false],
    ["贵a", false],
    ["", false],
  ])("%s may be sounds: %s", (word, expected) => {
    expect(maySpell(word)).toBe(expected);
  });

  it("counts a rare character of two units as one", () => {
    const text = "\u{20bb7}贵安";
    expect(findSpelled(text, [[], ["gui"], ["an"]], "ga")?.range).toEqual([2, 4]);
  });
});

describe("by a short name", () => {
  const name = "市发展改革委";
  it.each([
    ["发改委", "发改委"],
    ["fgw", "发改委"],
    ["fzggw", "发展改革委"],
    ["发委改", null],
    ["发", null],
    ["fw", null],
    ["gfw", null],
  ])("%s", (word, expected) => {
    const ranges = findShortened(name, spellingOf(name), word);
    expect(ranges && ranges.map((range) => name.slice(...range)).join("")).toBe(expected);
  });
});
