// Accounts and what they may do. Read on every request: a right taken away is gone at once.
import "server-only";
import type { Actor, GrantInForce } from "../domain/actor";
import type { LocalDate } from "../domain/milestone/milestone";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { AuditedTx } from "./record-change";

const organisationName = {
  select: { nameZh: true },
  orderBy: { effectiveOn: "desc" },
  take: 1,
} as const;

/** The account with its grants in force on this day, or null when it is unknown or switched off. */
export async function readAccount(
  tx: ReadTx,
  by: { id: string } | { name: string },
  today: LocalDate,
) {
  const day = fromDay(today);
  const person = await tx.person.findFirst({
    where: { ...by, active: true },
    include: {
      grants: {
        where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        include: {
          plan: { select: { code: true } },
          organisation: { select: { code: true, versions: organisationName } },
        },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  if (!person) return null;
  const { grants, ...account } = person;
  const inForce: GrantInForce[] = grants.map((grant) => ({
    role: grant.role,
    organisation: grant.organisation?.code ?? null,
    organisationId: grant.organisationId,
    organisationName: grant.organisation?.versions[0]?.nameZh ?? null,
    plan: grant.plan?.code ?? null,
    planId: grant.planId,
    deputyFor: grant.deputyForName,
  }));
  return { ...account, grants: inForce };
}

/** As readAccount, in a transaction of its own. */
export async function findAccount(
  reader: Actor,
  by: { id: string } | { name: string },
  today: LocalDate,
) {
  return asActor(reader, (tx) => readAccount(tx, by, today));
}

/** Ends every session of the account at once, also one that is being opened at this moment. */
export async function raiseSessionVersion(tx: AuditedTx, personId: string): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: { sessionVersion: { increment: 1 } },
    select: { id: true },
  });
}
