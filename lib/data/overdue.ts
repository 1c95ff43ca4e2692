// The overdue board: what is late, will be late or waits to be verified, who has it, what was said last and what was
// done about it.
import "server-only";
import type { Actor } from "../domain/actor";
import { quarterBounds, toLocalDate, type WorkCalendar } from "../domain/calendar";
import type { ReportFact } from "../domain/milestone/facts";
import { isSent } from "../domain/milestone/reports-known";
import type { LocalDate } from "../domain/milestone/milestone";
import {
  type Ball,
  ballOf,
  type ItemHolder,
  itemHolderOf,
  roundsAt,
  stateOfRounds,
} from "../domain/review/ball";
import { compareWorst } from "../domain/rollup/worst";
import { type BoardGroup, boardGroup, boardGroups } from "../domain/supervision/board";
import {
  type LevelReason,
  type SupervisionLevel,
  supervisionLevel,
} from "../domain/supervision/level";
import {
  type Handling,
  handlingsOf,
  type ItemTrail,
  trailAt,
  type TrailFacts,
} from "../domain/supervision/trail";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { type OverdueChoice, readChoice } from "./overdue-choice";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { mustBeAllowed } from "./scope";
import { nothingDone, readTrails } from "./supervision-trail";

export type OverdueEntry = {
  item: BoardItem;
  group: BoardGroup;
  /** The last report sent; old: for an earlier period than the one being collected. */
  lastReport: { period: string; sentOn: LocalDate; old: boolean } | null;
  /** Who has it now, and how its report of the period stands. */
  holder: ItemHolder;
  ball: Ball;
  /** What was done about it, and how far the chase has gone. */
  trail: ItemTrail;
  handlings: Handling[];
  level: SupervisionLevel;
  levelReasons: LevelReason[];
};

export type OverdueBoard = { board: PlanBoard; entries: OverdueEntry[] };

/** The board, and one item of it more closely. Throws notFound or notAllowed. */
export async function getOverdueBoard(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  chosenCode: string | null,
): Promise<OverdueBoard & { choice: OverdueChoice | null }> {
  return asActor(actor, async (tx) => {
    const { board, entries } = await readOverdueBoard(tx, actor, planCode, dates);
    const entry = entries.find((each) => each.item.code === chosenCode);
    const choice = entry ? await readChoice(tx, actor, board, entry) : null;
    return { board, entries, choice };
  });
}

/** The same without a choice, inside a transaction of the caller's. */
export async function readOverdueBoard(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<OverdueBoard> {
  const board = await readPlanBoard(tx, actor, planCode, dates);
  mustBeAllowed(actor, "board.read", { plan: planCode });
  const calendar = await readWorkCalendar(tx);
  const trails = await readTrails(tx, board.plan.id);
  const entries = board.items
    .flatMap((item): OverdueEntry[] => {
      const group = boardGroup(item.assessment);
      if (!group) return [];
      const ball = ballAt(board, item, calendar);
      const holder = itemHolderOf(item.assessment.ball, ball);
      const chase = chaseOf(board, item, trails.get(item.id) ?? nothingDone);
      return [{ item, group, lastReport: lastReportOf(board, item), holder, ball, ...chase }];
    })
    .sort(compareEntries);
  return { board, entries };
}

function chaseOf(
  { dates }: PlanBoard,
  { assessment, facts }: BoardItem,
  done: TrailFacts,
): Pick<OverdueEntry, "trail" | "handlings" | "level" | "levelReasons"> {
  const trail = trailAt(done, dates);
  const { dueOn, completedOn } = assessment;
  const { level, reasons } = supervisionLevel(
    { ...done, promises: facts.rectifications, dueOn, completedOn },
    dates,
  );
  return { trail, handlings: handlingsOf(trail, assessment), level, levelReasons: reasons };
}

function compareEntries(a: OverdueEntry, b: OverdueEntry): number {
  const groups = boardGroups.indexOf(a.group) - boardGroups.indexOf(b.group);
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
