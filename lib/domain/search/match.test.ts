import { describe, expect, it } from "vitest";
import { foldText, mergeRanges, printedRange } from "./fold";
import { findRecords, matchRecord, placeIn, type Searchable } from "./match";
import { readSearchQuery } from "./query";

const hospital: Searchable = {
  codes: ["1.2-09", "三（一）2", "专栏2-1"],
  names: [
    {
      text: "贵安新区妇幼保健院全面开工建设",
      spelling: ["gui", "an", "xin", "qu", "fu", "you", "bao", "jian", "yuan"]
        .concat(["quan", "mian", "kai", "gong", "jian", "she"])
        .map((sound) => [sound]),
    },
    { text: "Guian New Area maternity hospital: construction started" },
  ],
  beside: ["市卫生健康局", "Guiyang Health Bureau", "扎实推进“健康贵阳”建设"],
};
const bureau: Searchable = {
  codes: ["gy-health"],
  names: [
    {
      text: "市卫生健康局",
      spelling: ["shi", "wei", "sheng", "jian", "kang", "ju"].map((sound) => [sound]),
    },
    { text: "Guiyang Health Bureau" },
  ],
  shortened: true,
};

const rankOf = (raw: string, record: Searchable) =>
  matchRecord(readSearchQuery(raw), record)?.rank ?? null;
const markedIn = (raw: string, { names }: Searchable) =>
  matchRecord(readSearchQuery(raw), { ...hospital, names })?.marks.map((ranges, index) =>
    ranges.map((range) => names[index]?.text.slice(...range)),
  );

describe("how well an item answers", () => {
  it.each([
    ["1.2-09", "code"],
    ["１．２－０９", "code"],
    ["1.2", "codeStart"],
    ["1", "codeStart"],
    ["专栏2-1", "code"],
    ["专栏２—１", "code"],
    ["专栏2", "codeStart"],
    ["三(一)2", "code"],
    ["专栏2-10", null],
    ["2-1", null],
    ["贵安", "titleStart"],
    ["guian", "titleStart"],
    ["妇幼", "title"],
    ["院", "title"],
    ["MATERNITY", "title"],
    ["ew ar", "title"],
    ["gaxq", "spellingStart"],
    ["fybjy", "spelling"],
    ["fuyoubaojian", "spelling"],
    ["gui an xin qu", "spellingStart"],
    ["fu you", "spelling"],
    ["贵安 医院", null],
    ["妇幼 开工", "title"],
    ["贵安 kaigong", "spelling"],
    ["1.2 贵安", "titleStart"],
    ["贵安 卫生", "beside"],
    ["卫生", null],
    ["健康贵阳", null],
    ["南明", null],
    ["a", null],
    ["%", null],
    ["_", null],
    ["", null],
  ])("%s: %s", (raw, rank) => {
    expect(rankOf(raw, hospital)).toBe(rank);
  });

  it.each([
    ["卫健局", "shortened"],
    ["wjj", "shortened"],
    ["swsjkj", "whole"],
    ["swsjk", "spellingStart"],
    ["市卫生健康局", "whole"],
    ["guiyang health bureau", "whole"],
    ["health bureau", "title"],
    ["bureau health", "title"],
    ["gy-health", "code"],
    ["卫生", "title"],
    ["局卫", null],
  ])("a unit by %s: %s", (raw, rank) => {
    expect(rankOf(raw, bureau)).toBe(rank);
  });
});

describe("where a word stands", () => {
  it.each([
    ["2025年床位2000张", "20", 0],
    ["床位2000张", "00", -1],
    ["床位2000张", "200", 2],
    ["new area", "ar", 4],
    ["new area", "re", -1],
    ["new area", "rea", 5],
    ["new area", "n", 0],
    ["new area", "a", -1],
    ["5岁以下15岁", "5", 0],
    ["15岁5人", "5", 3],
  ])("%s: %s at %i", (text, word, at) => {
    expect(placeIn(text, word)).toBe(at);
  });
});

describe("marks", () => {
  it("stand in the name that was found", () => {
    expect(markedIn("妇幼 开工", hospital)).toEqual([["妇幼", "开工"], []]);
    expect(markedIn("maternity", hospital)).toEqual([[], ["maternity"]]);
    expect(markedIn("gaxq", hospital)).toEqual([["贵安新区"], []]);
  });

  it("are one where words overlap or touch", () => {
    expect(markedIn("妇幼 幼保 健", hospital)).toEqual([["妇幼保健"], []]);
    expect(
      mergeRanges([
        [4, 6],
        [0, 2],
        [2, 3],
      ]),
    ).toEqual([
      [0, 3],
      [4, 6],
    ]);
  });

  it("are of the printed text, whatever it is folded to", () => {
    const folded = foldText("建设“健康贵阳”ＡＢ㎡");
    expect(folded.text).toBe("建设健康贵阳abm2");
    const at = folded.text.indexOf("健康贵阳");
    expect(printedRange(folded, at, at + 4)).toEqual([3, 7]);
    expect(printedRange(folded, folded.text.length - 1, folded.text.length)).toEqual([10, 11]);
  });
});

describe("many records", () => {
  it("stand by how well they answer, equals in their order", () => {
    const named = (text: string, code = "x"): Searchable => ({ codes: [code], names: [{ text }] });
    const all = [named("新建医院", "1"), named("医院一"), named("医院二"), named("别的", "医院")];
    const found = findRecords(readSearchQuery("医院"), all);
    expect(found.map(({ names, hit }) => [names[0]?.text, hit.rank])).toEqual([
      ["别的", "code"],
      ["医院一", "titleStart"],
      ["医院二", "titleStart"],
      ["新建医院", "title"],
    ]);
  });

  it("are none where nothing is asked", () => {
    expect(findRecords(readSearchQuery(" "), [hospital])).toEqual([]);
  });
});
