// Whom the city's single sign-on means: the system administrator enters the identifier, and nobody else does.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { endIdentity, insertIdentity } from "@/lib/data/account-identities";
import { getAccount } from "@/lib/data/accounts";
import { endAllSessions } from "@/lib/data/account-sessions";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { env } from "@/lib/platform/env";
import { authorOf } from "../report/author";

export const linkIdentityInput = z.object({
  account: z.string().min(1).max(100),
  subject: z.string(),
});

/** Throws notAllowed, notFound, ownWork, wrongState (no single sign-on) or invalid {fields: subject}. */
export async function linkIdentity(
  actor: Actor,
  input: z.infer<typeof linkIdentityInput>,
  clock: Clock,
): Promise<void> {
  mustBeAllowed(actor, "account.manage", { plan: null });
  const issuer = env().LUOSHI_OIDC_ISSUER;
  if (issuer === undefined) throw new DomainError("wrongState");
  const subject = input.subject.trim();
  if (!/^[^\p{Cc}]{1,200}$/u.test(subject)) {
    const code = subject === "" ? "required" : "invalid";
    throw new DomainError("invalid", { fields: [{ field: "subject", code }] });
  }
  await recordChange(actor, clock(), async (tx) => {
    const { id, name } = await getAccount(tx, input.account);
    if (actor.kind === "user" && actor.personId === id) throw new DomainError("ownWork");
    await insertIdentity(tx, id, { issuer, subject }, authorOf(actor));
    return {
      result: undefined,
      audit: [
        {
          action: "identity.linked",
          planId: null,
          subjectType: "Person",
          subjectId: id,
          after: { account: name, issuer, subject },
        },
      ],
    };
  });
}

export const unlinkIdentityInput = z.object({
  account: z.string().min(1).max(100),
  identityId: z.uuid(),
});

/** The sessions of the account end with it. Throws notAllowed, notFound, ownWork or conflict. */
export async function unlinkIdentity(
  actor: Actor,
  { account, identityId }: z.infer<typeof unlinkIdentityInput>,
  clock: Clock,
): Promise<void> {
  mustBeAllowed(actor, "account.manage", { plan: null });
  await recordChange(actor, clock(), async (tx) => {
    const { id, name } = await getAccount(tx, account);
    if (actor.kind === "user" && actor.personId === id) throw new DomainError("ownWork");
    await endIdentity(tx, { id: identityId, personId: id }, authorOf(actor).name);
    await endAllSessions(tx, id, "administrator");
    return {
      result: undefined,
      audit: [
        {
          action: "identity.unlinked",
          planId: null,
          subjectType: "Person",
          subjectId: id,
          after: { account: name },
        },
      ],
    };
  });
}
