// The one way to write: opens the transaction, runs the change, writes its audit events and raises the plan's
// revision where figures may differ. A change without an event fails, and an event that fails undoes the change.
import "server-only";
import type { Actor } from "../domain/actor";
import { type AuditEntry, revisingActions } from "../domain/audit";
import { DomainError } from "../domain/errors";
import { Prisma } from "../generated/prisma/client";
import type { NotificationAsk } from "../domain/notification/notification";
import { insertNotifications } from "./notifications";
import { inActorTransaction, type TransactionLimits } from "./as-actor";
import { doOnce } from "./sent-forms";

declare const audited: unique symbol;
/** A transaction whose change will be in the log. Only recordChange makes one. */
export type AuditedTx = Prisma.TransactionClient & { readonly [audited]: true };

export type Change<T> = {
  result: T;
  audit: readonly AuditEntry[];
  /** Saves of a draft: one event per editing session, not per key stroke. */
  oncePerSession?: boolean;
  /** Who is told of it; in the same transaction, so that nothing is told that did not happen. */
  notify?: readonly NotificationAsk[];
};

function frozenActor(actor: Actor) {
  if (actor.kind === "system") {
    return {
      actorId: null,
      actorName: actor.job,
      actorRole: "system",
      actorUnit: "",
      address: null,
    };
  }
  if (actor.kind === "client") {
    return {
      actorId: null,
      actorName: actor.name,
      actorRole: "client",
      actorUnit: "",
      address: actor.address,
    };
  }
  const distinct = (values: string[]) => [...new Set(values)].join(", ");
  return {
    actorId: actor.personId,
    actorName: actor.displayName,
    actorRole: distinct(actor.grants.map((grant) => grant.role)),
    actorUnit: distinct(actor.grants.flatMap((grant) => grant.organisationName ?? [])),
    address: actor.address,
  };
}

const toJson = (value: unknown) =>
  value === undefined || value === null
    ? Prisma.DbNull
    : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue);

/**
 * Saves by one person to one record belong to one session of editing until anybody does something else to it, or half
 * an hour of system time has passed since the event: whoever writes all day is in the log every half hour.
 */
async function isSameSession(tx: Prisma.TransactionClient, actor: Actor, entry: AuditEntry) {
  const { actorId, actorName } = frozenActor(actor);
  const rows = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT action = ${entry.action} AND "actorName" = ${actorName}
       AND "actorId" IS NOT DISTINCT FROM ${actorId}::uuid
       AND at > clock_timestamp() - interval '30 minutes' AS same
      FROM "AuditEvent"
     WHERE "subjectType" = ${entry.subjectType} AND "subjectId" = ${entry.subjectId}
     ORDER BY id DESC LIMIT 1`;
  return rows[0]?.same ?? false;
}

/** Plans' chains in one order, the installation's last: two transactions that write to several never wait in a ring. */
function byChain(a: AuditEntry, b: AuditEntry): number {
  if (a.planId === b.planId) return 0;
  if (a.planId === null || b.planId === null) return a.planId === null ? 1 : -1;
  return a.planId < b.planId ? -1 : 1;
}

async function writeEvents(
  tx: Prisma.TransactionClient,
  actor: Actor,
  at: Date,
  change: Change<unknown>,
) {
  const [first] = change.audit;
  if (change.oncePerSession && first && (await isSameSession(tx, actor, first))) return;
  await tx.auditEvent.createMany({
    data: change.audit.toSorted(byChain).map((entry) => ({
      businessAt: at,
      planId: entry.planId,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      before: toJson(entry.before),
      after: toJson(entry.after),
      reason: entry.reason ?? null,
      requestId: actor.requestId,
      actorKind: actor.kind,
      ...frozenActor(actor),
    })),
  });
}

/**
 * Nothing is accepted into the past of an issue: what a quarter was issued with would not be what was known by then.
 * The plan's row is locked by now, so that an issue made meanwhile is seen.
 */
async function assertAfterIssues(
  tx: Prisma.TransactionClient,
  planId: string,
  at: Date,
  entries: readonly AuditEntry[],
) {
  if (entries.some((entry) => entry.action === "period.issued")) return;
  // Asked by a function: who gives the plan's rights reads no issue.
  const [row] = await tx.$queryRaw<
    { later: boolean }[]
  >`SELECT luoshi_is_issued_after(${planId}::uuid, ${at.toISOString()}::timestamptz) AS later`;
  if (row?.later) throw new DomainError("conflict");
}

async function raiseRevisions(
  tx: Prisma.TransactionClient,
  at: Date,
  entries: readonly AuditEntry[],
) {
  const plans = new Set(
    entries.flatMap((entry) =>
      entry.planId && revisingActions.has(entry.action) ? [entry.planId] : [],
    ),
  );
  for (const id of [...plans].sort()) {
    await tx.plan.update({
      where: { id },
      data: { revision: { increment: 1 } },
      select: { id: true },
    });
    await assertAfterIssues(tx, id, at, entries);
  }
}

/**
 * Change the records as this actor at this business instant. `work` loads, authorises, decides and changes, and
 * returns what it did for the log. DomainErrors thrown inside undo everything.
 */
export async function recordChange<T>(
  actor: Actor,
  at: Date,
  work: (tx: AuditedTx) => Promise<Change<T>>,
  limits?: TransactionLimits,
): Promise<T> {
  return inActorTransaction(
    actor,
    (tx) =>
      doOnce(tx, actor, async () => {
        const change = await work(tx as AuditedTx);
        if (change.audit.length === 0) throw new Error("A change must say what it did.");
        await raiseRevisions(tx, at, change.audit);
        await insertNotifications(tx, actor, at, change.notify ?? []);
        // Last: from here to the commit nobody else writes to these chains.
        await writeEvents(tx, actor, at, change);
        return change.result;
      }),
    limits,
  );
}
