// Who in the commission reviews which item, and who stands in: posts of the plan, their history kept.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { ItemReviewer } from "../domain/review/queue-query";
import { viewDates } from "../domain/view-dates";
import { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import type { AuditedTx } from "./record-change";
import { mustBeAllowed } from "./scope";

export type Reviewer = { id: string; displayName: string };

/** People who hold the role on the plan on the day of this instant, by name. */
export async function listReviewers(
  tx: ReadTx | AuditedTx,
  planId: string,
  at: Date,
): Promise<Reviewer[]> {
  const today = fromDay(toLocalDate(at));
  return tx.person.findMany({
    where: {
      active: true,
      grants: {
        some: {
          role: "reviewer",
          startsOn: { lte: today },
          AND: [
            { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
            { OR: [{ planId: null }, { planId }] },
          ],
        },
      },
    },
    select: { id: true, displayName: true },
    orderBy: [{ displayName: "asc" }, { name: "asc" }],
  });
}

const named = { select: { id: true, displayName: true } } as const;

/** The reviewing posts in force, with the item and the people. */
export async function listReviewCharges(
  tx: ReadTx | AuditedTx,
  where: Prisma.ChargeWhereInput & { planId: string },
) {
  const rows = await tx.charge.findMany({
    where: { ...where, part: "reviewing", endedAt: null },
    select: {
      id: true,
      milestoneId: true,
      milestone: { select: { code: true } },
      person: named,
      backup: named,
    },
    orderBy: { milestone: { code: "asc" } },
  });
  // A post without a person is nobody's.
  return rows.flatMap(({ person, ...row }) => (person ? [{ ...row, person }] : []));
}
export type ReviewCharge = Awaited<ReturnType<typeof listReviewCharges>>[number];

/** By milestone id: who reviews it, and whether they hold the role today. */
export async function readItemReviewers(
  tx: ReadTx,
  planId: string,
  at: Date,
): Promise<Map<string, ItemReviewer>> {
  const holders = new Set((await listReviewers(tx, planId, at)).map(({ id }) => id));
  const toPerson = ({ id, displayName }: Reviewer) => ({
    id,
    name: displayName,
    holds: holders.has(id),
  });
  const charges = await listReviewCharges(tx, { planId });
  return new Map(
    charges.map(({ id, milestoneId, person, backup }) => [
      milestoneId,
      { chargeId: id, person: toPerson(person), backup: backup && toPerson(backup) },
    ]),
  );
}

/** Ids of the plan's items by their codes; unknown codes are left out. */
export async function findItemIds(
  tx: ReadTx | AuditedTx,
  planId: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.milestone.findMany({
    where: { planId, code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  return new Map(rows.map(({ id, code }) => [code, id]));
}

export type ReviewPost = {
  item: BoardItem;
  reviewer: ItemReviewer | null;
  /** A report of it waits for the commission. */
  waiting: boolean;
};

export type ReviewPosts = {
  board: PlanBoard;
  posts: ReviewPost[];
  reviewers: Reviewer[];
  /** Everybody who is in charge of something, also those whose role has ended. */
  inCharge: (Reviewer & { holds: boolean; count: number })[];
};

/** All items of the plan that send reports, with who reviews them. Throws notFound or notAllowed. */
export async function getReviewPosts(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<ReviewPosts> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    mustBeAllowed(actor, "review.assign", { plan: planCode });
    const planId = board.plan.id;
    const byItem = await readItemReviewers(tx, planId, now);
    const waiting = await tx.progressReport.findMany({
      where: { planId, state: "withCommission" },
      select: { milestoneId: true },
    });
    const waits = new Set(waiting.map((row) => row.milestoneId));
    const posts = board.items
      .filter((item) => item.indicator === null && item.readsFrom === null)
      .map((item) => ({
        item,
        reviewer: byItem.get(item.id) ?? null,
        waiting: waits.has(item.id),
      }));
    const reviewers = await listReviewers(tx, planId, now);
    return { board, posts, reviewers, inCharge: countCharges([...byItem.values()]) };
  });
}

function countCharges(charges: readonly ItemReviewer[]): ReviewPosts["inCharge"] {
  const people = new Map<string, ReviewPosts["inCharge"][number]>();
  for (const { person, backup } of charges) {
    for (const each of backup ? [person, backup] : [person]) {
      const { id, name, holds } = each;
      const known = people.get(id) ?? { id, displayName: name, holds, count: 0 };
      people.set(id, { ...known, count: known.count + 1 });
    }
  }
  return [...people.values()].sort((a, b) => a.displayName.localeCompare(b.displayName, "zh-CN"));
}
