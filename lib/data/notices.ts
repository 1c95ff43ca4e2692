// Notices 工作提示函 and 督办单: one as its readers see it, and the rows as commands change them.
import "server-only";
import { z } from "zod";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import { can, type Permission } from "../domain/permissions";
import type { NoticeKind } from "../domain/supervision/notice";
import type { NoticeState } from "../domain/supervision/notice-transitions";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { whyMissing } from "./hidden";
import { subjectToday } from "./item-reach";
import { type Notice, noticeInclude, toNotice } from "./notice-rows";
import { readSuccession } from "./notice-units";
import { loadPlanFacts } from "./plan-kept";
import { readPlanBoard } from "./plan-board";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan } from "./scope";

type VisiblePlan = Awaited<ReturnType<typeof getVisiblePlan>>;

/** May the actor do this with the notice? Asked of each unit that answers it today. */
export function mayWithNotice(
  actor: Actor,
  permission: Permission,
  { plan, answering }: Pick<Notice, "plan" | "answering">,
): boolean {
  return answering.some((lead) => can(actor, permission, { plan: plan.code, lead }));
}

/**
 * A notice as its readers see it; a draft shows the days of today. For the commission, leaders and the auditor; for the
 * unit it went to and the units that stand in for it; for a unit at work on every item of it. A draft is the
 * commission's alone. Throws notFound, also across plans, or notAllowed.
 */
export async function getNotice(
  actor: Actor,
  planCode: string,
  id: string,
  now: Date,
): Promise<Notice> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    const notice = await findNotice(tx, plan, id, now);
    await mustRead(tx, actor, plan, notice, now);
    if (notice.state !== "draft") return notice;
    return { ...notice, items: await withDaysOfToday(tx, actor, notice, now) };
  });
}

async function mustRead(
  tx: ReadTx | AuditedTx,
  actor: Actor,
  plan: VisiblePlan,
  notice: Notice,
  now: Date,
): Promise<void> {
  if (can(actor, "notice.send", { plan: plan.code })) return;
  // What bears no number was never said to anybody.
  if (notice.issuedAt === null) throw new DomainError("notFound");
  const addressed = [notice.unit.code, ...notice.answering];
  if (addressed.some((lead) => can(actor, "supervision.read", { plan: plan.code, lead }))) return;
  const facts = await loadPlanFacts(tx, plan);
  const concerned = notice.items.every(({ code }) => {
    const item = facts.find((each) => each.code === code);
    return item && can(actor, "supervision.read", subjectToday(plan.code, item, now));
  });
  if (!concerned) throw new DomainError("notAllowed");
}

async function withDaysOfToday(tx: ReadTx, actor: Actor, notice: Notice, now: Date) {
  const dates = { asOf: toLocalDate(now), knownBy: now, live: true };
  const { items } = await readPlanBoard(tx, actor, notice.plan.code, dates);
  const byCode = new Map(items.map((item) => [item.code, item.assessment]));
  return notice.items.map((item) => {
    const today = byCode.get(item.code);
    return { ...item, dueOn: today?.dueOn ?? null, daysLate: today?.daysLate ?? null };
  });
}

/** Whatever its state, for a caller who has asked for the right. Throws notFound, or notAllowed. */
export async function findNotice(
  tx: ReadTx | AuditedTx,
  plan: { id: string },
  id: string,
  now: Date,
): Promise<Notice> {
  // From an address: anything may stand there.
  if (!z.uuid().safeParse(id).success) throw new DomainError("notFound");
  const row = await tx.notice.findFirst({
    where: { id, planId: plan.id },
    include: noticeInclude,
  });
  if (!row) throw await whyMissing(tx, "Notice", id);
  const today = toLocalDate(now);
  return toNotice(row, today, await readSuccession(tx, today));
}

/** The same, held to the end of the transaction, for one who may read it. Throws as getNotice. */
export async function lockNotice(
  tx: AuditedTx,
  actor: Actor,
  plan: VisiblePlan,
  ask: { id: string; now: Date },
): Promise<Notice> {
  await tx.$queryRaw`SELECT id FROM "Notice" WHERE id = ${ask.id}::uuid FOR UPDATE`;
  const notice = await findNotice(tx, plan, ask.id, ask.now);
  await mustRead(tx, actor, plan, notice, ask.now);
  return notice;
}

export type NewNotice = {
  id: string;
  organisationId: string;
  kind: NoticeKind;
  demand: string;
  replyBy: LocalDate;
  milestoneIds: readonly string[];
};

export async function insertDrafts(
  tx: AuditedTx,
  planId: string,
  notices: readonly NewNotice[],
  made: { at: Date; by: { id: string | null; name: string } },
): Promise<void> {
  const { at: createdAt, by } = made;
  await tx.notice.createMany({
    data: notices.map(({ id, organisationId, kind, demand, replyBy }) => ({
      id,
      planId,
      organisationId,
      kind,
      demand,
      replyBy: fromDay(replyBy),
      createdAt,
      createdById: by.id,
      createdByName: by.name,
    })),
  });
  await tx.noticeItem.createMany({
    data: notices.flatMap(({ id: noticeId, milestoneIds }) =>
      milestoneIds.map((milestoneId, index) => ({ noticeId, milestoneId, ordinal: index + 1 })),
    ),
  });
}

/** Ids, of those named, that exist already. */
export async function findNoticeIds(
  tx: ReadTx | AuditedTx,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx.notice.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return rows.map((row) => row.id);
}

type Seen = { id: string; state: NoticeState; version: number };

/** Writes a move of the notice as it was read. Of two at once one meets conflict. */
export async function updateNotice(
  tx: AuditedTx,
  { id, state, version }: Seen,
  data: Prisma.NoticeUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.notice.updateMany({
    where: { id, state, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** The next number of this kind in the plan's year. The caller holds the plan's row, so that no two get one. */
export async function nextNoticeNumber(
  tx: AuditedTx,
  where: { planId: string; kind: NoticeKind; year: number },
): Promise<number> {
  const { _max } = await tx.notice.aggregate({ where, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** How late each item is on the day of issue: what the paper says stays. */
export async function freezeNoticeItems(
  tx: AuditedTx,
  noticeId: string,
  items: readonly { milestoneId: string; dueOn: LocalDate; daysLate: number }[],
): Promise<void> {
  for (const { milestoneId, dueOn, daysLate } of items) {
    await tx.noticeItem.update({
      where: { noticeId_milestoneId: { noticeId, milestoneId } },
      data: { dueOn: fromDay(dueOn), daysLate },
    });
  }
}

export async function insertNoticeReply(
  tx: AuditedTx,
  reply: { noticeId: string; round: number; text: string },
  made: { at: Date; by: { id: string | null; name: string } },
): Promise<void> {
  const { at: repliedAt, by } = made;
  await tx.reply.create({
    data: { ...reply, repliedAt, repliedById: by.id, repliedByName: by.name },
  });
}

/** Of two at once one meets conflict. */
export async function decideNoticeReply(
  tx: AuditedTx,
  decided: { id: string; outcome: "accepted" | "sentBack"; reason: string | null },
  made: { at: Date; by: { id: string | null; name: string } },
): Promise<void> {
  const { id, outcome, reason } = decided;
  const { count } = await tx.reply.updateMany({
    where: { id, outcome: "pending" },
    data: {
      outcome,
      reason,
      decidedAt: made.at,
      decidedById: made.by.id,
      decidedByName: made.by.name,
    },
  });
  if (count === 0) throw new DomainError("conflict");
}
