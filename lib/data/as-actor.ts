// Every read and write runs here: one transaction that says whose it is (fence-settings.ts), so that the database can
// keep a second fence (row policies) on the same facts.
import "server-only";
import type { Actor } from "../domain/actor";
import type { Prisma } from "../generated/prisma/client";
import { throughFaults } from "./database-faults";
import { database } from "./db";
import { fenceSettings } from "./fence-settings";

type ReadVerb =
  "findMany" | "findFirst" | "findUnique" | "findUniqueOrThrow" | "count" | "groupBy" | "aggregate";
type ModelName = {
  [K in keyof Prisma.TransactionClient]: Prisma.TransactionClient[K] extends { findMany: unknown }
    ? K
    : never;
}[keyof Prisma.TransactionClient];

/** A transaction that can only read. */
export type ReadTx = {
  [M in ModelName]: Pick<Prisma.TransactionClient[M], ReadVerb & keyof Prisma.TransactionClient[M]>;
} & Pick<Prisma.TransactionClient, "$queryRaw">;

export type TransactionLimits = {
  timeoutSeconds?: number;
  /** All reads of one page see one state of the records. Nothing is written: it may be done again. */
  snapshot?: boolean;
};

const snapshots = new WeakSet<object>();

/** Whether all that this transaction reads, from its first statement on, is one state that others have ended. */
export function isSnapshot(tx: ReadTx): boolean {
  return snapshots.has(tx);
}

/**
 * For record-change.ts, which alone mints a transaction that may write records. Two books that are none write by it
 * too: what a person has read (notification-inbox.ts), and tries to send (deliveries.ts).
 */
export async function inActorTransaction<T>(
  actor: Actor,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  limits: TransactionLimits = {},
): Promise<T> {
  const settings = fenceSettings(actor);
  return throughFaults(limits.snapshot === true, (progress) =>
    database().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT set_config('luoshi.actor_kind', ${settings.kind}, true),
          set_config('luoshi.person', ${settings.person}, true),
          set_config('luoshi.client', ${settings.client}, true),
          set_config('luoshi.plans', ${settings.plans}, true),
          set_config('luoshi.rights', ${settings.rights}, true),
          set_config('luoshi.request', ${settings.request}, true)`;
        progress.asked = true;
        if (limits.snapshot) snapshots.add(tx);
        const result = await work(tx);
        progress.ended = true;
        return result;
      },
      {
        maxWait: 10_000,
        timeout: (limits.timeoutSeconds ?? 20) * 1000,
        ...(limits.snapshot ? { isolationLevel: "RepeatableRead" as const } : {}),
      },
    ),
  );
}

/** Read as this actor, in one transaction. */
export async function asActor<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  return inActorTransaction(actor, work, { snapshot: true });
}

/**
 * Work for which the second fence opens a little further, and what it opens. reckoning: every round that was sent, of
 * plans the actor may read, since a status is the same for all who look. telling: other people's messages, to lay aside
 * what a new one makes old.
 */
export type WiderTask = "reckoning" | "telling";

/** Does the work with the fence so opened, and closes it again. Nothing else may run in the transaction meanwhile. */
export async function withTask<T>(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  task: WiderTask,
  work: () => Promise<T>,
): Promise<T> {
  const say = (value: string) => tx.$queryRaw`SELECT set_config('luoshi.task', ${value}, true)`;
  await say(task);
  try {
    const result = await work();
    await say("");
    return result;
  } catch (error) {
    // A transaction that failed in the database takes no more statements, and forgets the setting with the rest.
    await say("").catch(() => undefined);
    throw error;
  }
}
