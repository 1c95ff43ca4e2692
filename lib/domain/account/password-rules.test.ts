// Which passwords are refused, and why: length, known to all, names, runs; and what is let through.
import { describe, expect, it } from "vitest";
import { isCommonPassword } from "@/lib/platform/common-passwords";
import { kindsOf, passwordFaults } from "./password-rules";

const names = ["zhang.wei", "张伟", "贵阳市卫生健康局", "luoshi", "落实", "guihua"];
const codeOf = (password: string, kinds = 1) =>
  passwordFaults("next", password, { names, kinds, isCommon: isCommonPassword })[0]?.code ?? null;

describe("a new password", () => {
  it.each([
    ["", "passwordTooShort"],
    ["nine-chr9", "passwordTooShort"],
    ["x".repeat(257), "passwordTooShort"],
    // Of the lists, plain, decorated and spelt with figures.
    ["1234567890", "passwordCommon"],
    ["Password123!", "passwordCommon"],
    ["P@ssw0rd2024", "passwordCommon"],
    ["password2024", "passwordCommon"],
    ["iloveyou2024", "passwordCommon"],
    ["qwertyuiop", "passwordCommon"],
    ["qwertyasdf1234", "passwordCommon"],
    ["1qaz2wsx3edc", "passwordCommon"],
    ["aaaaaaaaaaaa", "passwordCommon"],
    ["abcabcabcabc", "passwordCommon"],
    // What is tried first in Chinese.
    ["woaini1314520", "passwordCommon"],
    ["Guiyang@2024", "passwordCommon"],
    ["guanliyuan123", "passwordCommon"],
    ["Admin@123456", "passwordCommon"],
    // Names with little beside.
    ["zhang.wei2024", "passwordNamed"],
    ["Zhang.Wei.1985!", "passwordNamed"],
    ["luoshi-demo", "passwordNamed"],
    ["luoshi@2024!!", "passwordNamed"],
    ["贵阳市卫生健康局2024!", "passwordNamed"],
    ["张伟1985年生日好", "passwordNamed"],
    // Long and unrelated words are good, whatever their signs.
    ["right-horse-battery", null],
    ["ten-characters-at-least", null],
    ["first-password-2024", null],
    ["own-password-of-li-2024", null],
    ["四个互不相干的词语连起来", null],
    ["Tq9#vL2m!xZ7", null],
    ["guiyang-water-plant-77", null],
  ])("%s: %s", (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it("has as many kinds of signs as are asked for", () => {
    expect(codeOf("right-horse-battery", 3)).toBe("passwordKinds");
    expect(codeOf("Right-horse-battery", 3)).toBeNull();
    expect(codeOf("Right-horse-battery-7", 4)).toBeNull();
    expect(kindsOf("四个互不相干")).toBe(1);
  });

  it("is counted in characters, not in bytes", () => {
    expect(codeOf("好".repeat(9))).toBe("passwordTooShort");
  });
});
