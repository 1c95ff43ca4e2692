// Where a person is told besides the inbox, how, and in which language.
import "server-only";
import type { UserActor } from "../domain/actor";
import { type Channel, channels, type Mode, modes } from "../domain/notification/channels";
import { asActor, type ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

export type Contact = {
  email: string;
  gatewayAddress: string;
  locale: string;
  /** As chosen, whether there is an address or not. */
  modes: Record<Channel, Mode>;
};

export async function readContact(tx: ReadTx | AuditedTx, personId: string): Promise<Contact> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      email: true,
      gatewayAddress: true,
      locale: true,
      notificationChoices: { select: { channel: true, mode: true } },
    },
  });
  const { notificationChoices: chosen, ...contact } = person;
  const modeOn = (channel: Channel): Mode =>
    modes.find((mode) => chosen.some((row) => row.channel === channel && row.mode === mode)) ??
    "digest";
  return { ...contact, modes: { mail: modeOn("mail"), gateway: modeOn("gateway") } };
}

/** One's own. */
export async function getContact(actor: UserActor): Promise<Contact> {
  return asActor(actor, (tx) => readContact(tx, actor.personId));
}

export async function saveContact(
  tx: AuditedTx,
  personId: string,
  { modes: chosen, ...contact }: Contact,
  at: Date,
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: contact, select: { id: true } });
  for (const channel of channels) {
    const mode = chosen[channel];
    await tx.notificationChoice.upsert({
      where: { personId_channel: { personId, channel } },
      create: { personId, channel, mode, updatedAt: at },
      update: { mode, updatedAt: at },
    });
  }
}
