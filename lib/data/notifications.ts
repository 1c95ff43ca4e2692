// Telling people: one inbox row each, written in the transaction of the change it tells of.
import "server-only";
import type { Actor } from "../domain/actor";
import { type NotificationAsk, urgentKinds } from "../domain/notification/notification";
import type { Prisma } from "../generated/prisma/client";
import { type HeldBy, type HoldersOf, readHolders } from "./notification-holders";
import { layAsideOutdated } from "./notification-outdated";

type Tx = Prisma.TransactionClient;

let quiet = false;

/** For the loading of a past that is over: nobody is told of it. */
export function tellNobody(yes: boolean): void {
  quiet = yes;
}

const heldBy = ({ to }: NotificationAsk): HeldBy[] => ("personIds" in to ? [] : [to]);

/** The holders for each plan that is asked about, read once however many items there are. */
async function readHoldersByPlan(tx: Tx, at: Date, asks: readonly NotificationAsk[]) {
  const byPlan = new Map<string | null, HoldersOf>();
  for (const planId of new Set(asks.map((ask) => ask.planId))) {
    const ofPlan = asks.filter((ask) => ask.planId === planId).flatMap(heldBy);
    byPlan.set(planId, await readHolders(tx, { planId, at }, ofPlan));
  }
  return byPlan;
}

function toRow(ask: NotificationAsk, personId: string, at: Date) {
  return {
    personId,
    planId: ask.planId,
    kind: ask.kind,
    params: ask.params,
    link: ask.link,
    urgent: urgentKinds.has(ask.kind),
    subjectType: ask.subjectType,
    subjectId: ask.subjectId,
    onceKey: ask.onceKey ?? null,
    createdAt: at,
  } satisfies Prisma.NotificationCreateManyInput;
}

/** Writes one inbox row per recipient. Nobody is told of what they did themselves. */
export async function insertNotifications(
  tx: Tx,
  actor: Actor,
  at: Date,
  asks: readonly NotificationAsk[],
): Promise<number> {
  if (quiet || asks.length === 0) return 0;
  const self = actor.kind === "user" ? actor.personId : null;
  await layAsideOutdated(tx, asks, at);
  const byPlan = await readHoldersByPlan(tx, at, asks);
  const rows = asks.flatMap((ask) => {
    const people =
      "personIds" in ask.to ? ask.to.personIds : (byPlan.get(ask.planId)?.(ask.to) ?? []);
    return [...new Set(people)]
      .filter((personId) => personId !== self)
      .map((personId) => toRow(ask, personId, at));
  });
  if (rows.length === 0) return 0;
  const { count } = await tx.notification.createMany({ data: rows, skipDuplicates: true });
  return count;
}
