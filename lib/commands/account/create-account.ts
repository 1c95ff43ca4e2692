// An account without any right yet: rights are the security administrator's to give.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { insertAccount } from "@/lib/data/accounts";
import { asActor } from "@/lib/data/as-actor";
import { recordChange } from "@/lib/data/record-change";
import { signInSetting } from "@/lib/data/installation-settings";
import { hashPassword, newPasswordFaults } from "./password";

export const createAccountInput = z.object({
  /** What is typed at sign-in. */
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,59}$/u),
  displayName: z.string().trim().min(1).max(100),
  password: z.string(),
  mustChangePassword: z.boolean().default(true),
  /** False: the person exists in the records and cannot sign in. */
  active: z.boolean().default(true),
});
export type CreateAccountInput = z.input<typeof createAccountInput>;

/** Throws notAllowed or invalid {fields: name, displayName, password}; a name that is taken is a fault of `name`. */
export async function createAccount(
  actor: Actor,
  input: CreateAccountInput,
  clock: Clock,
): Promise<{ personId: string }> {
  if (!can(actor, "account.manage", { plan: null })) throw new DomainError("notAllowed");
  const { settings } = await asActor(actor, signInSetting.read);
  const parsed = createAccountInput.safeParse(input);
  const names = [input.name, input.displayName];
  const about = { names, kinds: settings.passwordKinds };
  const fields = [
    ...(parsed.success ? [] : faultsOf(parsed.error)),
    ...newPasswordFaults("password", input.password, about),
  ];
  if (!parsed.success || fields.length > 0) throw new DomainError("invalid", { fields });
  const { password, ...account } = parsed.data;
  const at = clock();
  const passwordHash = await hashPassword(password);
  return recordChange(actor, at, async (tx) => {
    const personId = await insertAccount(tx, { ...account, passwordHash, createdAt: at });
    if (personId === null) {
      throw new DomainError("invalid", { fields: [{ field: "name", code: "taken" }] });
    }
    return {
      result: { personId },
      audit: [
        {
          action: "account.created",
          planId: null,
          subjectType: "Person",
          subjectId: personId,
          after: account,
        },
      ],
    };
  });
}

function faultsOf({ issues }: z.ZodError) {
  const faulty = new Set(issues.map((issue) => String(issue.path[0])));
  return [...faulty].map((field) => ({ field, code: "invalid" }));
}
