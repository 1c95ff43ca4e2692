// The overdue board: what is late, will be late or waits to be verified, who has it, and what was said last.
import "server-only";
import type { Actor } from "../domain/actor";
import { quarterBounds, toLocalDate, type WorkCalendar } from "../domain/calendar";
import type { Assessment } from "../domain/milestone/assessment";
import type { ReportFact } from "../domain/milestone/facts";
import { isSent } from "../domain/milestone/reports-known";
import type { LocalDate } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import type { Draft } from "../domain/report/draft";
import {
  type Ball,
  ballOf,
  type ItemHolder,
  itemHolderOf,
  roundsAt,
  stateOfRounds,
} from "../domain/review/ball";
import { LONG_OVERDUE_DAYS } from "../domain/rollup/roll-up";
import { compareWorst } from "../domain/rollup/worst";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { toDay } from "./days";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { toDraft } from "./report-drafts";
import { roundInclude } from "./round-rows";
import { mustBeAllowed } from "./scope";

/** In the order of the board. */
export const overdueGroups = ["long", "overdue", "late", "behind", "awaiting", "apart"] as const;
export type OverdueGroup = (typeof overdueGroups)[number];

export type OverdueEntry = {
  item: BoardItem;
  group: OverdueGroup;
  /** The last report sent; old: for an earlier period than the one being collected. */
  lastReport: { period: string; sentOn: LocalDate; old: boolean } | null;
  /** Who has it now, and how its report of the period stands. */
  holder: ItemHolder;
  ball: Ball;
};

export type OverdueRound = {
  period: string;
  sentOn: LocalDate;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  reportId: string;
  /** The day the reading is true for. */
  on: LocalDate;
  draft: Draft;
  /** Of a return; null where the actor may not read it. */
  reason: string | null;
};

export type OverdueChoice = {
  entry: OverdueEntry;
  supporting: readonly string[];
  /** Cause and remedy in the unit's words; null where the actor may not read them. */
  words: { cause: string; remedy: string } | null;
  rounds: OverdueRound[];
};

/** Which part of the board an item stands in; null: it is not on it. */
export function overdueGroup(assessment: Assessment): OverdueGroup | null {
  const { status, daysLate, forecastDelay, countedApart } = assessment;
  if (status !== "overdue" && status !== "atRisk" && status !== "awaiting") return null;
  if (countedApart !== null) return "apart";
  if (status === "overdue") return daysLate > LONG_OVERDUE_DAYS ? "long" : "overdue";
  if (status === "awaiting") return "awaiting";
  return (forecastDelay ?? 0) > 0 ? "late" : "behind";
}

/** The board, and one item of it more closely. Throws notFound or notAllowed. */
export async function getOverdueBoard(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  chosenCode: string | null,
): Promise<{ board: PlanBoard; entries: OverdueEntry[]; choice: OverdueChoice | null }> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    mustBeAllowed(actor, "board.read", { plan: planCode });
    const calendar = await readWorkCalendar(tx);
    const entries = board.items
      .flatMap((item): OverdueEntry[] => {
        const group = overdueGroup(item.assessment);
        if (!group) return [];
        const ball = ballAt(board, item, calendar);
        const holder = itemHolderOf(item.assessment.ball, ball);
        return [{ item, group, lastReport: lastReportOf(board, item), holder, ball }];
      })
      .sort(compareEntries);
    const entry = entries.find((each) => each.item.code === chosenCode);
    return { board, entries, choice: entry ? await readChoice(tx, actor, board, entry) : null };
  });
}

function compareEntries(a: OverdueEntry, b: OverdueEntry): number {
  const groups = overdueGroups.indexOf(a.group) - overdueGroups.indexOf(b.group);
  return groups || compareWorst(a.item.assessment, b.item.assessment);
}

function lastReportOf(
  { dates, period }: PlanBoard,
  { facts }: BoardItem,
): OverdueEntry["lastReport"] {
  const sentAt = (report: ReportFact) => (report.signedAt ?? report.sentAt).getTime();
  const last = facts.reports
    .filter((report) => isSent(report, dates.knownBy))
    .sort((a, b) => sentAt(a) - sentAt(b))
    .at(-1);
  if (!last) return null;
  const old = period !== null && quarterBounds(last.period).endsOn < period.endsOn;
  return { period: last.period, sentOn: toLocalDate(last.signedAt ?? last.sentAt), old };
}

/** Its report of the period being collected, by what was known then. */
function ballAt({ dates, period }: PlanBoard, { facts }: BoardItem, calendar: WorkCalendar): Ball {
  const of = period ?? { code: "", state: "planned" as const, opensOn: dates.asOf };
  const ofPeriod = facts.reports.filter(
    (report) => report.period === of.code && report.supersedes === null,
  );
  const rounds = roundsAt(ofPeriod, dates.knownBy);
  const ball = {
    state: stateOfRounds(rounds),
    owed: facts.obligations.some((obligation) => obligation.period === of.code),
    period: of,
    rounds,
  };
  return ballOf(ball, dates.asOf, calendar);
}

async function readChoice(
  tx: ReadTx,
  actor: Actor,
  { plan, dates }: PlanBoard,
  entry: OverdueEntry,
): Promise<OverdueChoice> {
  const { item } = entry;
  const supporting = item.facts.assignments
    .filter((each) => each.part === "supporting" && each.endedAt === null)
    .map((each) => each.organisation);
  const subject = { plan: plan.code, lead: item.assessment.lead, supporting };
  const readable = can(actor, "report.readProblems", subject);
  const rows = await tx.reportRound.findMany({
    where: { report: { milestoneId: item.id }, signedAt: { lte: dates.knownBy } },
    include: roundInclude,
    orderBy: { signedAt: "desc" },
    take: 6,
  });
  const rounds = rows.map((row): OverdueRound => {
    const decided = row.decidedAt !== null && row.decidedAt <= dates.knownBy;
    return {
      period: row.report.period.code,
      sentOn: toLocalDate(row.signedAt ?? row.sentAt),
      outcome: decided ? row.outcome : "pending",
      reportId: row.reportId,
      on: toDay(row.factOn ?? row.report.period.endsOn),
      draft: toDraft(row),
      reason: decided && readable ? row.reason : null,
    };
  });
  const accepted = rounds.find((round) => round.outcome === "accepted") ?? null;
  const words =
    readable && accepted
      ? { cause: accepted.draft.problemsText, remedy: accepted.draft.nextText }
      : null;
  return { entry, supporting, words, rounds };
}
