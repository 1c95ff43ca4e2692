import { describe, expect, it } from "vitest";
import { printedCode, sheetCode, sheetText, typedCode } from "./sheet-code";

describe("the code of a sheet", () => {
  // Worked out by hand: 40 bits, five at a time.
  it.each<[number[], string]>([
    [[0, 0, 0, 0, 0], "00000000"],
    [[255, 255, 255, 255, 255], "ZZZZZZZZ"],
    [[0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000], "12345678"],
    [[8, 134, 66, 152, 232, 99, 1, 2], "12345678"],
  ])("%j is %s", (digest, code) => {
    expect(sheetCode(Uint8Array.from(digest))).toBe(code);
  });

  it.each([
    ["12345678", "1234-5678"],
    ["7K2M9QXD", "7K2M-9QXD"],
  ])("%s is printed %s", (code, printed) => {
    expect(printedCode(code)).toBe(printed);
    expect(typedCode(printed)).toBe(code);
  });

  it.each([
    ["7k2m-9qxd", "7K2M9QXD"],
    [" 7K2M 9QXD ", "7K2M9QXD"],
    ["7K2M\u20139QXD", "7K2M9QXD"],
    ["gy-health 2024Q3 7K2M-9QXD", "7K2M9QXD"],
    ["OIL0-1234", "01101234"],
    ["7K2M", "7K2M"],
    ["", ""],
  ])("typed as %j it is %s", (typed, code) => {
    expect(typedCode(typed)).toBe(code);
  });

  it("is of what is listed, whatever the order", () => {
    const sheet = { plan: "p", unit: "u", period: "2024Q3" };
    const text = sheetText({ ...sheet, roundIds: ["b", "a"] });
    expect(text).toBe(sheetText({ ...sheet, roundIds: ["a", "b"] }));
    const others = [
      sheetText({ ...sheet, roundIds: ["a"] }),
      sheetText({ ...sheet, plan: "q", roundIds: ["a", "b"] }),
      sheetText({ ...sheet, unit: "v", roundIds: ["a", "b"] }),
      sheetText({ ...sheet, period: "2024Q4", roundIds: ["a", "b"] }),
    ];
    expect(new Set([text, ...others]).size).toBe(5);
  });
});
