import { describe, expect, it } from "vitest";
import { QUERY_LIMIT, readSearchQuery, WORD_LIMIT } from "./query";

describe("what was typed", () => {
  it.each([
    ["", []],
    ["  \u3000 ", []],
    ["贵安新区", ["贵安新区"]],
    [" 贵安\u3000医院 ", ["贵安", "医院"]],
    ["贵安，医院、床位；", ["贵安", "医院", "床位"]],
    ["ＭＩＣＵ", ["micu"]],
    ["１．２－１９", ["1.2-19"]],
    ["1.2–19", ["1.2-19"]],
    ["“健康贵阳”", ["健康贵阳"]],
    ["xi'an", ["xian"]],
    ["医院 医院", ["医院"]],
    ["Maternity  Hospital", ["maternity", "hospital"]],
  ])("%j is looked for as %j", (raw, words) => {
    expect(readSearchQuery(raw).words).toEqual(words);
    expect(readSearchQuery(raw).cut).toBe(false);
  });

  it("is kept as typed, but for the space around it", () => {
    expect(readSearchQuery("  １．２  Ａ ").typed).toBe("１．２ Ａ");
  });

  it("is cut where it is longer than anybody asks", () => {
    const long = readSearchQuery("字".repeat(QUERY_LIMIT + 5));
    expect([Array.from(long.typed).length, long.cut]).toEqual([QUERY_LIMIT, true]);
    const many = readSearchQuery("a b c d e f g h");
    expect([many.words.length, many.cut]).toEqual([WORD_LIMIT, true]);
  });

  it("does not tear a character of two units apart", () => {
    const rare = "\u{20bb7}".repeat(QUERY_LIMIT + 1);
    expect(readSearchQuery(rare).typed).toBe("\u{20bb7}".repeat(QUERY_LIMIT));
  });
});
