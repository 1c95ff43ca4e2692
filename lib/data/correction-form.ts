// What the form of a correction starts from: the accepted report, what may be said of its quarter, and the later
// reports that repeat it.
import "server-only";
import type { Actor } from "../domain/actor";
import { type CorrectionSide, sideOf } from "../domain/correction/correction-rights";
import { repeatsOf } from "../domain/correction/repeats";
import { type CorrectionObstacle, correctionObstacle } from "../domain/correction/standing";
import { DomainError } from "../domain/errors";
import type { LocalDate, Reading, Target } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import type { Draft } from "../domain/report/draft";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { type LaterReport, readCorrectionScene } from "./correction-scene";
import { findCorrection } from "./corrections";
import { toDay } from "./days";
import { assignmentsNow, subjectOfItem } from "./obligations";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { findAcceptedDraft } from "./report-rounds";
import { getReport } from "./reports";

export type CorrectionForm = {
  board: PlanBoard;
  item: BoardItem;
  report: { id: string; period: string; periodEndsOn: LocalDate };
  target: Target;
  /** Of the quarter before. */
  previous: Reading | null;
  /** What was accepted; null where nothing stands accepted. */
  before: Draft | null;
  /** Those that repeat it and that this actor may put right too. */
  repeats: LaterReport[];
  /** Later reports that say something else: shown, to be looked at. */
  others: LaterReport[];
  may: boolean;
  side: CorrectionSide;
  obstacle: CorrectionObstacle | null;
  /** The correction in the way. */
  inTheWay: string | null;
};

/** Throws notFound, also for a report of another plan. */
export async function getCorrectionForm(
  actor: Actor,
  planCode: string,
  reportId: string,
  now: Date,
): Promise<CorrectionForm> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const report = await getReport(tx, actor, reportId);
    const item = board.items.find((each) => each.id === report.milestoneId);
    if (!item || report.planId !== board.plan.id) throw new DomainError("notFound");
    const before = await findAcceptedDraft(tx, report.id);
    const correction = await findCorrection(tx, report.id);
    const { target, previous, later } = await readCorrectionScene(tx, report, now);
    const repeating = before?.reading ? repeatsOf(before.reading, later) : [];
    const others = later.filter((each) => !repeating.includes(each));
    return {
      board,
      item,
      report: {
        id: report.id,
        period: report.period.code,
        periodEndsOn: toDay(report.period.endsOn),
      },
      target,
      previous,
      before,
      repeats: await correctable(tx, actor, planCode, repeating),
      others,
      may: can(actor, "report.correct", report.subject),
      side: sideOf(actor, report.subject),
      obstacle: correctionObstacle({ state: report.state, correction: correction?.state ?? null }),
      inTheWay: correction?.id ?? null,
    };
  });
}

/** Those of them that this actor may put right, and of which no correction stands. */
async function correctable(
  tx: ReadTx,
  actor: Actor,
  plan: string,
  reports: readonly LaterReport[],
): Promise<LaterReport[]> {
  const rows = await tx.progressReport.findMany({
    where: { id: { in: reports.map(({ id }) => id) } },
    select: {
      id: true,
      milestone: { select: { assignments: assignmentsNow } },
      supersededBy: { where: { state: { not: "dropped" } }, select: { id: true } },
    },
  });
  const free = rows.filter(
    ({ milestone, supersededBy }) =>
      supersededBy.length === 0 &&
      can(actor, "report.correct", subjectOfItem(plan, milestone.assignments)),
  );
  return reports.filter(({ id }) => free.some((row) => row.id === id));
}
