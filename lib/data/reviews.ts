// What waits for the commission: every signed report beside the last accepted one, judged as if accepted now.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { assess } from "../domain/milestone/assess";
import { contradictionsOf } from "../domain/milestone/assess-all";
import type { Assessment } from "../domain/milestone/assessment";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Draft } from "../domain/report/draft";
import {
  compareReviews,
  type Findings,
  findingsOf,
  ifAccepted,
  type ReviewSort,
} from "../domain/report/review-flags";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { toDay } from "./days";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import type { OrganisationRecord } from "./plan-names";
import { toDraft } from "./reports";
import { readFiles, roundInclude, type RoundFile, type RoundRow } from "./round-rows";
import { mustBeAllowed } from "./scope";

export type ReviewEntry = {
  reportId: string;
  code: string;
  period: string;
  round: number;
  /** Signed by the unit's head: only so it reached the commission. */
  sentAt: Date;
  sentByName: string;
  signedByName: string | null;
  /** The actor wrote or signed it: somebody else must review it. */
  own: boolean;
  organisation: OrganisationRecord;
  item: BoardItem;
  draft: Draft;
  /** The day the reading is true for. */
  on: LocalDate;
  previous: { period: string; on: LocalDate; draft: Draft } | null;
  files: RoundFile[];
  preview: Assessment;
  findings: Findings;
};

export type EarlierRound = {
  round: number;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  sentAt: Date;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
};

export type ReviewDesk = { board: PlanBoard; queue: ReviewEntry[] };

/** A report on the desk: still to be decided, or decided by now. */
export type ReviewedReport = {
  entry: ReviewEntry;
  outcome: EarlierRound["outcome"];
  decision: EarlierRound;
  earlier: EarlierRound[];
};

/** The queue of the plan. Throws notFound or notAllowed. */
export async function getReviewDesk(
  actor: Actor,
  planCode: string,
  sort: ReviewSort,
  now: Date,
): Promise<ReviewDesk> {
  return asActor(actor, async (tx) => {
    const board = await readDeskBoard(tx, actor, planCode, now);
    const rows = await tx.reportRound.findMany({
      where: { outcome: "pending", report: { planId: board.plan.id, state: "withCommission" } },
      include: roundInclude,
    });
    const queue = await toEntries(tx, { actor, board, rows, now });
    return { board, queue: queue.sort(compareReviews[sort]) };
  });
}

/** One report whose last round reached the commission. Throws notFound or notAllowed. */
export async function getReviewedReport(
  actor: Actor,
  planCode: string,
  reportId: string,
  now: Date,
): Promise<ReviewedReport> {
  return asActor(actor, async (tx) => {
    const board = await readDeskBoard(tx, actor, planCode, now);
    const rows = await tx.reportRound.findMany({
      where: { reportId, signedAt: { not: null }, report: { planId: board.plan.id } },
      include: roundInclude,
      orderBy: { round: "desc" },
    });
    const [last, ...before] = rows;
    const [entry] = last ? await toEntries(tx, { actor, board, rows: [last], now }) : [];
    if (!last || !entry) throw new DomainError("notFound");
    return {
      entry,
      outcome: last.outcome,
      decision: toEarlier(last),
      earlier: before.map(toEarlier),
    };
  });
}

async function readDeskBoard(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<PlanBoard> {
  const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
  mustBeAllowed(actor, "report.review", { plan: planCode });
  return board;
}

function toEarlier({
  round,
  outcome,
  signedAt,
  sentAt,
  decidedAt,
  decidedByName,
  reason,
}: RoundRow): EarlierRound {
  return { round, outcome, sentAt: signedAt ?? sentAt, decidedAt, decidedByName, reason };
}

type Desk = { actor: Actor; board: PlanBoard; rows: readonly RoundRow[]; now: Date };

async function toEntries(tx: ReadTx, { actor, board, rows, now }: Desk): Promise<ReviewEntry[]> {
  const accepted = await tx.reportRound.findMany({
    where: {
      outcome: "accepted",
      revokedAt: null,
      report: { milestoneId: { in: rows.map((row) => row.report.milestoneId) } },
    },
    include: roundInclude,
    orderBy: [{ report: { period: { endsOn: "asc" } } }, { decidedAt: "asc" }],
  });
  const person = actor.kind === "user" ? actor.personId : null;
  return rows.flatMap((row) => {
    const item = board.items.find((each) => each.code === row.report.milestone.code);
    const organisation = board.organisations.find(
      (each) => each.code === row.report.organisation.code,
    );
    if (!item || !organisation) return [];
    const before = accepted.filter((each) => isBefore(each, row)).at(-1) ?? null;
    return [
      {
        reportId: row.reportId,
        code: item.code,
        period: row.report.period.code,
        round: row.round,
        sentAt: row.signedAt ?? row.sentAt,
        sentByName: row.sentByName,
        signedByName: row.signedByName,
        own: person !== null && [row.sentById, row.signedById].includes(person),
        organisation,
        item,
        files: readFiles(row),
        ...judge({ board, item, row, before, now }),
      },
    ];
  });
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
  before: RoundRow | null;
  now: Date;
};

function judge({ board, item, row, before, now }: Case) {
  const at = { asOf: board.dates.asOf, knownBy: now, profile: board.profile };
  const assumed = assess(ifAccepted(item.facts, row.reportId, now), at);
  const rests = item.facts.dependsOn.flatMap((code) => assessmentOf(board, code) ?? []);
  const preview = { ...assumed, contradicts: contradictionsOf(assumed, rests) };
  const draft = toDraft(row);
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
  const findings = findingsOf({ draft, previous: previous?.draft ?? null, context, preview });
  return { draft, on, previous, preview, findings };
}

function assessmentOf(board: PlanBoard, code: string): Assessment | null {
  return board.items.find((each) => each.code === code)?.assessment ?? null;
}

function dayOf(row: RoundRow): LocalDate {
  return toDay(row.factOn ?? row.report.period.endsOn);
}
