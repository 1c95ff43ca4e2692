// What became of the forms that were sent, by their keys. The key goes in before the change and in its transaction: the
// same form sent at the same time waits here for the first, and then both say what the first did.
import "server-only";
import type { Actor, UserActor } from "../domain/actor";
import type { Prisma } from "../generated/prisma/client";
import { asActor, inActorTransaction } from "./as-actor";

/** Days a browser may still have the form to send again: a tab left open over the longest holidays. */
const KEPT_DAYS = 14;

/** Does the work, unless the form it comes from had it done before: then what that gave back. */
export async function doOnce<T>(
  tx: Prisma.TransactionClient,
  actor: Actor,
  work: () => Promise<T>,
): Promise<T> {
  if (actor.kind !== "user" || !actor.sent) return work();
  const at = { personId: actor.personId, key: actor.sent.next() };
  const { count } = await tx.sentForm.createMany({ data: [at], skipDuplicates: true });
  if (count === 0) {
    const before = await tx.sentForm.findUniqueOrThrow({ where: { personId_key: at } });
    return (before.outcome ?? undefined) as T;
  }
  const result = await work();
  if (result !== undefined && result !== null) {
    const outcome = JSON.parse(JSON.stringify(result)) as Prisma.InputJsonValue;
    await tx.sentForm.update({ where: { personId_key: at }, data: { outcome } });
  }
  return result;
}

/** What an earlier sending gave back; null: there was none. */
export function findOutcome(actor: UserActor, key: string): Promise<{ outcome: unknown } | null> {
  const { personId } = actor;
  return asActor(actor, (tx) =>
    tx.sentForm.findUnique({
      where: { personId_key: { personId, key } },
      select: { outcome: true },
    }),
  );
}

/** Forgets what nobody sends again any more; how many. By the database's clock, as the rows are. */
export function deleteOldSentForms(actor: Actor): Promise<number> {
  return inActorTransaction(
    actor,
    (tx) => tx.$executeRaw`DELETE FROM "SentForm"
      WHERE "sentAt" < now() - make_interval(days => ${KEPT_DAYS}::int)`,
  );
}
