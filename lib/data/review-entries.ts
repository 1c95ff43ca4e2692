// A report that reached the commission as the desk shows it: beside the last accepted one, judged as if accepted now,
// with whose it is and how long the commission has had it.
import "server-only";
import type { Actor } from "../domain/actor";
import type { WorkCalendar } from "../domain/calendar";
import { assess } from "../domain/milestone/assess";
import { contradictionsOf } from "../domain/milestone/assess-all";
import type { Assessment } from "../domain/milestone/assessment";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Draft } from "../domain/report/draft";
import { type Findings, findingsOf, ifAccepted } from "../domain/report/review-flags";
import { unchangedStreak } from "../domain/report/unchanged";
import type { Signature } from "../domain/signoff/signature";
import { type Ball, ballOf, type BallRound } from "../domain/review/ball";
import type { ItemReviewer } from "../domain/review/queue-query";
import { type ReviewClock, reviewClock } from "../domain/review/review-clock";
import type { ReadTx } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { readProposals } from "./corrections";
import { toDay } from "./days";
import type { BoardItem, PlanBoard } from "./plan-board";
import type { OrganisationRecord } from "./plan-names";
import { toDraft } from "./report-drafts";
import { readItemReviewers } from "./reviewers";
import { readFiles, type RoundFile, roundInclude, type RoundRow } from "./round-rows";
import { signatureOf } from "./signatures";

export type ReviewEntry = {
  reportId: string;
  /** What a decision names, so that a report that moved meanwhile is not decided unread. */
  version: number;
  code: string;
  period: string;
  round: number;
  /** Signed by the unit's head: only so it reached the commission. */
  sentAt: Date;
  sentByName: string;
  signature: Signature | null;
  /** The actor wrote it, signed it, recorded its signing or proposed it: somebody else must review it. */
  own: boolean;
  /** Why it puts an accepted report right; null: it is no correction. */
  correctionReason: string | null;
  organisation: OrganisationRecord;
  item: BoardItem;
  reviewer: ItemReviewer | null;
  clock: ReviewClock;
  ball: Ball;
  draft: Draft;
  /** The day the reading is true for. */
  on: LocalDate;
  previous: { period: string; on: LocalDate; draft: Draft } | null;
  files: RoundFile[];
  preview: Assessment;
  findings: Findings;
};

export type Desk = { actor: Actor; board: PlanBoard; rows: readonly RoundRow[]; now: Date };

/** What stands around all of them, read once. */
async function readContext(tx: ReadTx, { board, rows, now }: Desk) {
  const reportIds = rows.map((row) => row.reportId);
  const accepted = await tx.reportRound.findMany({
    where: {
      outcome: "accepted",
      revokedAt: null,
      report: { milestoneId: { in: rows.map((row) => row.report.milestoneId) } },
    },
    include: roundInclude,
    orderBy: [{ report: { period: { endsOn: "asc" } } }, { decidedAt: "asc" }],
  });
  const rounds = await tx.reportRound.findMany({
    where: { reportId: { in: reportIds } },
    select: {
      reportId: true,
      round: true,
      sentAt: true,
      signedAt: true,
      outcome: true,
      decidedAt: true,
      revokedAt: true,
    },
  });
  return {
    accepted,
    rounds,
    proposals: await readProposals(tx, reportIds),
    reviewers: await readItemReviewers(tx, board.plan.id, now),
    calendar: await readWorkCalendar(tx),
  };
}

export async function toReviewEntries(tx: ReadTx, desk: Desk): Promise<ReviewEntry[]> {
  const { actor, board, now } = desk;
  const { accepted, rounds, proposals, reviewers, calendar } = await readContext(tx, desk);
  const person = actor.kind === "user" ? actor.personId : null;
  return desk.rows.flatMap((row) => {
    const item = board.items.find((each) => each.code === row.report.milestone.code);
    const organisation = board.organisations.find(
      (each) => each.code === row.report.organisation.code,
    );
    if (!item || !organisation) return [];
    const sentAt = row.signedAt ?? row.sentAt;
    const hands = [
      row.sentById,
      row.signedById,
      row.paperSignOff?.recordedById,
      proposals.get(row.reportId)?.personId,
    ];
    const ofReport = rounds.filter((each) => each.reportId === row.reportId);
    return [
      {
        reportId: row.reportId,
        version: row.report.version,
        code: item.code,
        period: row.report.period.code,
        round: row.round,
        sentAt,
        sentByName: row.sentByName,
        signature: signatureOf(row),
        own: person !== null && hands.includes(person),
        correctionReason: row.report.supersedesId ? (row.report.correctionReason ?? "") : null,
        organisation,
        item,
        reviewer: reviewers.get(item.id) ?? null,
        clock: reviewClock(sentAt, board.dates.asOf, calendar),
        ball: readBall(board, row, ofReport, calendar),
        files: readFiles(row),
        ...judge({ board, item, row, accepted, now }),
      },
    ];
  });
}

function readBall(
  board: PlanBoard,
  { report }: RoundRow,
  rounds: readonly BallRound[],
  calendar: WorkCalendar,
): Ball {
  const period = board.periods.find((each) => each.code === report.period.code);
  const opensOn = period?.opensOn ?? toDay(report.period.endsOn);
  const ofPeriod = { state: period?.state ?? "open", opensOn };
  const ball = { state: report.state, owed: true, period: ofPeriod, rounds };
  return ballOf(ball, board.dates.asOf, calendar);
}

/** The accepted round of the same item that a round is read against: of an earlier period, or what it corrects. */
function isBefore(accepted: RoundRow, row: RoundRow): boolean {
  if (accepted.report.milestoneId !== row.report.milestoneId) return false;
  if (accepted.reportId === row.report.supersedesId) return true;
  return accepted.report.period.endsOn < row.report.period.endsOn;
}

type Case = {
  board: PlanBoard;
  item: BoardItem;
  row: RoundRow;
  accepted: readonly RoundRow[];
  now: Date;
};

function judge({ board, item, row, accepted, now }: Case) {
  const at = { asOf: board.dates.asOf, knownBy: now, profile: board.profile };
  const assumed = assess(ifAccepted(item.facts, row.reportId, now), at);
  const rests = item.facts.dependsOn.flatMap((code) => assessmentOf(board, code) ?? []);
  const preview = { ...assumed, contradicts: contradictionsOf(assumed, rests) };
  const draft = toDraft(row);
  const earlier = accepted.filter((each) => isBefore(each, row));
  const before = earlier.at(-1) ?? null;
  const previous = before && {
    period: before.report.period.code,
    on: dayOf(before),
    draft: toDraft(before),
  };
  const on = dayOf(row);
  const context = {
    target: preview.target,
    previous: previous?.draft.reading ?? null,
    on,
    dueOn: preview.dueOn,
    status: item.assessment.status,
    evidence: row.evidence.length,
    planEndsOn: item.facts.plan.endsOn,
  };
  const findings = findingsOf({
    draft,
    previous: previous?.draft ?? null,
    context,
    preview,
    // A correction says something new by its nature.
    streak: row.report.supersedesId ? 0 : streakOf(preview.target, earlier, draft),
  });
  return { draft, on, previous, preview, findings };
}

/** One report per quarter: of several the one accepted last is in force. */
function streakOf(
  target: Assessment["target"],
  earlier: readonly RoundRow[],
  draft: Draft,
): number {
  const byPeriod = new Map(earlier.map((each) => [each.report.period.code, each]));
  return unchangedStreak(target, [...[...byPeriod.values()].map(toDraft), draft]);
}

function assessmentOf(board: PlanBoard, code: string): Assessment | null {
  return board.items.find((each) => each.code === code)?.assessment ?? null;
}

function dayOf(row: RoundRow): LocalDate {
  return toDay(row.factOn ?? row.report.period.endsOn);
}
