// The system administrator tries a channel on themselves, and sends again what failed.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { systemActor, type UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { type Channel, channels } from "@/lib/domain/notification/channels";
import { asActor } from "@/lib/data/as-actor";
import { getDelivery, insertTestDelivery, moveToPending, noteFailure } from "@/lib/data/deliveries";
import { readContact } from "@/lib/data/notification-choices";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { openChannels } from "./open-channels";
import { sendLetter, wordsOf } from "./send-deliveries";

export const tryChannelInput = z.object({ channel: z.enum(channels) });
export const retryDeliveryInput = z.object({ deliveryId: z.uuid() });

async function addressOn(actor: UserActor, personId: string, channel: Channel): Promise<string> {
  const { email, gatewayAddress } = await asActor(actor, (tx) => readContact(tx, personId));
  return channel === "mail" ? email : gatewayAddress;
}

/**
 * Sends a letter without a message to oneself, at once and once: what went wrong is the answer. Throws notAllowed,
 * wrongState (the channel is not set up) or invalid {fields: channel} without an address of one's own.
 */
export async function tryChannel(
  actor: UserActor,
  { channel }: z.infer<typeof tryChannelInput>,
  clock: Clock,
): Promise<{ error: string | null }> {
  mustBeAllowed(actor, "notification.manage", { plan: null });
  const { senders, house } = await openChannels(actor);
  const sender = senders[channel];
  if (!sender) throw new DomainError("wrongState");
  const { personId } = actor;
  const address = await addressOn(actor, personId, channel);
  if (address === "") {
    throw new DomainError("invalid", { fields: [{ field: "channel", code: "noAddress" }] });
  }
  const at = clock();
  const onceKey = `test ${randomUUID()}`;
  const id = await recordChange(actor, at, async (tx) => {
    const made = await insertTestDelivery(tx, { personId, channel, address, onceKey, at });
    return { result: made, audit: [triedEntry(made, channel)] };
  });
  try {
    await sendLetter(actor, id, { sender, house }, clock);
    return { error: null };
  } catch (error) {
    const poster = systemActor("deliver", actor.requestId);
    await noteFailure(poster, id, { error: wordsOf(error), at, final: true });
    return { error: wordsOf(error) };
  }
}

function triedEntry(id: string, channel: Channel) {
  return {
    action: "notification.tried" as const,
    planId: null,
    subjectType: "Delivery",
    subjectId: id,
    after: { channel },
  };
}

/**
 * Puts a failed letter back in the queue, to the person's address of today. Throws notAllowed, notFound, conflict (it
 * is not failed any more) or invalid {fields: deliveryId} when there is no address any more.
 */
export async function retryDelivery(
  actor: UserActor,
  { deliveryId }: z.infer<typeof retryDeliveryInput>,
  clock: Clock,
): Promise<void> {
  mustBeAllowed(actor, "notification.manage", { plan: null });
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const { personId, channel } = await getDelivery(tx, deliveryId);
    const contact = await readContact(tx, personId);
    const address = channel === "mail" ? contact.email : contact.gatewayAddress;
    if (address === "") {
      throw new DomainError("invalid", { fields: [{ field: "deliveryId", code: "noAddress" }] });
    }
    await moveToPending(tx, deliveryId, { address, at });
    return { result: undefined, audit: [triedEntry(deliveryId, channel)] };
  });
}
