import { describe, expect, it } from "vitest";
import { modeOf, takes } from "./channels";

describe("modeOf", () => {
  it.each([
    [null, "a@b.cn", "digest"],
    [undefined, "a@b.cn", "digest"],
    ["urgentOnly", "a@b.cn", "urgentOnly"],
    ["off", "a@b.cn", "off"],
    ["hourly", "a@b.cn", "digest"],
    ["digest", "", "off"],
    [null, "", "off"],
  ])("chosen %s, address %j: %s", (chosen, address, mode) => {
    expect(modeOf(chosen, address)).toBe(mode);
  });
});

describe("takes", () => {
  it.each([
    ["digest", true, true],
    ["urgentOnly", true, false],
    ["off", false, false],
  ] as const)("%s: urgent %s, digest %s", (mode, urgent, digest) => {
    expect(takes(mode, "urgent")).toBe(urgent);
    expect(takes(mode, "digest")).toBe(digest);
  });
});
