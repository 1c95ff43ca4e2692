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

async function isSameSession(tx: Prisma.TransactionClient, actor: Actor, entry: AuditEntry) {
  const last = await tx.auditEvent.findFirst({
    where: { subjectType: entry.subjectType, subjectId: entry.subjectId },
    orderBy: { id: "desc" },
    select: { action: true, actorId: true, actorName: true },
  });
  const { actorId, actorName } = frozenActor(actor);
  return last?.action === entry.action && last.actorId === actorId && last.actorName === actorName;
}

async function writeEvents(
  tx: Prisma.TransactionClient,
  actor: Actor,
  at: Date,
  change: Change<unknown>,
) {
  if (change.audit.length === 0) throw new Error("A change must say what it did.");
  const [first] = change.audit;
  if (change.oncePerSession && first && (await isSameSession(tx, actor, first))) return;
  await tx.auditEvent.createMany({
    data: change.audit.map((entry) => ({
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
  const later = await tx.periodIssue.findFirst({
    where: { planId, knownBy: { gte: at } },
    select: { id: true },
  });
  if (later) throw new DomainError("conflict");
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
    async (tx) => {
      const change = await work(tx as AuditedTx);
      await writeEvents(tx, actor, at, change);
      await raiseRevisions(tx, at, change.audit);
      await insertNotifications(tx, actor, at, change.notify ?? []);
      return change.result;
    },
    limits,
  );
}
