import { describe, expect, it } from "vitest";
import { assess } from "../milestone/assess";
import type { VerificationFact } from "../milestone/facts";
import {
  at,
  makeDefinition,
  makeFacts,
  makeReport,
  makeTarget,
  morning,
  number,
  type FactsInput,
} from "../milestone/facts.fixture";
import { closureAt } from "./closure-state";

const seven = { kind: "count", min: 7, unit: "x" } as const;
const done = makeReport("2023Q1", number(7));
const more = makeReport("2023Q4", number(8));
const decided = (outcome: VerificationFact["outcome"], day: string) => ({
  at: morning(day),
  outcome,
});
const on = (input: FactsInput, day: string) => closureAt(makeFacts(input), at(day, day));
const accepted = (report: typeof done) => report.decidedAt?.getTime();

describe("the closure of an item", () => {
  it.each<[string, Partial<FactsInput>, string, string]>([
    ["not met", { reports: [makeReport("2023Q1", number(6))] }, "2023-12-31", "notYet"],
    ["before its acceptance", { reports: [done] }, "2023-04-01", "notYet"],
    ["met", { reports: [done] }, "2023-12-31", "open"],
    [
      "verified",
      { reports: [done], verifications: [decided("verified", "2023-06-01")] },
      "2023-12-31",
      "verified",
    ],
    [
      "verified, before that was known",
      { reports: [done], verifications: [decided("verified", "2023-06-01")] },
      "2023-05-31",
      "open",
    ],
    [
      "refused",
      { reports: [done], verifications: [decided("refused", "2023-06-01")] },
      "2023-12-31",
      "refused",
    ],
    [
      "refused, and reported anew",
      { reports: [done, more], verifications: [decided("refused", "2023-06-01")] },
      "2024-03-31",
      "open",
    ],
    [
      "looked at again",
      {
        reports: [done],
        verifications: [decided("verified", "2023-06-01"), decided("reopened", "2023-09-01")],
      },
      "2023-12-31",
      "reopened",
    ],
    [
      "verified in spite of a refusal",
      {
        reports: [done],
        verifications: [decided("refused", "2023-06-01"), decided("verified", "2023-06-20")],
      },
      "2023-12-31",
      "verified",
    ],
    [
      "fallen back since it was verified",
      {
        reports: [done, makeReport("2023Q3", number(5))],
        verifications: [decided("verified", "2023-06-01")],
      },
      "2023-12-31",
      "notYet",
    ],
    [
      "fallen back and done again",
      {
        reports: [done, makeReport("2023Q3", number(5)), more],
        verifications: [decided("verified", "2023-06-01")],
      },
      "2024-03-31",
      "open",
    ],
    [
      "revoked",
      {
        reports: [{ ...done, revokedAt: morning("2023-07-01") }],
        verifications: [decided("verified", "2023-06-01")],
      },
      "2023-12-31",
      "notYet",
    ],
    [
      "ended",
      {
        reports: [done],
        definitions: [makeDefinition({ target: makeTarget(seven), terminated: true })],
      },
      "2023-12-31",
      "notYet",
    ],
  ])("%s", (_, input, day, state) => {
    const facts: FactsInput = { target: seven, ...input };
    expect(on(facts, day).state).toBe(state);
    // The two never disagree.
    expect(assess(makeFacts(facts), at(day, day)).verified).toBe(state === "verified");
  });

  it("is open since the acceptance that made it done, not since later ones", () => {
    const { since } = on({ target: seven, reports: [done, more] }, "2024-03-31");
    expect(since?.getTime()).toBe(accepted(done));
  });

  it("opens again with the acceptance after a refusal", () => {
    const verifications = [decided("refused", "2023-06-01")];
    const { since } = on({ target: seven, reports: [done, more], verifications }, "2024-03-31");
    expect(since?.getTime()).toBe(accepted(more));
  });

  it("names what it rests on, so that a correction is another thing to look at", () => {
    const before = on({ target: seven, reports: [done] }, "2023-12-31");
    expect(before.rests?.reportId).toBe(done.reportId);
    const corrected = makeReport("2023Q1", number(8), {
      reportId: "another",
      supersedes: done.reportId,
      decidedAt: morning("2023-08-20"),
    });
    const after = on({ target: seven, reports: [done, corrected] }, "2023-12-31");
    expect(after.state).toBe("open");
    expect(after.seen).not.toBe(before.seen);
    expect(on({ target: seven, reports: [done] }, "2024-01-31").seen).toBe(before.seen);
  });
});
