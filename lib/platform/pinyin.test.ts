// The library against the words of this field: sounds that depend on the words around a character.
import { describe, expect, it } from "vitest";
import { findSpelled } from "../domain/search/spelling";
import { spellingOf } from "./pinyin";

const likely = (text: string) =>
  spellingOf(text)
    .map(([first]) => first ?? "-")
    .join(" ");

describe("sounds", () => {
  it.each([
    ["贵安新区", "gui an xin qu"],
    ["重点重症重庆", "zhong dian zhong zheng chong qing"],
    ["银行行政行业", "yin hang xing zheng hang ye"],
    ["长期成长", "chang qi cheng zhang"],
    ["息烽县", "xi feng xian"],
    ["参保率", "can bao lv"],
    ["0-3岁", "- - - sui"],
    ["“健康”", "- jian kang -"],
    ["", ""],
  ])("%s: %s", (text, expected) => {
    expect(likely(text)).toBe(expected);
  });

  it("are as many as the characters, also of two units", () => {
    expect(spellingOf("\u{20bb7}贵安")).toHaveLength(3);
  });

  it.each([
    ["绿色", "lvse"],
    ["绿色", "luse"],
    ["女性", "nvxing"],
    ["女性", "nuxing"],
    ["调整参与", "tiaozheng"],
    ["重庆", "zhongqing"],
  ])("%s may be typed %s", (text, typed) => {
    expect(findSpelled(text, spellingOf(text), typed)).not.toBeNull();
  });
});
