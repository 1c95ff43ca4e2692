// Sessions as records, in the database's own time. That one was seen is no change of a record: it is written outside
// the log, at most once a minute.
import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, UserActor } from "../domain/actor";
import {
  SEEN_SECONDS,
  type SessionEnd,
  type ShownFactor,
  type SignInWay,
} from "../domain/account/session-limits";
import type { SignInSettings } from "../domain/account/sign-in-settings";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import { asActor, inActorTransaction, type ReadTx } from "./as-actor";
import { raiseSessionVersion, readAccount } from "./people";
import type { AuditedTx } from "./record-change";
import { signInSetting } from "./installation-settings";

type SessionRow = {
  id: string;
  personId: string;
  version: number;
  way: SignInWay;
  factor: ShownFactor;
  createdAt: Date;
  previousAt: Date | null;
  previousAddress: string | null;
  failuresSince: number;
  stale: boolean;
  fresh: boolean;
};

async function readInForce(
  tx: ReadTx,
  sessionId: string,
  { idleMinutes, longestHours }: SignInSettings,
): Promise<SessionRow | null> {
  const [row] = await tx.$queryRaw<SessionRow[]>`
    SELECT id::text, "personId"::text, version, way, factor, "createdAt",
           "previousAt", "previousAddress", "failuresSince",
           "lastSeenAt" < clock_timestamp() - make_interval(secs => ${SEEN_SECONDS}) AS stale,
           "createdAt" > clock_timestamp() - interval '2 minutes' AS fresh
      FROM "Session"
     WHERE id = ${sessionId}::uuid AND "endedAt" IS NULL
       AND "lastSeenAt" > clock_timestamp() - make_interval(mins => ${idleMinutes})
       AND "createdAt" > clock_timestamp() - make_interval(hours => ${longestHours})`;
  return row ?? null;
}

async function isOfAge(tx: ReadTx, personId: string, days: number): Promise<boolean> {
  if (days === 0) return false;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" WHERE id = ${personId}::uuid
       AND "passwordSetAt" < clock_timestamp() - make_interval(days => ${days})`;
  return rows.length > 0;
}

/** The session and its account as they hold now, or null when either is ended, run out or not of the other. */
export async function findSignedIn(
  reader: Actor,
  of: { personId: string; sessionId: string },
  today: LocalDate,
) {
  return asActor(reader, async (tx) => {
    const { settings } = await signInSetting.read(tx);
    const session = await readInForce(tx, of.sessionId, settings);
    if (!session || session.personId !== of.personId) return null;
    const account = await readAccount(tx, { id: of.personId }, today);
    if (!account || account.sessionVersion !== session.version) return null;
    const agedPassword = await isOfAge(tx, account.id, settings.passwordDays);
    return { session, account, settings, agedPassword };
  });
}

export async function noteSeen(reader: Actor, sessionId: string): Promise<void> {
  await inActorTransaction(
    reader,
    (tx) => tx.$executeRaw`
      UPDATE "Session" SET "lastSeenAt" = clock_timestamp()
       WHERE id = ${sessionId}::uuid AND "endedAt" IS NULL`,
  );
}

export type NewSession = {
  personId: string;
  /** The account's sessionVersion when its secret was judged: a password changed meanwhile opens nothing. */
  version: number;
  way: SignInWay;
  factor: ShownFactor;
  address: string | null;
  device: string;
  /** What the person was told of the time before; left out: looked up. */
  previous?: { at: Date | null; address: string | null; failures: number };
};

/** Opens a session, with what the person is told of the time before. Throws conflict when the account has changed. */
export async function insertSession(tx: AuditedTx, session: NewSession): Promise<string> {
  const { previous, ...rest } = session;
  const { personId, version } = rest;
  // The row is held, so that a password changed at this moment ends this session too.
  const { count } = await tx.person.updateMany({
    where: { id: personId, sessionVersion: version, active: true },
    data: { sessionVersion: version },
  });
  if (count === 0) throw new DomainError("conflict");
  const { at, address, failures } = previous ?? (await readPrevious(tx, personId));
  const id = randomUUID();
  await tx.session.create({
    data: { ...rest, id, previousAt: at, previousAddress: address, failuresSince: failures },
    select: { id: true },
  });
  return id;
}

async function readPrevious(tx: AuditedTx, personId: string) {
  const last = await tx.session.findFirst({
    where: { personId },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true, address: true },
  });
  const failures = await tx.auditEvent.count({
    where: {
      subjectType: "Person",
      subjectId: personId,
      action: "session.refused",
      ...(last ? { at: { gt: last.createdAt } } : {}),
    },
  });
  return { at: last?.createdAt ?? null, address: last?.address ?? null, failures };
}

/** Ends these sessions of the account, as many as are open; says how many. */
export async function endSessions(
  tx: AuditedTx,
  personId: string,
  which: { id?: string; except?: string },
  by: SessionEnd,
): Promise<number> {
  const { id = null, except = null } = which;
  return tx.$executeRaw`
    UPDATE "Session" SET "endedAt" = clock_timestamp(), "endedBy" = ${by}
     WHERE "personId" = ${personId}::uuid AND "endedAt" IS NULL
       AND (${id}::uuid IS NULL OR id = ${id}::uuid)
       AND (${except}::uuid IS NULL OR id <> ${except}::uuid)`;
}

/** Ends all of them, also one that is being opened. */
export async function endAllSessions(
  tx: AuditedTx,
  personId: string,
  by: SessionEnd,
): Promise<void> {
  await raiseSessionVersion(tx, personId);
  await endSessions(tx, personId, {}, by);
}

/** After a code was shown inside the session, as when a factor is set up. */
export async function updateShownFactor(
  tx: AuditedTx,
  sessionId: string,
  factor: ShownFactor,
): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { factor } });
}

/** The sessions of the account that are in force, the newest first. */
export async function readOpenSessions(tx: ReadTx, personId: string) {
  const { settings } = await signInSetting.read(tx);
  return tx.$queryRaw<
    {
      id: string;
      way: SignInWay;
      factor: ShownFactor;
      createdAt: Date;
      lastSeenAt: Date;
      address: string | null;
      device: string;
    }[]
  >`SELECT s.id::text, s.way, s.factor, s."createdAt", s."lastSeenAt", s.address, s.device
      FROM "Session" s JOIN "Person" p ON p.id = s."personId" AND p."sessionVersion" = s.version
     WHERE s."personId" = ${personId}::uuid AND s."endedAt" IS NULL
       AND s."lastSeenAt" > clock_timestamp() - make_interval(mins => ${settings.idleMinutes})
       AND s."createdAt" > clock_timestamp() - make_interval(hours => ${settings.longestHours})
     ORDER BY s."createdAt" DESC LIMIT 50`;
}

export async function listOwnSessions(actor: UserActor) {
  return asActor(actor, (tx) => readOpenSessions(tx, actor.personId));
}
export type OpenSession = Awaited<ReturnType<typeof listOwnSessions>>[number];
