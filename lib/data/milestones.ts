// The whole history of one item at two dates: where it stands, how it came there, what it rests on.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { contradictionsOf } from "../domain/milestone/assess-all";
import type { ItemReach } from "../domain/correction/correction-rights";
import type { Assessment } from "../domain/milestone/assessment";
import { forecastAt } from "../domain/milestone/forecast";
import { readDates } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import { progressSeries, type ProgressSeries } from "../domain/milestone/progress-series";
import { reportDay, undecidedReports } from "../domain/milestone/reports-known";
import { can, type Subject } from "../domain/permissions";
import type { ViewDates } from "../domain/view-dates";
import { asActor } from "./as-actor";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { reachOf, subjectToday } from "./item-reach";
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
  /** Whom the item concerns today, for own-unit rights. */
  concerned: Required<Subject>;
  reach: ItemReach;
  mayReadRegister: boolean;
  supporting: readonly string[];
  series: ProgressSeries;
  trend: { reportedOn: LocalDate; forecastOn: LocalDate; pending: boolean }[];
  reports: MilestoneReport[];
  rests: BoardItem[];
  restedOn: BoardItem[];
  discrepancies: DiscrepancyNote[];
  indicator: IndicatorState | null;
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
    const concerned = subjectToday(planCode, item.facts, now);
    const reach = reachOf(actor, concerned);
    const mates = board.items.filter((each) =>
      item.facts.chainMembers.some((mate) => mate.code === each.code),
    );
    const reports = await listMilestoneReports(tx, {
      milestoneIds: [item.id, ...mates.map((mate) => mate.id)],
      reach,
      knownBy: dates.knownBy,
    });
    const mayReadRegister = can(actor, "discrepancy.readRegister", { plan: planCode });
    return {
      board,
      item,
      previous: board.items[index - 1] ?? null,
      next: board.items[index + 1] ?? null,
      concerned,
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

/** The forecasts in force, and behind them, for those concerned, the one not yet decided. */
function trendOf(
  { dates, profile }: PlanBoard,
  { facts, assessment }: BoardItem,
  reach: ItemReach,
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
