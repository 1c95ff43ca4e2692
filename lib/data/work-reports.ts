// The reports of some units in one period, as the list of work needs them: where each stands, and why it came back.
import "server-only";
import type { Draft } from "../domain/report/draft";
import type { ReportState } from "../domain/report/report-transitions";
import type { ReadTx } from "./as-actor";
import { toDraft } from "./reports";

export type WorkReport = {
  id: string;
  state: ReportState;
  round: number;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  draft: Draft;
  /** Why it came back, by whom, when. */
  returned: { reason: string; at: Date; inUnit: boolean } | null;
};

/** By milestone id; corrections are not the report a period asks for. */
export async function readWorkReports(
  tx: ReadTx,
  ask: { planId: string; period: string; units: readonly string[] },
): Promise<Map<string, WorkReport>> {
  const rows = await tx.progressReport.findMany({
    where: {
      planId: ask.planId,
      period: { code: ask.period },
      organisation: { code: { in: [...ask.units] } },
      supersedesId: null,
    },
    include: {
      rounds: {
        orderBy: { round: "desc" },
        take: 1,
        select: {
          reason: true,
          decidedAt: true,
          decidedInUnit: true,
          revokedAt: true,
          revokedReason: true,
        },
      },
    },
  });
  return new Map(
    rows.map(({ rounds: [last], ...row }) => {
      const { id, state, round, version, updatedAt } = row;
      const returned =
        state === "returned" && last?.decidedAt
          ? {
              reason: last.revokedReason ?? last.reason ?? "",
              at: last.revokedAt ?? last.decidedAt,
              inUnit: last.decidedInUnit,
            }
          : null;
      const report = { id, state, round, version, updatedAt, returned };
      return [row.milestoneId, { ...report, updatedBy: row.updatedByName, draft: toDraft(row) }];
    }),
  );
}
