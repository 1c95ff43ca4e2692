import { describe, expect, it } from "vitest";
import { makeFacts, makeReport, morning, number, pending } from "../milestone/facts.fixture";
import type { ReportFact } from "../milestone/facts";
import { reportingCounts } from "./reporting-counts";

const target = { kind: "count", min: 7, unit: "schools" } as const;
const period = "2023Q2";

function item(code: string, reports: ReportFact[], owes: string[] = [period]) {
  return makeFacts({ target, code, owes, reports });
}
const known = morning("2023-08-01");
const counts = (report: ReportFact, at = known) => {
  const { owed, sent, reviewed } = reportingCounts([item("a", [report])], period, at);
  return [owed.length, sent.length, reviewed.length];
};

describe("reportingCounts", () => {
  it("counts an accepted report three times", () => {
    expect(counts(makeReport(period, number(3)))).toEqual([1, 1, 1]);
  });

  it("counts what the head signed as sent, and what the reporter passed on not yet", () => {
    expect(counts(pending(period, number(3)))).toEqual([1, 1, 0]);
    expect(counts(pending(period, number(3), { signedAt: null }))).toEqual([1, 0, 0]);
  });

  it("keeps a returned report sent and unreviewed", () => {
    expect(counts(makeReport(period, number(3), { outcome: "returned" }))).toEqual([1, 1, 0]);
  });

  it("takes an acceptance back with its revocation, from that moment", () => {
    const revoked = makeReport(period, number(3), { revokedAt: morning("2023-07-25") });
    expect(counts(revoked)).toEqual([1, 1, 0]);
    expect(counts(revoked, morning("2023-07-20"))).toEqual([1, 1, 1]);
  });

  it("knows nothing of what came after the moment", () => {
    const report = makeReport(period, number(3));
    expect(counts(report, morning("2023-07-06"))).toEqual([1, 1, 0]);
    expect(counts(report, morning("2023-07-05"))).toEqual([1, 0, 0]);
  });

  it("names the items, and leaves out those that owe nothing in the period", () => {
    const accepted = makeReport(period, number(3));
    const facts = [item("a", [accepted]), item("b", []), item("c", [accepted], ["2023Q1"])];
    const expected = { period, owed: ["a", "b"], sent: ["a"], reviewed: ["a"] };
    expect(reportingCounts(facts, period, known)).toEqual(expected);
  });
});
