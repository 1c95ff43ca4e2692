// What waits for the commission, and one report of it: every signed report beside the last accepted one.
import "server-only";
import type { Actor } from "../domain/actor";
import { revocationObstacle, type RevocationObstacle } from "../domain/correction/standing";
import { DomainError } from "../domain/errors";
import { can } from "../domain/permissions";
import { compareReviews } from "../domain/report/review-flags";
import {
  isShown,
  isWhose,
  ownerInForce,
  type QueueOwner,
  type QueueQuery,
  type QueueShow,
  queueShows,
} from "../domain/review/queue-query";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { findCorrection } from "./corrections";
import { type PlanBoard, readPlanBoard } from "./plan-board";
import { type ReviewEntry, toReviewEntries } from "./review-entries";
import { roundInclude, type RoundRow } from "./round-rows";

export type { ReviewEntry };

export type EarlierRound = {
  round: number;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  sentAt: Date;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
  /** The acceptance was taken back. */
  revoked: { at: Date; byName: string; reason: string } | null;
};

export type ReviewDesk = {
  board: PlanBoard;
  /** In the order and the part that was asked for. */
  queue: ReviewEntry[];
  /** All that waits on the plan, and whether any of it is in somebody's charge. */
  waiting: number;
  assigned: boolean;
  /** Whose part is shown, and how many of it each choice shows. */
  owner: QueueOwner;
  counts: Record<QueueShow, number>;
};

/** A report on the desk: still to be decided, or decided by now. */
export type ReviewedReport = {
  entry: ReviewEntry;
  decision: EarlierRound;
  earlier: EarlierRound[];
  /** Why its acceptance cannot be taken back; null: it can. */
  revocation: RevocationObstacle | null;
};

/** May open the desk: to review, or to say who does. */
export function mustReachDesk(actor: Actor, plan: string): void {
  const may = (["report.review", "review.assign"] as const).some((right) =>
    can(actor, right, { plan }),
  );
  if (!may) throw new DomainError("notAllowed");
}

type Reading = { tx: ReadTx; actor: Actor; board: PlanBoard; now: Date };

/**
 * The queue of the plan with one report of it: the one asked for, whose last round reached the commission, or else the
 * first shown. Throws notFound or notAllowed.
 */
export async function getReviewDesk(
  actor: Actor,
  planCode: string,
  ask: { query: QueueQuery; reportId: string | null },
  now: Date,
): Promise<{ desk: ReviewDesk; report: ReviewedReport | null }> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    mustReachDesk(actor, planCode);
    const reading = { tx, actor, board, now };
    const desk = await readQueue(reading, ask.query);
    const reportId = ask.reportId ?? desk.queue[0]?.reportId ?? null;
    return { desk, report: reportId === null ? null : await readReport(reading, reportId) };
  });
}

async function readQueue(
  { tx, actor, board, now }: Reading,
  query: QueueQuery,
): Promise<ReviewDesk> {
  const rows = await tx.reportRound.findMany({
    where: { outcome: "pending", report: { planId: board.plan.id, state: "withCommission" } },
    include: roundInclude,
  });
  const all = await toReviewEntries(tx, { actor, board, rows, now });
  const person = actor.kind === "user" ? actor.personId : null;
  const assigned = all.some(({ reviewer }) => reviewer !== null);
  const owner = ownerInForce(query.whose, {
    anyAssigned: assigned,
    reviews: can(actor, "report.review", { plan: board.plan.code }),
  });
  const owned = all.filter(({ reviewer }) => isWhose(reviewer, owner, person));
  const counts = Object.fromEntries(
    queueShows.map((show) => [show, owned.filter((entry) => isShown(entry, show)).length]),
  ) as Record<QueueShow, number>;
  const queue = owned
    .filter((entry) => isShown(entry, query.show))
    .sort(compareReviews[query.sort]);
  return { board, queue, waiting: all.length, assigned, owner, counts };
}

async function readReport(
  { tx, actor, board, now }: Reading,
  reportId: string,
): Promise<ReviewedReport> {
  const rows = await tx.reportRound.findMany({
    where: { reportId, signedAt: { not: null }, report: { planId: board.plan.id } },
    include: roundInclude,
    orderBy: { round: "desc" },
  });
  const [last, ...before] = rows;
  const [entry] = last ? await toReviewEntries(tx, { actor, board, rows: [last], now }) : [];
  if (!last || !entry) throw new DomainError("notFound");
  const correction = await findCorrection(tx, reportId);
  const period = board.periods.find((each) => each.code === entry.period);
  return {
    entry,
    decision: toEarlier(last),
    earlier: before.map(toEarlier),
    revocation: revocationObstacle({
      state: last.report.state,
      periodIssued: period?.state === "issued",
      correction: correction?.state ?? null,
    }),
  };
}

function toEarlier(row: RoundRow): EarlierRound {
  const { round, outcome, decidedAt, decidedByName, reason } = row;
  const revoked = row.revokedAt && {
    at: row.revokedAt,
    byName: row.revokedByName ?? "",
    reason: row.revokedReason ?? "",
  };
  return {
    round,
    outcome,
    sentAt: row.signedAt ?? row.sentAt,
    decidedAt,
    decidedByName,
    reason,
    revoked,
  };
}
