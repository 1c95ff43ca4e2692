// Who holds each item's report of a period now, since when, and in which round: for lists of a unit's work and boards.
import "server-only";
import type { LocalDate } from "../domain/milestone/milestone";
import type { PeriodState } from "../domain/period/period-state";
import { type Ball, ballOf, type ReportClock, reportClock } from "../domain/review/ball";
import type { ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";

export type BallPeriod = {
  id: string;
  state: PeriodState;
  opensOn: LocalDate;
  closesOn: LocalDate;
  graceEndsOn: LocalDate;
};

export type ReportBalls = {
  /** By milestone id: everything owed in the period, sent or not. Corrections go their own way. */
  balls: Map<string, Ball>;
  /** The unit's clock of the period: the same for all of them, whatever was returned. */
  clock: ReportClock;
};

/** Of the items asked for, as they stand today: a day of Asia/Shanghai. */
export async function readReportBalls(
  tx: ReadTx,
  {
    period,
    milestoneIds,
    today,
  }: {
    period: BallPeriod;
    milestoneIds: readonly string[];
    today: LocalDate;
  },
): Promise<ReportBalls> {
  const calendar = await readWorkCalendar(tx);
  const which = { periodId: period.id, milestoneId: { in: [...milestoneIds] } };
  const owed = await tx.obligation.findMany({ where: which, select: { milestoneId: true } });
  const reports = await tx.progressReport.findMany({
    where: { ...which, supersedesId: null },
    select: {
      milestoneId: true,
      state: true,
      rounds: {
        select: {
          round: true,
          sentAt: true,
          signedAt: true,
          outcome: true,
          decidedAt: true,
          revokedAt: true,
        },
      },
    },
  });
  const byItem = new Map(reports.map((report) => [report.milestoneId, report]));
  const ids = new Set([...owed, ...reports].map((row) => row.milestoneId));
  const owes = new Set(owed.map((row) => row.milestoneId));
  const balls = [...ids].map((id) => {
    const report = byItem.get(id);
    const ball = {
      state: report?.state ?? null,
      owed: owes.has(id),
      period,
      rounds: report?.rounds ?? [],
    };
    return [id, ballOf(ball, today, calendar)] as const;
  });
  return { balls: new Map(balls), clock: reportClock(period, today, calendar) };
}
