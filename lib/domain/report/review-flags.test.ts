import { describe, expect, test } from "vitest";
import { assess } from "../milestone/assess";
import { at, makeFacts, makeReport, number, pending } from "../milestone/facts.fixture";
import { type Draft, emptyDraft } from "./draft";
import { compareReviews, findingsOf, ifAccepted, isUnchanged } from "./review-flags";

const target = { kind: "count", min: 10, unit: "schools" } as const;
const dates = at("2023-07-20");
const draft = (value: number, rest: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  reading: number(value),
  doneText: "as before",
  forecastOn: "2023-12-31",
  ...rest,
});

function findings(now: Draft, before: Draft | null, evidence = 0) {
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
  return { preview, ...findingsOf({ draft: now, previous: before, context, preview }) };
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
    return { code, sentAt: new Date(sent), organisation: { sortOrder }, preview, findings: found };
  };
  const clean = entry("a", draft(4), draft(4), 1, "2023-07-03T01:00:00Z");
  const odd = entry("b", draft(5), draft(4), 3, "2023-07-02T01:00:00Z");
  const plain = entry("c", draft(4, { doneText: "more" }), draft(4), 2, "2023-07-01T01:00:00Z");
  test.each([
    ["risk", ["b", "c", "a"]],
    ["sent", ["c", "b", "a"]],
    ["unit", ["a", "c", "b"]],
  ] as const)("by %s", (sort, codes) => {
    expect([clean, odd, plain].sort(compareReviews[sort]).map((each) => each.code)).toEqual(codes);
  });
});
