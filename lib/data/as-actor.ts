// Every read and write runs here: one transaction with the actor's settings in it, so that the database can
// keep a second fence (row policies) on the same facts.
import "server-only";
import type { Actor } from "../domain/actor";
import type { Prisma } from "../generated/prisma/client";
import { database } from "./db";

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
  /** All reads of one page see one state of the records. */
  snapshot?: boolean;
};

/** Ids of the plans the actor may work on, "*" for all. */
function plansOf(actor: Actor): string {
  if (actor.kind === "system") return "*";
  if (actor.kind === "client") return actor.planId ?? "*";
  if (actor.grants.some((grant) => grant.planId === null)) return "*";
  return actor.grants.map((grant) => grant.planId).join(",");
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
  const person = actor.kind === "user" ? actor.personId : "";
  const plans = plansOf(actor);
  const units =
    actor.kind === "system"
      ? "*"
      : actor.grants.map((grant) => grant.organisationId ?? "").join(",");
  return database().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('luoshi.actor_kind', ${actor.kind}, true),
        set_config('luoshi.person', ${person}, true),
        set_config('luoshi.plans', ${plans}, true),
        set_config('luoshi.units', ${units}, true),
        set_config('luoshi.request', ${actor.requestId}, true)`;
      return work(tx);
    },
    {
      maxWait: 10_000,
      timeout: (limits.timeoutSeconds ?? 20) * 1000,
      ...(limits.snapshot ? { isolationLevel: "RepeatableRead" as const } : {}),
    },
  );
}

/** Read as this actor, in one transaction. */
export async function asActor<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  return inActorTransaction(actor, work, { snapshot: true });
}
