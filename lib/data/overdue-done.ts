// What each unit last wrote about what was done, as accepted by a moment.
import "server-only";
import type { ReadTx } from "./as-actor";

/** 完成情况 by the item's id; items without an accepted report are absent. */
export async function readDoneTexts(
  tx: ReadTx,
  milestoneIds: readonly string[],
  knownBy: Date,
): Promise<Map<string, string>> {
  const rows = await tx.reportRound.findMany({
    where: {
      report: { milestoneId: { in: [...milestoneIds] } },
      outcome: "accepted",
      decidedAt: { lte: knownBy },
      OR: [{ revokedAt: null }, { revokedAt: { gt: knownBy } }],
    },
    orderBy: [{ report: { period: { startsOn: "asc" } } }, { decidedAt: "asc" }],
    select: { doneText: true, report: { select: { milestoneId: true } } },
  });
  return new Map(rows.map((row) => [row.report.milestoneId, row.doneText]));
}
