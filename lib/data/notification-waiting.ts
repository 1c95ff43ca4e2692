// Messages that wait to leave the inbox: unread, not sent on this way yet, for people who want them by it.
import "server-only";
import { type Channel, modeOf, takes } from "../domain/notification/channels";
import { reminderKinds } from "../domain/notification/notification";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

/** What is older waits in the inbox alone: whoever gives an address is not sent the past. Our choice. */
const URGENT_DAYS = 1;
const DIGEST_DAYS = 7;
const dayMs = 86_400_000;

export type Waiting = { personId: string; address: string; notificationIds: string[] };
export type WaitingAsk = {
  channel: Channel;
  delivery: "urgent" | "digest";
  at: Date;
  /** Of a digest: what came later goes with the next one, but for the reminders of the day. */
  cutoff: Date;
};

const addressOf = { mail: "email", gateway: "gatewayAddress" } as const;

const unsentBy = (channel: Channel): Prisma.NotificationWhereInput => ({
  readAt: null,
  deliveries: { none: { delivery: { channel } } },
});

function whereOf({ channel, delivery, at, cutoff }: WaitingAsk): Prisma.NotificationWhereInput {
  const days = delivery === "urgent" ? URGENT_DAYS : DIGEST_DAYS;
  return {
    ...unsentBy(channel),
    urgent: delivery === "urgent",
    createdAt: { gt: new Date(at.getTime() - days * dayMs) },
    person: { active: true, [addressOf[channel]]: { not: "" } },
    ...(delivery === "digest"
      ? { OR: [{ createdAt: { lte: cutoff } }, { kind: { in: [...reminderKinds] } }] }
      : {}),
  };
}

/** By person, the oldest message first. */
export async function listWaiting(tx: ReadTx, ask: WaitingAsk): Promise<Waiting[]> {
  const { channel, delivery } = ask;
  const rows = await tx.notification.findMany({
    where: whereOf(ask),
    select: {
      id: true,
      personId: true,
      person: {
        select: {
          email: true,
          gatewayAddress: true,
          notificationChoices: { where: { channel }, select: { mode: true } },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const byPerson = new Map<string, Waiting>();
  for (const { id, personId, person } of rows) {
    const address = person[addressOf[channel]];
    if (!takes(modeOf(person.notificationChoices[0]?.mode, address), delivery)) continue;
    const waiting = byPerson.get(personId) ?? { personId, address, notificationIds: [] };
    waiting.notificationIds.push(id);
    byPerson.set(personId, waiting);
  }
  return [...byPerson.values()];
}

/** Of these messages the ones still waiting, read behind the person's lock. */
export async function stillWaiting(
  tx: AuditedTx | Prisma.TransactionClient,
  channel: Channel,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx.notification.findMany({
    where: { id: { in: [...ids] }, ...unsentBy(channel) },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => row.id);
}
