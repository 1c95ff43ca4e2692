// Opening a message, or laying all aside.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { markAllRead, markRead } from "@/lib/data/notification-inbox";

export const openMessageInput = z.object({ id: z.uuid() });
export const readAllInput = z.object({
  /** "": of every plan. */
  plan: z.string(),
  /** When the page was made: what came later was not seen. */
  until: z.iso.datetime({ offset: true }),
});

/** Marks one's own message as read and gives the path it leads to. Throws notFound. */
export async function openMessage(
  actor: UserActor,
  { id }: z.infer<typeof openMessageInput>,
  clock: Clock,
): Promise<string> {
  return markRead(actor, id, clock());
}

export async function readAllMessages(
  actor: UserActor,
  { plan, until }: z.infer<typeof readAllInput>,
  clock: Clock,
): Promise<void> {
  await markAllRead(actor, { plan, until: new Date(until), at: clock() });
}
