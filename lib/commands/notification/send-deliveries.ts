// Sending what is due. A letter is locked while it is handed over and marked in the same transaction: of two workers
// one sends it, and one that dies half way leaves it as it was, to be sent by the next run.
import type { Actor, SystemActor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import type { Channel } from "@/lib/domain/notification/channels";
import {
  type DeliveryToSend,
  listDueDeliveries,
  lockDelivery,
  markDelivered,
  noteFailure,
} from "@/lib/data/deliveries";
import { recordChange } from "@/lib/data/record-change";
import { type Sender, SendFailure } from "@/lib/platform/sender";
import { composeLetter, type House } from "./compose-letter";
import { type OpenChannels, openNames } from "./open-channels";

/** Well above all the waits of one handing over: a transaction that ends before it would leave a sent letter unsent. */
const TRANSACTION_SECONDS = 180;

export type Sent = { sent: number; failed: number };
type Due = { id: string; channel: Channel };

/** Tries every letter that is due. A channel that does not answer is left alone until the next run. */
export async function sendDeliveries(
  actor: SystemActor,
  channels: OpenChannels,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Sent> {
  const open = new Set(openNames(channels));
  const result: Sent = { sent: 0, failed: 0 };
  if (open.size === 0) return result;
  for (const due of await listDueDeliveries(actor, [...open], clock())) {
    if (signal?.aborted) break;
    const sender = channels.senders[due.channel];
    if (!sender || !open.has(due.channel)) continue;
    const outcome = await trySend(actor, due, { sender, house: channels.house }, clock);
    if (outcome === "sent") result.sent += 1;
    if (outcome === "failed" || outcome === "unreachable") result.failed += 1;
    if (outcome === "unreachable") open.delete(due.channel);
  }
  return result;
}

type By = { sender: Sender; house: House };

async function trySend(
  actor: SystemActor,
  { id }: Due,
  by: By,
  clock: Clock,
): Promise<"sent" | "failed" | "unreachable" | "elsewhere"> {
  try {
    await sendLetter(actor, id, by, clock);
    return "sent";
  } catch (error) {
    if (error instanceof DomainError) return "elsewhere";
    await noteFailure(actor, id, { error: wordsOf(error), at: clock() });
    return error instanceof SendFailure && error.unreachable ? "unreachable" : "failed";
  }
}

/** Sends one letter and says so in the log. Throws conflict when it is sent or in other hands, or SendFailure. */
export async function sendLetter(
  actor: Actor,
  id: string,
  { sender, house }: By,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(
    actor,
    at,
    async (tx) => {
      const delivery = await lockDelivery(tx, id);
      if (!delivery) throw new DomainError("conflict");
      await sender(composeLetter(delivery, house));
      await markDelivered(tx, id, at);
      return { result: undefined, audit: [entryOf(delivery)] };
    },
    { timeoutSeconds: TRANSACTION_SECONDS },
  );
}

/** Neither the address nor what was said: how much went by which way. */
function entryOf({ id, channel, onceKey, notifications }: DeliveryToSend): AuditEntry {
  return {
    action: "notification.delivered",
    planId: null,
    subjectType: "Delivery",
    subjectId: id,
    after: { channel, kind: onceKey.split(" ", 1)[0], count: notifications.length },
  };
}

/** What the system administrator sees: a channel's own answer, else only that the letter could not be made. */
export function wordsOf(error: unknown): string {
  if (error instanceof SendFailure) return error.message;
  return error instanceof Error ? error.name : "Error";
}
