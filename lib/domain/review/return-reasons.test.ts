import { describe, expect, it } from "vitest";
import { reasonsFor, returnReasons, withReason } from "./return-reasons";

describe("reasons for a return", () => {
  it("are all offered, in one order, where nothing is odd", () => {
    const offered = reasonsFor({ flags: [], warnings: [] });
    expect(offered.map(({ reason }) => reason)).toEqual(returnReasons);
    expect(offered.some(({ suggested }) => suggested)).toBe(false);
  });
  it("begin with what the report suggests, each once", () => {
    const offered = reasonsFor({
      flags: ["valueFalls", "evidenceMissing"],
      warnings: [{ code: "countFalls" }, { code: "forecastPast" }],
    });
    expect(offered.filter(({ suggested }) => suggested).map(({ reason }) => reason)).toEqual([
      "evidence",
      "falls",
      "date",
    ]);
    expect(offered.slice(0, 3).every(({ suggested }) => suggested)).toBe(true);
    expect(offered).toHaveLength(returnReasons.length);
  });
});

describe("a template's words", () => {
  it.each([
    ["", "One.", "One."],
    ["Own words.", "One.", "Own words.\nOne."],
    ["One.\nOwn words.", "One.", "Own words."],
    ["  \n", "One.", "One."],
    ["One.", "One.", ""],
  ])("%j and %j: %j", (typed, words, expected) => expect(withReason(typed, words)).toBe(expected));
});
