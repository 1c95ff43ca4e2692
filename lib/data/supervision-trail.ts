// What was done about each item of a plan: few queries for the whole board, each by an index.
import "server-only";
import type { NoticeFact, TrailFacts } from "../domain/supervision/trail";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import type { AuditedTx } from "./record-change";

export const nothingDone: TrailFacts = {
  reminders: [],
  notices: [],
  requests: [],
  instructions: [],
  escalations: [],
};

const itemIds = { items: { select: { milestoneId: true } } } as const;
const noticeFields = {
  id: true,
  kind: true,
  year: true,
  number: true,
  replyBy: true,
  issuedAt: true,
  acknowledgedAt: true,
  endedAt: true,
  handedOverAt: true,
  replies: {
    orderBy: { round: "asc" },
    select: { repliedAt: true, decidedAt: true, outcome: true },
  },
  ...itemIds,
} satisfies Prisma.NoticeSelect;

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof noticeFields }>;

function toFact(row: NoticeRow): NoticeFact[] {
  const { id, kind, year, number, issuedAt, acknowledgedAt, replies, endedAt, handedOverAt } = row;
  if (year === null || number === null || issuedAt === null) return [];
  const numbered = { id, kind, year, number, replyBy: toDay(row.replyBy) };
  return [{ ...numbered, issuedAt, acknowledgedAt, replies, endedAt, handedOverAt }];
}

type Trails = Map<string, { -readonly [K in keyof TrailFacts]: TrailFacts[K][number][] }>;

/** By the item's id; items about which nothing was done are absent. */
export async function readTrails(
  tx: ReadTx | AuditedTx,
  planId: string,
): Promise<ReadonlyMap<string, TrailFacts>> {
  const trails: Trails = new Map();
  const of = (id: string) => {
    const found = trails.get(id) ?? {
      reminders: [],
      notices: [],
      requests: [],
      instructions: [],
      escalations: [],
    };
    trails.set(id, found);
    return found;
  };
  await addReminders(tx, planId, of);
  await addNotices(tx, planId, of);
  await addRest(tx, planId, of);
  return trails;
}

type Of = (milestoneId: string) => NonNullable<ReturnType<Trails["get"]>>;

async function addReminders(tx: ReadTx | AuditedTx, planId: string, of: Of) {
  const rows = await tx.reminder.findMany({
    where: { planId },
    orderBy: { remindedAt: "asc" },
    select: { milestoneId: true, remindedAt: true, channel: true },
  });
  for (const { milestoneId, remindedAt: at, channel } of rows)
    of(milestoneId).reminders.push({ at, channel });
}

async function addNotices(tx: ReadTx | AuditedTx, planId: string, of: Of) {
  const rows = await tx.notice.findMany({
    where: { planId, issuedAt: { not: null } },
    orderBy: { issuedAt: "asc" },
    select: noticeFields,
  });
  for (const row of rows)
    for (const { milestoneId } of row.items) of(milestoneId).notices.push(...toFact(row));
}

async function addRest(tx: ReadTx | AuditedTx, planId: string, of: Of) {
  const requests = await tx.deadlineChange.findMany({
    where: { planId, signedAt: { not: null } },
    select: { milestoneId: true, kind: true, signedAt: true, decidedAt: true },
  });
  for (const { milestoneId, kind, signedAt, decidedAt } of requests)
    if (signedAt) of(milestoneId).requests.push({ kind, signedAt, decidedAt });
  const instructions = await tx.instruction.findMany({
    where: { planId },
    select: { recordedAt: true, endedAt: true, ...itemIds },
  });
  for (const { recordedAt: at, endedAt, items } of instructions)
    for (const { milestoneId } of items) of(milestoneId).instructions.push({ at, endedAt });
  const escalations = await tx.escalation.findMany({
    where: { planId },
    select: { milestoneId: true, markedAt: true, endedAt: true },
  });
  for (const { milestoneId, markedAt: at, endedAt } of escalations)
    of(milestoneId).escalations.push({ at, endedAt });
}
