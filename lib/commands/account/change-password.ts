// One's own password. Every session of the account ends; the one it was changed in goes on under a new id.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { insertEarlierPassword, readPasswords, updatePassword } from "@/lib/data/accounts";
import { endAllSessions, insertSession, type NewSession } from "@/lib/data/account-sessions";
import { asActor } from "@/lib/data/as-actor";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { signInSetting } from "@/lib/data/installation-settings";
import { countTry, forgetTries } from "@/lib/data/sign-in-throttle";
import { hashPassword, isPassword, mustBeUnused, newPasswordFaults } from "./password";

export const changePasswordInput = z.object({ current: z.string(), next: z.string() });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** The session it is changed in, as the door knows it. */
export type HereSession = Omit<NewSession, "personId" | "version">;

/**
 * Throws notAllowed (no account), tooManyAttempts {minutes}, invalid {fields: current wrong; next: a rule's fault,
 * unchanged, passwordUsed} or conflict.
 */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
  clock: Clock,
  here: HereSession | null = null,
): Promise<{ sessionId: string | null }> {
  if (actor.kind !== "user") throw new DomainError("notAllowed");
  const { personId } = actor;
  const { known, kinds } = await asActor(actor, async (tx) => ({
    known: await readPasswords(tx, personId),
    kinds: (await signInSetting.read(tx)).settings.passwordKinds,
  }));
  const one = {
    at: "own",
    name: personId,
    address: actor.address,
    knownDevice: "session",
  } as const;
  await countTry(one);
  if (!(await isPassword(known.current, input.current))) throw fault("current", "wrong");
  await forgetTries(one);
  const units = actor.grants.flatMap((grant) => grant.organisationName ?? []);
  const names = [actor.name, actor.displayName, ...units];
  const fields = newPasswordFaults("next", input.next, { names, kinds });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  if (input.next === input.current) throw fault("next", "unchanged");
  await mustBeUnused("next", input.next, known.earlier);
  const change = { from: known.current, to: await hashPassword(input.next) };
  return recordChange(actor, clock(), async (tx) => {
    await insertEarlierPassword(tx, personId, change.from);
    const version = await updatePassword(tx, personId, change);
    await endAllSessions(tx, personId, "password");
    return {
      result: { sessionId: here && (await goOn(tx, personId, version + 1, here)) },
      audit: [
        {
          action: "account.passwordChanged",
          planId: null,
          subjectType: "Person",
          subjectId: personId,
        },
      ],
    };
  });
}

const goOn = (tx: AuditedTx, personId: string, version: number, here: HereSession) =>
  insertSession(tx, { personId, version, ...here });

const fault = (field: string, code: string) =>
  new DomainError("invalid", { fields: [{ field, code }] });
