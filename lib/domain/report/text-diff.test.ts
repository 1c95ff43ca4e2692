import { describe, expect, test } from "vitest";
import { textDiff, type TextPart } from "./text-diff";

const keep = (parts: readonly TextPart[], without: TextPart["kind"]) =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join("");
const marked = (before: string, after: string) =>
  textDiff(before, after)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "added" ? `[+${text}]` : `[-${text}]`,
    )
    .join("");

describe("textDiff", () => {
  test.each([
    ["", "", ""],
    ["无。", "无。", "无。"],
    ["", "已开工。", "[+已开工。]"],
    ["已开工。", "", "[-已开工。]"],
    ["预计 2023-12-31 完成", "预计 2024-03-31 完成", "预计 [-2023-12-31][+2024-03-31] 完成"],
    [
      "指导乌当区完成设备采购。",
      "指导乌当区完成设备采购，9 月投用。",
      "指导乌当区完成设备采购[+，9 月投用]。",
    ],
    ["完成 60%。", "完成 75%。", "完成 [-60%][+75%]。"],
  ])("%s → %s", (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test("gives both texts back, whatever was rewritten", () => {
    const before =
      "开阳、息烽两县通过二级评审；修文县已提交评审材料。\n清镇市完成招标，主体施工到三层。";
    const after =
      "开阳、息烽两县通过二级评审；修文县于 5 月 18 日通过二级评审；清镇市完成现场评审，待公布结果。";
    const parts = textDiff(before, after);
    expect(keep(parts, "added")).toBe(before);
    expect(keep(parts, "removed")).toBe(after);
    expect(parts[0]).toEqual({
      kind: "same",
      text: expect.stringContaining("开阳、息烽两县通过二级评审；修文县"),
    });
  });

  test("stays quick on the longest texts a field takes", () => {
    const before = "施工进度完成百分之六十，设备采购正在进行。".repeat(95);
    const after = before.replaceAll("六十", "七十五");
    const begun = performance.now();
    expect(keep(textDiff(before, after), "removed")).toBe(after);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
