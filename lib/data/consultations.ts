// 征求意见: what was put to the units and what they said. Items stay as put; an answer is added, never changed, and only
// what the commission made of it is written to it.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "../domain/actor";
import type { Answer, AnswerDecision, PutItem, Verdict } from "../domain/consultation/consultation";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx, withTask } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan } from "./scope";

export type ConsultationHead = {
  id: string;
  title: string;
  answerBy: LocalDate;
  openedAt: Date;
  openedBy: string;
  closedAt: Date | null;
  closedBy: string | null;
};
export type Consultation = ConsultationHead & { planId: string; items: PutItem[] };

/** Of two answers at one instant the order is the database's: the same at every reading. */
const whole = {
  items: {
    orderBy: { milestone: { sortOrder: "asc" } },
    include: {
      milestone: { select: { code: true } },
      answers: {
        orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
        include: { organisation: { select: { code: true } } },
      },
    },
  },
} satisfies Prisma.ConsultationInclude;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(tx: ReadTx | AuditedTx, where: { id: string; planId: string }) {
  return tx.consultation.findFirst({ where, include: whole });
}

function toConsultation(row: Row): Consultation {
  return {
    id: row.id,
    planId: row.planId,
    title: row.title,
    answerBy: toDay(row.answerBy),
    openedAt: row.openedAt,
    openedBy: row.openedByName,
    closedAt: row.closedAt,
    closedBy: row.closedByName,
    items: row.items.map((item) => ({
      id: item.id,
      milestone: item.milestone.code,
      lead: item.lead,
      supporting: item.supporting,
      leaderInCharge: item.leaderInCharge,
      answers: item.answers.map((answer): Answer => ({
        id: answer.id,
        unit: answer.organisation.code,
        verdict: answer.verdict,
        comment: answer.comment,
        answeredAt: answer.answeredAt,
        answeredBy: answer.answeredByName,
        decision: answer.decision,
        decisionReason: answer.decisionReason,
        decidedAt: answer.decidedAt,
        decidedBy: answer.decidedByName,
      })),
    })),
  };
}

/** Throws notFound. */
export async function getConsultation(
  tx: ReadTx | AuditedTx,
  planId: string,
  id: string,
): Promise<Consultation> {
  // From an address: anything may stand there.
  const row = z.uuid().safeParse(id).success ? await findRow(tx, { id, planId }) : null;
  if (!row) throw new DomainError("notFound");
  return toConsultation(row);
}

/** The same, held to the end of the transaction: nobody closes it or answers it in between. */
export async function lockConsultation(
  tx: AuditedTx,
  planId: string,
  id: string,
): Promise<Consultation> {
  await tx.$queryRaw`SELECT id FROM "Consultation" WHERE id = ${id}::uuid FOR UPDATE`;
  return getConsultation(tx, planId, id);
}

/** All of a plan, the newest first, for the actor. Throws notFound for the plan. */
export async function listConsultations(actor: Actor, planCode: string): Promise<Consultation[]> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    const rows = await tx.consultation.findMany({
      where: { planId: plan.id },
      include: whole,
      orderBy: { openedAt: "desc" },
    });
    return rows.map(toConsultation);
  });
}

/** One of a plan, for the actor. Throws notFound. */
export async function readConsultation(
  actor: Actor,
  planCode: string,
  id: string,
): Promise<Consultation> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    return getConsultation(tx, plan.id, id);
  });
}

/** Items of the plan that are before the units now, by code. */
export async function listItemsUnderConsultation(
  tx: ReadTx | AuditedTx,
  planId: string,
): Promise<string[]> {
  const rows = await tx.consultationItem.findMany({
    where: { consultation: { planId, closedAt: null } },
    select: { milestone: { select: { code: true } } },
  });
  return rows.map((row) => row.milestone.code);
}

export type NewConsultation = {
  planId: string;
  title: string;
  answerBy: LocalDate;
  openedAt: Date;
  openedByName: string;
};
export type NewPutItem = {
  milestoneId: string;
  lead: string;
  supporting: string[];
  leaderInCharge: string | null;
};

export async function insertConsultation(
  tx: AuditedTx,
  head: NewConsultation,
  items: readonly NewPutItem[],
): Promise<string> {
  const id = randomUUID();
  await tx.consultation.create({
    data: { id, ...head, answerBy: fromDay(head.answerBy) },
    select: { id: true },
  });
  await tx.consultationItem.createMany({
    data: items.map((item) => ({ ...item, consultationId: id })),
  });
  return id;
}

export type NewAnswer = { itemId: string; verdict: Verdict; comment: string };

export async function insertAnswers(
  tx: AuditedTx,
  answers: readonly NewAnswer[],
  by: { organisationId: string; answeredAt: Date; answeredById: string | null; name: string },
): Promise<void> {
  const { name: answeredByName, ...rest } = by;
  await tx.consultationAnswer.createMany({
    data: answers.map((answer) => ({ ...answer, ...rest, answeredByName })),
  });
}

/** `seen`: when it was decided on last, as the form knew it; of two at once one meets conflict. */
export async function updateDecision(
  tx: AuditedTx,
  answer: { id: string; seen: Date | null },
  decided: { decision: AnswerDecision; decisionReason: string; decidedAt: Date; by: string },
): Promise<void> {
  const { by: decidedByName, ...data } = decided;
  const { count } = await tx.consultationAnswer.updateMany({
    where: { id: answer.id, decidedAt: answer.seen },
    data: { ...data, decidedByName },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Of two at once one meets conflict. */
export async function updateClosed(
  tx: AuditedTx,
  id: string,
  at: { closedAt: Date; closedByName: string },
): Promise<void> {
  const { count } = await tx.consultation.updateMany({ where: { id, closedAt: null }, data: at });
  if (count === 0) throw new DomainError("conflict");
}

/** Once-keys of reminders that somebody has been told under. */
export async function findToldKeys(
  tx: ReadTx | AuditedTx,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await withTask(tx, "telling", () =>
    tx.notification.findMany({
      where: { onceKey: { in: [...keys] } },
      select: { onceKey: true },
      distinct: ["onceKey"],
    }),
  );
  return rows.flatMap((row) => row.onceKey ?? []);
}

/** Id of one unit. Throws notFound. */
export async function getUnitId(tx: ReadTx | AuditedTx, code: string): Promise<string> {
  const unit = await tx.organisation.findUnique({ where: { code }, select: { id: true } });
  if (!unit) throw new DomainError("notFound");
  return unit.id;
}
