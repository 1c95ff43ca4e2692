// An account as the system administrator sees it: how it stands at the door, and never what the person does.
import "server-only";
import type { Actor } from "../domain/actor";
import type { LocalDate } from "../domain/milestone/milestone";
import { countRecoveryCodes, readFactor } from "./account-factors";
import { readIdentities } from "./account-identities";
import { readOpenSessions } from "./account-sessions";
import { getAccount } from "./accounts";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { mustBeAllowed } from "./scope";
import { lockedMinutes } from "./sign-in-throttle";

async function readFactorState(tx: ReadTx, personId: string) {
  const factor = await readFactor(tx, personId);
  if (!factor?.confirmedAt) return null;
  return { since: factor.confirmedAt, left: await countRecoveryCodes(tx, factor.id) };
}

async function readRoles(tx: ReadTx, personId: string, today: LocalDate) {
  const day = fromDay(today);
  const rows = await tx.grant.findMany({
    where: { personId, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
    select: { role: true },
  });
  return [...new Set(rows.map(({ role }) => role))];
}

/** Throws notAllowed, or notFound for a name that is no account's. */
export async function getManagedAccount(actor: Actor, name: string, today: LocalDate) {
  mustBeAllowed(actor, "account.manage", { plan: null });
  const found = await asActor(actor, async (tx) => {
    const { passwordHash: _kept, ...account } = await getAccount(tx, name);
    return {
      ...account,
      roles: await readRoles(tx, account.id, today),
      factor: await readFactorState(tx, account.id),
      sessions: await readOpenSessions(tx, account.id),
      identities: await readIdentities(tx, account.id),
    };
  });
  return { ...found, lockedMinutes: await lockedMinutes(found) };
}
export type ManagedAccount = Awaited<ReturnType<typeof getManagedAccount>>;
