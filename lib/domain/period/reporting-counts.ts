// 应报, 已报, 已审 of one period (product.md 4, coverage).
import type { MilestoneFacts, ReportFact } from "../milestone/facts";

export type ReportingCounts = {
  period: string;
  /** Codes of the items. */
  owed: string[];
  sent: string[];
  reviewed: string[];
};

/** Which items owed, sent (signed by the head) and had accepted a report for the period, known by the instant. */
export function reportingCounts(
  facts: readonly MilestoneFacts[],
  period: string,
  knownBy: Date,
): ReportingCounts {
  const owing = facts.filter((item) =>
    item.obligations.some((row) => row.period === period && row.createdAt <= knownBy),
  );
  const has = (item: MilestoneFacts, holds: (report: ReportFact) => boolean) =>
    item.reports.some((report) => report.period === period && holds(report));
  const codes = (items: readonly MilestoneFacts[]) => items.map((item) => item.code);
  return {
    period,
    owed: codes(owing),
    sent: codes(
      owing.filter((item) => has(item, (r) => r.signedAt !== null && r.signedAt <= knownBy)),
    ),
    reviewed: codes(
      owing.filter((item) =>
        has(
          item,
          (r) =>
            r.outcome === "accepted" &&
            r.decidedAt !== null &&
            r.decidedAt <= knownBy &&
            (r.revokedAt === null || r.revokedAt > knownBy),
        ),
      ),
    ),
  };
}
