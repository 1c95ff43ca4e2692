import { describe, expect, test } from "vitest";
import { assess } from "../milestone/assess";
import { at, makeFacts, makeReport, number, pending } from "../milestone/facts.fixture";
import { type Draft, emptyDraft } from "./draft";
import { compareReviews, findingsOf, ifAccepted, isOdd, isUnchanged } from "./review-flags";

const target = { kind: "count", min: 10, unit: "schools" } as const;
const dates = at("2023-07-20");
const draft = (value: number, rest: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  reading: number(value),
  doneText: "as before",
  forecastOn: "2023-12-31",
  ...rest,
});

function findings(now: Draft, before: Draft | null, evidence = 0, streak = 0) {
  const facts = makeFacts({
    target,
    dueOn: "2023-12-31",
    reports: [
      ...(before ? [makeReport("2023Q1", before.reading)] : []),
      pending("2023Q2", now.reading, {
        forecastClass: now.forecastClass,
        forecastOn: now.forecastOn,
      }),
    ],
  });
  const preview = assess(ifAccepted(facts, "r-2023Q2", dates.knownBy), dates);
  const context = {
    target: preview.target,
    previous: before?.reading ?? null,
    on: "2023-06-30",
    dueOn: preview.dueOn,
    status: preview.status,
    evidence,
    planEndsOn: "2025-12-31",
  };
  return { preview, ...findingsOf({ draft: now, previous: before, context, preview, streak }) };
}

describe("ifAccepted", () => {
  test("accepts the open round of that report alone", () => {
    const facts = makeFacts({
      target,
      reports: [pending("2023Q1", number(3)), pending("2023Q2", number(5))],
    });
    const outcomes = ifAccepted(facts, "r-2023Q2", dates.knownBy).reports.map(
      (report) => report.outcome,
    );
    expect(outcomes).toEqual(["pending", "accepted"]);
    expect(facts.reports[1]?.outcome).toBe("pending");
  });
});

describe("findingsOf", () => {
  test("the same report again is clean", () => {
    expect(findings(draft(4), draft(4))).toMatchObject({
      flags: [],
      warnings: [],
      unchanged: true,
      clean: true,
    });
  });
  test("a first report is never unchanged", () => {
    expect(findings(draft(4), null, 1)).toMatchObject({ unchanged: false, clean: false });
  });
  test.each([
    ["a reading that moved without a file", draft(5), draft(4), 0, ["evidenceMissing"]],
    ["the same with a file", draft(5), draft(4), 1, []],
    ["a target met long ago without a file", draft(10), draft(10), 0, ["evidenceMissing"]],
    ["a number that falls", draft(3), draft(4), 1, ["valueFalls"]],
    [
      "a class the status does not bear out",
      draft(4, { forecastClass: "cannot" }),
      draft(4, { forecastClass: "cannot" }),
      1,
      ["judgementDiffers"],
    ],
  ])("%s", (_name, now, before, evidence, flags) => {
    const found = findings(now, before, evidence);
    expect(found.flags).toEqual(flags);
    expect(found.clean).toBe(false);
  });
  test("a warning of the pre-check keeps it from being clean", () => {
    const past = { forecastOn: "2023-05-01" };
    expect(findings(draft(4, past), draft(4, past))).toMatchObject({
      unchanged: true,
      clean: false,
    });
  });
});

describe("clean", () => {
  const confirmed = (word: string) => draft(4, { doneText: `本季无变化。${word}` });
  test.each<[string, Draft, Draft, number, boolean]>([
    ["the same words", draft(4), draft(4), 1, true],
    ["confirmed in one click", confirmed(""), draft(4), 1, true],
    ["confirmed with a sentence: it wants to be read", confirmed("等待批复。"), draft(4), 1, false],
    ["the same sentence again", confirmed("等待批复。"), confirmed("等待批复。"), 2, true],
    ["the third in a row", confirmed(""), confirmed(""), 3, false],
  ])("%s", (_name, now, before, streak, clean) => {
    const found = findings(now, before, 1, streak);
    expect(found).toMatchObject({ unchanged: true, clean, streak });
    expect(found.flags).toEqual(streak >= 3 ? ["unchangedLong"] : []);
    expect(isOdd(found)).toBe(streak >= 3);
  });
  test("says whether the target is met", () => {
    expect([findings(draft(9), draft(4)).met, findings(draft(10), draft(4)).met]).toEqual([
      false,
      true,
    ]);
  });
});

describe("isUnchanged", () => {
  const same = draft(4);
  const { target: parsed } = findings(same, same).preview;
  test.each<[string, Partial<Draft>]>([
    ["forecast", { forecastOn: "2024-03-31" }],
    ["class", { forecastClass: "assured" }],
    ["words", { problemsText: "one" }],
  ])("another %s is a change", (_name, change) => {
    expect(isUnchanged(parsed, same, { ...same, ...change })).toBe(false);
  });
  test("a confirmation without change is none, whatever the last one said", () => {
    expect(isUnchanged(parsed, same, { ...same, doneText: "本季无变化。" })).toBe(true);
  });
  test("a confirmation beside other problems is a change", () => {
    const now = { ...same, doneText: "本季无变化。", problemsText: "one" };
    expect(isUnchanged(parsed, same, now)).toBe(false);
  });
  test("space around the words is none", () => {
    expect(isUnchanged(parsed, same, { ...same, doneText: " as before\n" })).toBe(true);
  });
});

describe("compareReviews", () => {
  const entry = (
    code: string,
    now: Draft,
    before: Draft | null,
    sortOrder: number,
    sent: string,
  ) => {
    const { preview, ...found } = findings(now, before);
    const ofUnit = { organisation: { sortOrder }, clock: { dueOn: dues[code] ?? "" } };
    return { code, sentAt: new Date(sent), ...ofUnit, preview, findings: found };
  };
  const dues: Record<string, string> = { a: "2023-07-14", b: "2023-07-17", c: "2023-07-17" };
  const clean = entry("a", draft(4), draft(4), 1, "2023-07-03T01:00:00Z");
  const odd = entry("b", draft(5), draft(4), 3, "2023-07-02T01:00:00Z");
  const plain = entry("c", draft(4, { doneText: "more" }), draft(4), 2, "2023-07-01T01:00:00Z");
  test.each([
    ["risk", ["b", "c", "a"]],
    ["due", ["a", "b", "c"]],
    ["sent", ["c", "b", "a"]],
    ["unit", ["a", "c", "b"]],
  ] as const)("by %s", (sort, codes) => {
    expect([clean, odd, plain].sort(compareReviews[sort]).map((each) => each.code)).toEqual(codes);
  });
});
