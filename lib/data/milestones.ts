// The whole history of one item at two dates: where it stands, how it came there, what it rests on.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { contradictionsOf } from "../domain/milestone/assess-all";
import type { Assessment } from "../domain/milestone/assessment";
import { forecastAt } from "../domain/milestone/forecast";
import { readDates } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import { progressSeries, type ProgressSeries } from "../domain/milestone/progress-series";
import { reportDay, undecidedReports } from "../domain/milestone/reports-known";
import { can } from "../domain/permissions";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { unitsToday } from "./concerned-units";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { type HistoryEvent, type HistoryReach, listMilestoneHistory } from "./history";
import { listMilestoneReports, type MilestoneReport } from "./milestone-reports";
import { type IndicatorState, readIndicators } from "./indicators";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { supportingUnits } from "./report-texts";

export type MilestoneDetail = {
  board: PlanBoard;
  /** Its assessment names its contradictions. */
  item: BoardItem;
  previous: BoardItem | null;
  next: BoardItem | null;
  reach: HistoryReach;
  mayReadRegister: boolean;
  supporting: readonly string[];
  series: ProgressSeries;
  trend: { reportedOn: LocalDate; forecastOn: LocalDate; pending: boolean }[];
  reports: MilestoneReport[];
  rests: BoardItem[];
  restedOn: BoardItem[];
  discrepancies: DiscrepancyNote[];
  indicator: IndicatorState | null;
  history: HistoryEvent[];
};

/** The item at the dates of the page, with what the reader may see of it at `now`. Throws notFound. */
export async function getMilestone(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
  now: Date,
): Promise<MilestoneDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const index = board.items.findIndex((each) => each.code === code);
    const found = board.items[index];
    if (!found) throw new DomainError("notFound");
    const rests = found.facts.dependsOn.flatMap((each) => itemOf(board, each) ?? []);
    const item = { ...found, assessment: withContradictions(found.assessment, rests) };
    const reach = reachOf(actor, { plan: planCode, ...unitsToday(item.facts, now) });
    const mates = board.items.filter((each) =>
      item.facts.chainMembers.some((mate) => mate.code === each.code),
    );
    const reports = await listMilestoneReports(tx, {
      milestoneIds: [item.id, ...mates.map((mate) => mate.id)],
      reach,
      knownBy: dates.knownBy,
    });
    const mayReadRegister = can(actor, "discrepancy.readRegister", { plan: planCode });
    const reportIds = await reportIdsOf(tx, item.id);
    return {
      board,
      item,
      previous: board.items[index - 1] ?? null,
      next: board.items[index + 1] ?? null,
      reach,
      mayReadRegister,
      supporting: supportingUnits(item.facts, dates),
      series: progressSeries(item.facts, dates),
      trend: trendOf(board, item, reach),
      reports,
      rests,
      restedOn: board.items.filter((each) => each.facts.dependsOn.includes(code)),
      discrepancies: await readNotesTouching(tx, board, {
        milestones: [code],
        indicators: [],
        both: mayReadRegister,
      }),
      indicator:
        (await readIndicators(tx, board)).find((each) => each.code === item.indicator) ?? null,
      history: await listMilestoneHistory(tx, {
        milestoneId: item.id,
        reportIds,
        reach,
        knownBy: dates.knownBy,
      }),
    };
  });
}

function itemOf(board: PlanBoard, code: string): BoardItem | null {
  return board.items.find((each) => each.code === code) ?? null;
}

function withContradictions(assessment: Assessment, rests: readonly BoardItem[]): Assessment {
  return {
    ...assessment,
    contradicts: contradictionsOf(
      assessment,
      rests.map((each) => each.assessment),
    ),
  };
}

function reachOf(
  actor: Actor,
  subject: { plan: string; lead: string | null; supporting: readonly string[] },
): HistoryReach {
  if (can(actor, "report.readDraft", subject)) return "unit";
  return can(actor, "report.readProblems", subject) ? "concerned" : "everyone";
}

/** The forecasts in force, and behind them, for those concerned, the one not yet decided. */
function trendOf(
  { dates, profile }: PlanBoard,
  { facts, assessment }: BoardItem,
  reach: HistoryReach,
) {
  const at = readDates(dates);
  const byDay = new Map(
    forecastAt(facts, assessment.dueOn, at, profile).trend.map(({ day, forecastOn }) => [
      day,
      { reportedOn: day, forecastOn, pending: false },
    ]),
  );
  const open = reach === "everyone" ? [] : undecidedReports(facts, dates.knownBy);
  for (const report of open) {
    const day = reportDay(facts, report);
    if (report.forecastOn && !byDay.has(day)) {
      byDay.set(day, { reportedOn: day, forecastOn: report.forecastOn, pending: true });
    }
  }
  return [...byDay.values()].sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1));
}

async function reportIdsOf(tx: ReadTx, milestoneId: string): Promise<string[]> {
  const rows = await tx.progressReport.findMany({ where: { milestoneId }, select: { id: true } });
  return rows.map((row) => row.id);
}
