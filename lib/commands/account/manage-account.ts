// What the system administrator does to an account that stands: a new initial password, off and on, unlocked, signed out.
// Nothing of it on one's own account, and never a right.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditAction } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import {
  getAccount,
  insertEarlierPassword,
  updateActive,
  updatePassword,
} from "@/lib/data/accounts";
import { removeFactors } from "@/lib/data/account-factors";
import { endAllSessions } from "@/lib/data/account-sessions";
import { asActor } from "@/lib/data/as-actor";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { signInSetting } from "@/lib/data/installation-settings";
import { unlockName } from "@/lib/data/sign-in-throttle";
import { hashPassword, newPasswordFaults } from "./password";

export const accountInput = z.object({ account: z.string().min(1).max(100) });
type AccountInput = z.infer<typeof accountInput>;
type Account = Awaited<ReturnType<typeof getAccount>>;

/** Throws notAllowed, notFound, ownWork (one's own account) or what `work` throws. */
async function onAccount(
  actor: Actor,
  { account }: AccountInput,
  clock: Clock,
  action: AuditAction,
  work: (tx: AuditedTx, account: Account) => Promise<void>,
): Promise<void> {
  mustBeAllowed(actor, "account.manage", { plan: null });
  await recordChange(actor, clock(), async (tx) => {
    const found = await getAccount(tx, account);
    if (actor.kind === "user" && actor.personId === found.id) throw new DomainError("ownWork");
    await work(tx, found);
    const subject = { subjectType: "Person", subjectId: found.id };
    return {
      result: undefined,
      audit: [{ action, planId: null, ...subject, after: { account: found.name } }],
    };
  });
}

export const resetPasswordInput = accountInput.extend({ password: z.string() });

/** A new initial password: to be changed at the next sign-in, and the end of every session. Throws invalid {fields: password}. */
export async function resetPassword(
  actor: Actor,
  input: z.infer<typeof resetPasswordInput>,
  clock: Clock,
): Promise<void> {
  mustBeAllowed(actor, "account.manage", { plan: null });
  const { names, kinds } = await asActor(actor, async (tx) => {
    const { name, displayName } = await getAccount(tx, input.account);
    const { settings } = await signInSetting.read(tx);
    return { names: [name, displayName], kinds: settings.passwordKinds };
  });
  const fields = newPasswordFaults("password", input.password, { names, kinds });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  const to = await hashPassword(input.password);
  await onAccount(actor, input, clock, "account.passwordReset", async (tx, account) => {
    const from = account.passwordHash;
    await insertEarlierPassword(tx, account.id, from);
    await updatePassword(tx, account.id, { from, to, initial: true });
    await endAllSessions(tx, account.id, "administrator");
  });
  const account = await asActor(actor, (tx) => getAccount(tx, input.account));
  await unlockName(account);
}

/** Off: no sign-in, and every session ends. The records keep the person. */
export async function disableAccount(actor: Actor, input: AccountInput, clock: Clock) {
  await onAccount(actor, input, clock, "account.disabled", async (tx, { id }) => {
    await updateActive(tx, id, false);
    await endAllSessions(tx, id, "administrator");
  });
}

export async function enableAccount(actor: Actor, input: AccountInput, clock: Clock) {
  await onAccount(actor, input, clock, "account.enabled", (tx, { id }) =>
    updateActive(tx, id, true),
  );
}

/** The doors that wrong tries have shut are open again. */
export async function unlockAccount(actor: Actor, input: AccountInput, clock: Clock) {
  await onAccount(actor, input, clock, "account.unlocked", (_tx, account) => unlockName(account));
}

export async function endAccountSessions(actor: Actor, input: AccountInput, clock: Clock) {
  await onAccount(actor, input, clock, "session.ended", (tx, { id }) =>
    endAllSessions(tx, id, "administrator"),
  );
}

/** For a lost telephone, once the person has been seen. Throws wrongState without a second factor. */
export async function resetFactor(actor: Actor, input: AccountInput, clock: Clock) {
  await onAccount(actor, input, clock, "factor.reset", async (tx, { id }) => {
    if (!(await removeFactors(tx, id))) throw new DomainError("wrongState");
    await endAllSessions(tx, id, "administrator");
  });
}
