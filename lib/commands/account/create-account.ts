// An account without any right yet: rights are the security administrator's to give.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { insertAccount } from "@/lib/data/accounts";
import { recordChange } from "@/lib/data/record-change";
import { hashPassword, newPassword } from "./password";

export const createAccountInput = z.object({
  /** What is typed at sign-in. */
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,59}$/u),
  displayName: z.string().trim().min(1).max(100),
  password: newPassword,
  mustChangePassword: z.boolean().default(true),
  /** False: the person exists in the records and cannot sign in. */
  active: z.boolean().default(true),
});
export type CreateAccountInput = z.input<typeof createAccountInput>;

/** Throws notAllowed or invalid {fields}; a name that is taken is a fault of `name`. */
export async function createAccount(
  actor: Actor,
  input: CreateAccountInput,
  clock: Clock,
): Promise<{ personId: string }> {
  if (!can(actor, "account.manage", { plan: null })) throw new DomainError("notAllowed");
  const parsed = createAccountInput.safeParse(input);
  if (!parsed.success) {
    const faulty = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    const fields = [...faulty].map((field) => ({
      field,
      code: field === "password" ? "passwordTooShort" : "invalid",
    }));
    throw new DomainError("invalid", { fields });
  }
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
