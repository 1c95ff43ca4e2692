// Letters of what waits: urgent messages at once, everything else in one digest a working day and channel.
import type { SystemActor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import type { Channel } from "@/lib/domain/notification/channels";
import { isDue, timeOn } from "@/lib/domain/notification/daily";
import { asActor } from "@/lib/data/as-actor";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { insertDelivery, type NewDelivery } from "@/lib/data/deliveries";
import { listWaiting, type WaitingAsk } from "@/lib/data/notification-waiting";
import { type OpenChannels, openNames } from "./open-channels";

export type Made = {
  letters: number;
  /** People whose letter could not be made; the others have theirs. */
  faults: { personId: string; error: unknown }[];
};

/** One letter a person and channel, of the urgent messages that came since the last run. */
export async function makeUrgent(
  actor: SystemActor,
  channels: OpenChannels,
  clock: Clock,
): Promise<Made> {
  const at = clock();
  const made: Made = { letters: 0, faults: [] };
  for (const channel of openNames(channels)) {
    const onceKey = (firstId: string) => `urgent ${firstId}`;
    const ask = { channel, delivery: "urgent", at, cutoff: at } as const;
    await makeFor(actor, ask, { channel, onceKey, at }, made);
  }
  return made;
}

/** The digest of the day, from its hour on; run again the same day it makes nothing twice. */
export async function makeDigests(
  actor: SystemActor,
  channels: OpenChannels,
  clock: Clock,
): Promise<Made> {
  const at = clock();
  const made: Made = { letters: 0, faults: [] };
  const calendar = await asActor(actor, readWorkCalendar);
  if (!isDue(at, channels.digestAt, calendar)) return made;
  const cutoff = timeOn(at, channels.digestAt);
  for (const channel of openNames(channels)) {
    const onceKey = () => digestKey(at);
    await makeFor(
      actor,
      { channel, delivery: "digest", at, cutoff },
      { channel, onceKey, at },
      made,
    );
  }
  return made;
}

const digestKey = (at: Date) => `digest ${toLocalDate(at)}`;

async function makeFor(
  actor: SystemActor,
  ask: WaitingAsk & { channel: Channel },
  letter: NewDelivery,
  made: Made,
): Promise<void> {
  const waiting = await asActor(actor, (tx) => listWaiting(tx, ask));
  for (const each of waiting) {
    try {
      if (await insertDelivery(actor, each, letter)) made.letters += 1;
    } catch (error) {
      made.faults.push({ personId: each.personId, error });
    }
  }
}
