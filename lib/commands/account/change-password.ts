// One's own password. Every session of the account ends, this one too.
import { verify } from "@node-rs/argon2";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { getPasswordHash, updatePassword } from "@/lib/data/accounts";
import { asActor } from "@/lib/data/as-actor";
import { raiseSessionVersion } from "@/lib/data/people";
import { recordChange } from "@/lib/data/record-change";
import { hashPassword, newPassword } from "./password";

export const changePasswordInput = z.object({ current: z.string(), next: z.string() });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** Throws notAllowed (no account), invalid {fields: current wrong; next passwordTooShort, unchanged} or conflict. */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
  clock: Clock,
): Promise<void> {
  if (actor.kind !== "user") throw new DomainError("notAllowed");
  const { personId } = actor;
  const from = await asActor(actor, (tx) => getPasswordHash(tx, personId));
  if (!(await verify(from, input.current).catch(() => false))) throw fault("current", "wrong");
  if (!newPassword.safeParse(input.next).success) throw fault("next", "passwordTooShort");
  if (input.next === input.current) throw fault("next", "unchanged");
  const to = await hashPassword(input.next);
  await recordChange(actor, clock(), async (tx) => {
    await updatePassword(tx, personId, { from, to });
    await raiseSessionVersion(tx, personId);
    return {
      result: undefined,
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

const fault = (field: string, code: string) =>
  new DomainError("invalid", { fields: [{ field, code }] });
