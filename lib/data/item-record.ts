// Who could change an item on a day, and who did: grants and assignments with their dates, and the log.
import "server-only";
import type { Actor } from "../domain/actor";
import { addDays, endOfDay, startOfDay, toLocalDate } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import { can, type Subject } from "../domain/permissions";
import {
  type ItemRightName,
  itemRightNames,
  itemRights,
  rightOf,
} from "../domain/record/item-rights";
import {
  byHolder,
  type CouldGroup,
  type DatedGrant,
  heldRight,
  type Holding,
  whoCould,
} from "../domain/record/who-could";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { unitsToday } from "./concerned-units";
import { fromDay, toDay, toDayOrNull } from "./days";
import { eventsAboutItem } from "./item-events";
import { reachOf, subjectToday } from "./item-reach";
import { subjectsOf } from "./milestone-timeline";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { mustBeAllowed } from "./scope";
import { seenSteps } from "./timeline-actions";
import { readTimelineSubjects } from "./timeline-subjects";

export type ItemAct = {
  id: string;
  at: Date;
  action: string;
  right: ItemRightName | null;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  /** Roles and unit as the log froze them. */
  actorRole: string;
  actorUnit: string;
  subject: string;
  /** By the dates of grants and assignments the person held the right. */
  held: boolean;
};
export type ItemRecord = {
  board: PlanBoard;
  item: BoardItem;
  on: LocalDate;
  lead: string | null;
  supporting: string[];
  could: CouldGroup[];
  holders: Holding[];
  done: ItemAct[];
  /** Days on which anything was done, by business time, oldest first. */
  days: LocalDate[];
  /** The day the item came into the records. */
  since: LocalDate | null;
  /** The whole log is read: by the auditor. */
  whole: boolean;
};

/** Throws notFound, and notAllowed for those whom the item does not concern. */
export async function getItemRecord(
  actor: Actor,
  ask: { plan: string; code: string; on: LocalDate; now: Date },
): Promise<ItemRecord> {
  const { plan, code, on, now } = ask;
  const dates = { asOf: toLocalDate(now), knownBy: now, live: true };
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, plan, dates);
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const today = subjectToday(plan, item.facts, now);
    mustBeAllowed(actor, "supervision.read", today);
    const whole = can(actor, "audit.read", { plan });
    const grants = await readGrants(tx, board.plan.id, on);
    const subjects = await subjectsOn(tx, { plan, item, on });
    const could = whoCould(grants, subjects);
    const where = whole
      ? { OR: await eventsAboutItem(tx, { id: item.id, code, planId: board.plan.id }) }
      : await seenEvents(tx, { item, code, reach: reachOf(actor, today) });
    return {
      board,
      item,
      on,
      ...unitsToday(item.facts, endOfDay(on)),
      could,
      holders: byHolder(could, grants),
      done: await readActs(tx, where, { on, could }),
      days: await readDays(tx, where, now),
      since: await readSince(tx, item.id),
      whole,
    };
  });
}

/** In force at some moment of the day: one given that day from its giving, one ended that day until its end. */
async function readGrants(tx: ReadTx, planId: string, on: LocalDate): Promise<DatedGrant[]> {
  const [from, to, day] = [startOfDay(on), endOfDay(on), fromDay(on)];
  const rows = await tx.grant.findMany({
    where: {
      startsOn: { lte: day },
      createdAt: { lte: to },
      AND: [
        {
          OR: [{ endsOn: null }, { endsOn: { gt: day } }, { endsOn: day, endedAt: { gte: from } }],
        },
        { OR: [{ planId: null }, { planId }] },
      ],
    },
    include: {
      person: { select: { displayName: true } },
      organisation: { select: { code: true } },
      plan: { select: { code: true } },
    },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
  });
  return rows.map((row) => ({
    personId: row.personId,
    name: row.person.displayName,
    role: row.role,
    organisation: row.organisation?.code ?? null,
    plan: row.plan?.code ?? null,
    deputyFor: row.deputyForName,
    startsOn: toDay(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
  }));
}

type OnDay = { plan: string; item: BoardItem; on: LocalDate };

/** The units at the end of the day, and those of its beginning where an assignment ended in its course. */
async function subjectsOn(tx: ReadTx, { plan, item, on }: OnDay): Promise<Subject[]> {
  const ended = await tx.assignment.count({
    where: { milestoneId: item.id, endedAt: { gte: startOfDay(on), lte: endOfDay(on) } },
  });
  const instants = ended > 0 ? [endOfDay(addDays(on, -1)), endOfDay(on)] : [endOfDay(on)];
  return instants.map((instant) => ({ plan, ...unitsToday(item.facts, instant) }));
}

type Seen = { item: BoardItem; code: string; reach: ReturnType<typeof reachOf> };

async function seenEvents(
  tx: ReadTx,
  { item, code, reach }: Seen,
): Promise<Prisma.AuditEventWhereInput> {
  const ask = { milestoneId: item.id, reach, reportId: null };
  const subjects = await readTimelineSubjects(tx, ask);
  return {
    action: { in: [...seenSteps[reach]] },
    OR: subjectsOf(subjects, { milestoneId: item.id, code }),
  };
}

async function readActs(
  tx: ReadTx,
  where: Prisma.AuditEventWhereInput,
  { on, could }: { on: LocalDate; could: readonly CouldGroup[] },
): Promise<ItemAct[]> {
  const rows = await tx.auditEvent.findMany({
    where: { AND: [where, { businessAt: { gte: startOfDay(on), lte: endOfDay(on) } }] },
    orderBy: [{ businessAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const right = rightOf(row.action);
    return {
      id: String(row.id),
      at: row.businessAt,
      action: row.action,
      right,
      actorKind: row.actorKind,
      actorId: row.actorId,
      actorName: row.actorName,
      actorRole: row.actorRole,
      actorUnit: row.actorUnit,
      subject: `${row.subjectType}:${row.subjectId}`,
      held: heldRight(could, { right, personId: row.actorId }),
    };
  });
}

const changing = itemRightNames.flatMap((name): string[] => [...itemRights[name].done]);

async function readDays(
  tx: ReadTx,
  where: Prisma.AuditEventWhereInput,
  now: Date,
): Promise<LocalDate[]> {
  const rows = await tx.auditEvent.findMany({
    where: { AND: [where, { action: { in: changing }, businessAt: { lte: now } }] },
    orderBy: { businessAt: "asc" },
    select: { businessAt: true },
  });
  return [...new Set(rows.map((row) => toLocalDate(row.businessAt)))];
}

async function readSince(tx: ReadTx, milestoneId: string): Promise<LocalDate | null> {
  const first = await tx.milestoneVersion.findFirst({
    where: { milestoneId },
    orderBy: { acceptedAt: "asc" },
    select: { acceptedAt: true },
  });
  return first && toLocalDate(first.acceptedAt);
}
