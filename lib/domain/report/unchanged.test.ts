import { describe, expect, it } from "vitest";
import { countTarget, thresholdTarget } from "../milestone/milestone";
import { type Draft, emptyDraft } from "./draft";
import {
  NO_CHANGE_WORDS,
  noChangeDraft,
  noChangeWord,
  saysNothingNew,
  unchangedStreak,
} from "./unchanged";

const target = countTarget.parse({ kind: "count", min: 7, unit: "schools" });

const draft = (value: number, change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  reading: { kind: "count", value },
  doneText: "Three were opened.",
  problemsText: "Land is short.",
  nextText: "Meet weekly.",
  forecastOn: "2025-11-30",
  forecastClass: "assured",
  ...change,
});

describe("a report without change", () => {
  it("keeps fact, forecast and remedy of last time, and says that nothing changed", () => {
    expect(noChangeDraft(draft(3, { factOn: "2024-06-01" }), "  Still waiting. ")).toEqual({
      ...draft(3),
      doneText: `${NO_CHANGE_WORDS}Still waiting.`,
    });
  });

  it.each([
    [`${NO_CHANGE_WORDS}Still waiting.`, "Still waiting."],
    [NO_CHANGE_WORDS, ""],
    ["Three were opened.", ""],
    ["", ""],
  ])("the sentence in %j is %j", (doneText, word) => {
    expect(noChangeWord(doneText)).toBe(word);
  });
});

describe("says nothing new", () => {
  const before = draft(3);
  it.each<[string, Draft, boolean]>([
    ["confirmed without change", noChangeDraft(before, ""), true],
    ["confirmed with a sentence", noChangeDraft(before, "Still waiting."), true],
    ["the same words again", draft(3), true],
    ["no words on what was done", draft(3, { doneText: " " }), true],
    ["new words on what was done", draft(3, { doneText: "A fourth is being built." }), false],
    ["another remedy", draft(3, { doneText: "", nextText: "Meet daily." }), false],
    ["another number", draft(4), false],
    ["a later forecast", noChangeDraft(draft(3, { forecastOn: "2025-12-30" }), ""), false],
    ["another class", noChangeDraft(draft(3, { forecastClass: "cannot" }), ""), false],
    ["no reading", draft(3, { reading: null }), false],
  ])("%s", (_, now, expected) => {
    expect(saysNothingNew(target, before, now)).toBe(expected);
  });

  it("holds nothing against a first report", () => {
    expect(saysNothingNew(target, { ...before, reading: null }, before)).toBe(false);
  });
});

describe("how many in a row", () => {
  const same = (times: number) => Array.from({ length: times }, () => noChangeDraft(draft(3), ""));
  it.each<[string, Draft[], number]>([
    ["nothing yet", [], 0],
    ["one report", [draft(3)], 0],
    ["one after another", [draft(3), ...same(1)], 1],
    ["the third in a row", [draft(2), draft(3), ...same(3)], 3],
    ["after a change it begins anew", [draft(3), ...same(2), draft(4)], 0],
    ["only the newest run counts", [draft(3), ...same(4), draft(4), draft(4)], 1],
  ])("%s: %#", (_, reports, expected) => {
    expect(unchangedStreak(target, reports)).toBe(expected);
  });

  it("ends where an older report was of another kind", () => {
    const limit = thresholdTarget.parse({
      kind: "threshold",
      comparator: "<=",
      value: 7,
      unit: "schools",
    });
    expect(unchangedStreak(limit, [draft(3), ...same(2)])).toBe(0);
  });
});
