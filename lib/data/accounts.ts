// Writes on accounts and grants. Reading who may do what is in people.ts.
import "server-only";
import { randomUUID } from "node:crypto";
import { PASSWORDS_KEPT } from "../domain/account/password-rules";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Role } from "../domain/permissions";
import type { ReadTx } from "./as-actor";
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from "./days";
import type { AuditedTx } from "./record-change";

export type NewAccount = {
  name: string;
  displayName: string;
  passwordHash: string;
  mustChangePassword: boolean;
  active: boolean;
  createdAt: Date;
};

/** The new account's id, or null when the name is taken. */
export async function insertAccount(tx: AuditedTx, account: NewAccount): Promise<string | null> {
  const id = randomUUID();
  const { count } = await tx.person.createMany({ data: { id, ...account }, skipDuplicates: true });
  return count === 0 ? null : id;
}

/** Throws notFound. */
export async function getPersonId(tx: ReadTx | AuditedTx, name: string): Promise<string> {
  const person = await tx.person.findUnique({ where: { name }, select: { id: true } });
  if (!person) throw new DomainError("notFound");
  return person.id;
}

/** The password in use and the newest before it. Throws notFound. */
export async function readPasswords(tx: ReadTx | AuditedTx, personId: string) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      passwordHash: true,
      passwords: {
        orderBy: { createdAt: "desc" },
        take: PASSWORDS_KEPT - 1,
        select: { passwordHash: true },
      },
    },
  });
  if (!person) throw new DomainError("notFound");
  const { passwordHash: current, passwords } = person;
  return { current, earlier: [current, ...passwords.map((row) => row.passwordHash)] };
}

export async function insertEarlierPassword(
  tx: AuditedTx,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await tx.passwordHistory.createMany({ data: { personId, passwordHash } });
}

/**
 * Replaces the password over the one it was checked against; of two at once one meets conflict. `initial`: chosen by
 * somebody else, to be changed at the next sign-in. The account's sessionVersion.
 */
export async function updatePassword(
  tx: AuditedTx,
  personId: string,
  change: { from: string; to: string; initial?: boolean },
): Promise<number> {
  const { from, to, initial = false } = change;
  const rows = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "Person" SET "passwordHash" = ${to}, "mustChangePassword" = ${initial},
           "passwordSetAt" = clock_timestamp()
     WHERE id = ${personId}::uuid AND "passwordHash" = ${from} RETURNING "sessionVersion" AS version`;
  if (!rows[0]) throw new DomainError("conflict");
  return rows[0].version;
}

/** The account by its name, whether it may sign in or not. Throws notFound. */
export async function getAccount(tx: ReadTx | AuditedTx, name: string) {
  const person = await tx.person.findUnique({
    where: { name },
    select: {
      id: true,
      name: true,
      displayName: true,
      active: true,
      mustChangePassword: true,
      createdAt: true,
      passwordHash: true,
    },
  });
  if (!person) throw new DomainError("notFound");
  return person;
}

/** Lets an account sign in or not; meets conflict when it is so already. */
export async function updateActive(tx: AuditedTx, id: string, active: boolean): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id, active: !active },
    data: { active },
  });
  if (count === 0) throw new DomainError("conflict");
}

export type GrantScope = {
  role: Role;
  organisationId: string | null;
  planId: string | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
};

/** The person's grants that hold on the day or later. */
export async function listGrantsFrom(tx: ReadTx | AuditedTx, personId: string, day: LocalDate) {
  const rows = await tx.grant.findMany({
    where: { personId, OR: [{ endsOn: null }, { endsOn: { gt: fromDay(day) } }] },
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    startsOn: toDay(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
  }));
}

export async function insertGrant(
  tx: AuditedTx,
  personId: string,
  { startsOn, endsOn, ...scope }: GrantScope,
  createdAt: Date,
): Promise<string> {
  const { id } = await tx.grant.create({
    data: {
      ...scope,
      personId,
      startsOn: fromDay(startsOn),
      endsOn: fromDayOrNull(endsOn),
      createdAt,
    },
    select: { id: true },
  });
  return id;
}

/** Throws notFound. */
export async function getGrant(tx: ReadTx | AuditedTx, id: string) {
  const row = await tx.grant.findUnique({
    where: { id },
    include: { person: { select: { name: true } } },
  });
  if (!row) throw new DomainError("notFound");
  return { ...row, startsOn: toDay(row.startsOn), endsOn: toDayOrNull(row.endsOn) };
}

/** Ends a grant that has not been ended yet, or conflict. */
export async function updateGrantEnd(
  tx: AuditedTx,
  id: string,
  at: { endsOn: LocalDate; endedAt: Date },
): Promise<void> {
  const { count } = await tx.grant.updateMany({
    where: { id, endedAt: null },
    data: { endsOn: fromDay(at.endsOn), endedAt: at.endedAt },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Does anybody who can sign in hold one of these roles today or later? */
export async function isAnyRoleHeld(
  tx: ReadTx | AuditedTx,
  roles: readonly Role[],
  today: LocalDate,
): Promise<boolean> {
  const grant = await tx.grant.findFirst({
    where: {
      role: { in: [...roles] },
      person: { active: true },
      OR: [{ endsOn: null }, { endsOn: { gt: fromDay(today) } }],
    },
    select: { id: true },
  });
  return grant !== null;
}
