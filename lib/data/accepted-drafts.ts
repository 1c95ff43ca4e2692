// What was accepted of some items, quarter by quarter: the one in force of each, corrections counted.
import "server-only";
import type { Draft } from "../domain/report/draft";
import type { ReadTx } from "./as-actor";
import { toDraft } from "./reports";

export type AcceptedDraft = { period: string; draft: Draft };

/** By milestone id, oldest first; `before`: only periods that end earlier. */
export async function readAcceptedDrafts(
  tx: ReadTx,
  milestoneIds: readonly string[],
  before: Date,
): Promise<Map<string, AcceptedDraft[]>> {
  const rows = await tx.reportRound.findMany({
    where: {
      outcome: "accepted",
      revokedAt: null,
      report: { milestoneId: { in: [...milestoneIds] }, period: { endsOn: { lt: before } } },
    },
    include: { report: { select: { milestoneId: true, period: { select: { code: true } } } } },
    orderBy: [{ report: { period: { endsOn: "asc" } } }, { decidedAt: "asc" }],
  });
  const found = new Map<string, Map<string, AcceptedDraft>>();
  for (const { report, ...row } of rows) {
    const periods = found.get(report.milestoneId) ?? new Map<string, AcceptedDraft>();
    found.set(report.milestoneId, periods);
    // A correction is accepted later than what it puts right, and takes its place.
    periods.set(report.period.code, { period: report.period.code, draft: toDraft(row) });
  }
  return new Map([...found].map(([id, periods]) => [id, [...periods.values()]]));
}
