import { describe, expect, it } from "vitest";
import { assessIndicator } from "../indicator/assess-indicator";
import { mortality, value } from "../indicator/indicator.fixture";
import { at } from "../milestone/facts.fixture";
import { differsFrom, issueAt, type IssueHead, issueObstacle, reviveIndicator } from "./issue";
import { defaultProfile } from "../milestone/default-profile";

const head = (period: string, asOf: string, knownBy: string): IssueHead => ({
  id: period,
  period,
  asOf,
  knownBy: new Date(knownBy),
  issuedByName: "x",
  signatory: "x",
  rulesVersion: "1",
  profile: defaultProfile,
});

describe("when a quarter may be issued", () => {
  it.each([
    ["planned", 0, false, "2024-11-01", "notClosed"],
    ["open", 0, false, "2024-11-01", "notClosed"],
    ["issued", 0, false, "2024-11-01", "notClosed"],
    ["closed", 0, false, "2024-11-01", "notCompiled"],
    ["closed", 1, true, "2024-10-18", "notCompiled"],
    ["compiled", 0, false, "2024-10-18", null],
    ["compiled", 1, false, "2024-10-31", "stillReviewing"],
    ["compiled", 1, true, "2024-10-31", "stillReviewing"],
    ["compiled", 1, false, "2024-11-01", null],
    ["compiled", 1, true, "2024-11-01", "stale"],
    ["compiled", 0, true, "2024-10-18", "stale"],
  ] as const)(
    "%s with %i undecided, stale %s, on %s: %s",
    (state, undecided, stale, today, expected) => {
      const period = { state, reviewEndsOn: "2024-10-31" };
      expect(issueObstacle(period, { undecided, stale }, today)).toBe(expected);
    },
  );
});

describe("the issue a page stands at", () => {
  const issues = [
    head("2024Q1", "2024-03-31", "2024-04-28T01:00:00Z"),
    head("2024Q2", "2024-06-30", "2024-07-28T01:00:00Z"),
  ];
  it.each([
    ["2024-06-30", "2024-07-28T01:00:00Z", "2024Q2"],
    ["2024-03-31", "2024-04-28T01:00:00Z", "2024Q1"],
    ["2024-03-31", "2024-07-28T01:00:00Z", undefined],
    ["2024-06-30", "2024-07-28T01:00:00.001Z", undefined],
    ["2024-06-29", "2024-07-28T01:00:00Z", undefined],
  ])("asOf %s known by %s: %s", (asOf, knownBy, period) => {
    expect(issueAt(issues, { asOf, knownBy: new Date(knownBy) })?.period).toBe(period);
  });
});

it("an indicator's assessment comes back from its snapshot as it was", () => {
  const inYear = value(2024, 15.2, { statedOn: "2024-06-30" });
  const assessed = assessIndicator(mortality, [value(2022, 15.9), inYear], [], at("2024-12-31"));
  expect(assessed.reading?.acceptedAt).toBeInstanceOf(Date);
  const kept: unknown = JSON.parse(JSON.stringify(assessed));
  expect(reviveIndicator(kept)).toEqual(assessed);
  const none = assessIndicator(mortality, [], [], at("2024-12-31"));
  expect(reviveIndicator(JSON.parse(JSON.stringify(none)))).toEqual(none);
});

it("what was compiled differs from now where an assessment does", () => {
  const assessed = assessIndicator(mortality, [value(2022, 15.9)], [], at("2024-12-31"));
  const other = assessIndicator(mortality, [value(2022, 14.9)], [], at("2024-12-31"));
  const records = { milestones: [], indicators: [assessed] };
  expect(differsFrom(records, { milestones: [], indicators: [{ ...assessed }] })).toBe(false);
  expect(differsFrom(records, { milestones: [], indicators: [other] })).toBe(true);
});
