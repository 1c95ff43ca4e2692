// What is sent out of the product, one row per letter. The rows are the post office's own book: making one and a try
// that failed are in them and not in the log, which has what left the house.
import "server-only";
import type { SystemActor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { Channel } from "../domain/notification/channels";
import { isGivenUp, retryMinutes } from "../domain/notification/retries";
import { Prisma } from "../generated/prisma/client";
import { asActor, inActorTransaction } from "./as-actor";
import { stillWaiting, type Waiting } from "./notification-waiting";
import type { AuditedTx } from "./record-change";

const ERROR_LIMIT = 300;

export type NewDelivery = {
  channel: Channel;
  /** "digest 2024-10-15", "urgent" and the first message's id, "test" and an id of its own. */
  onceKey: (firstId: string) => string;
  at: Date;
};

/** Makes the letter of what waits for a person, or nothing when another run has just done so. */
export async function insertDelivery(
  actor: SystemActor,
  { personId, address, notificationIds }: Waiting,
  { channel, onceKey, at }: NewDelivery,
): Promise<boolean> {
  return inActorTransaction(actor, async (tx) => {
    const key = `delivery ${channel} ${personId}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const ids = await stillWaiting(tx, channel, notificationIds);
    const [first] = ids;
    if (first === undefined) return false;
    const [row] = await tx.delivery.createManyAndReturn({
      data: { personId, channel, address, onceKey: onceKey(first), createdAt: at },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!row) return false;
    await tx.deliveredNotification.createMany({
      data: ids.map((notificationId) => ({ deliveryId: row.id, notificationId })),
    });
    return true;
  });
}

/** A letter without a message, to try a channel with. */
export async function insertTestDelivery(
  tx: AuditedTx,
  letter: { personId: string; channel: Channel; address: string; onceKey: string; at: Date },
): Promise<string> {
  const { at, ...data } = letter;
  const { id } = await tx.delivery.create({
    data: { ...data, createdAt: at },
    select: { id: true },
  });
  return id;
}

/** Letters whose next try is due, those that failed least first. */
export async function listDueDeliveries(
  actor: SystemActor,
  channels: readonly Channel[],
  at: Date,
): Promise<{ id: string; channel: Channel }[]> {
  const minutes = Prisma.join([...retryMinutes]);
  return asActor(
    actor,
    (tx) => tx.$queryRaw`
      SELECT id, channel::text AS channel FROM "Delivery"
       WHERE state = 'pending' AND channel::text IN (${Prisma.join([...channels])})
         AND "createdAt" + (ARRAY[${minutes}])[LEAST(attempts + 1, ${retryMinutes.length})]::int
             * interval '1 minute' <= ${at}
       ORDER BY attempts, "createdAt", id`,
  );
}

const toSend = {
  person: { select: { locale: true, displayName: true } },
  notifications: {
    select: {
      notification: { select: { id: true, kind: true, params: true, urgent: true } },
    },
    orderBy: { notification: { createdAt: "desc" } },
  },
} satisfies Prisma.DeliveryInclude;
export type DeliveryToSend = Prisma.DeliveryGetPayload<{ include: typeof toSend }>;

/** The letter, ours alone until the transaction ends; null when it was sent or another worker has it in hand. */
export async function lockDelivery(tx: AuditedTx, id: string): Promise<DeliveryToSend | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Delivery" WHERE id = ${id}::uuid AND state = 'pending' FOR UPDATE SKIP LOCKED`;
  if (rows.length === 0) return null;
  return tx.delivery.findUniqueOrThrow({ where: { id }, include: toSend });
}

export async function markDelivered(tx: AuditedTx, id: string, sentAt: Date): Promise<void> {
  await tx.delivery.update({
    where: { id },
    data: { state: "sent", sentAt, attempts: { increment: 1 }, lastError: null },
    select: { id: true },
  });
}

/** Notes a try that failed; the last one of a day, or one that is not to be repeated, ends it. */
export async function noteFailure(
  actor: SystemActor,
  id: string,
  failure: { error: string; at: Date; final?: boolean },
): Promise<void> {
  const { error, at, final = false } = failure;
  await inActorTransaction(actor, async (tx) => {
    const row = await tx.delivery.findUnique({ where: { id } });
    if (row?.state !== "pending") return;
    await tx.delivery.updateMany({
      where: { id, state: "pending", attempts: row.attempts },
      data: {
        attempts: { increment: 1 },
        lastError: error.slice(0, ERROR_LIMIT),
        ...(final || isGivenUp(row.createdAt, at) ? { state: "failed" as const } : {}),
      },
    });
  });
}

/** Throws notFound. */
export async function getDelivery(
  tx: AuditedTx,
  id: string,
): Promise<{ personId: string; channel: Channel }> {
  const row = await tx.delivery.findUnique({
    where: { id },
    select: { personId: true, channel: true },
  });
  if (!row) throw new DomainError("notFound");
  return row;
}

/** Puts a letter that failed back in the queue, to the address of today. Throws conflict. */
export async function moveToPending(
  tx: AuditedTx,
  id: string,
  { address, at }: { address: string; at: Date },
): Promise<void> {
  const { count } = await tx.delivery.updateMany({
    where: { id, state: "failed" },
    data: { state: "pending", attempts: 0, address, createdAt: at },
  });
  if (count === 0) throw new DomainError("conflict");
}
