// How a password is kept, and what a new one is held against. The costs of argon2id are those OWASP names as its
// minimum: 19 MiB, 2 passes, 1 lane.
import { hash, verify } from "@node-rs/argon2";
import {
  type PasswordContext,
  passwordFaults,
  PASSWORDS_KEPT,
} from "@/lib/domain/account/password-rules";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { isCommonPassword } from "@/lib/platform/common-passwords";
import { env, isDemo } from "@/lib/platform/env";
import { messages } from "@/messages";

// The library's own default algorithm is argon2id; a test holds it to that.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Names of the product. */
const OURS = ["luoshi", ...Object.values(messages).map(({ common }) => common.brand)];

export async function hashPassword(password: string): Promise<string> {
  return hash(password, costs);
}

export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password).catch(() => false);
}

/** Faults of a new password for this account. That of a demonstration stands on its sign-in page and may be anything. */
export function newPasswordFaults(
  field: string,
  password: string,
  about: Pick<PasswordContext, "names" | "kinds">,
): FieldFault[] {
  if (isDemo() && password === env().LUOSHI_DEMO_PASSWORD) return [];
  const names = [...about.names, ...OURS];
  return passwordFaults(field, password, { ...about, names, isCommon: isCommonPassword });
}

/** Throws invalid {fields: passwordUsed {count}} for one of the newest passwords of the account. */
export async function mustBeUnused(
  field: string,
  password: string,
  earlier: readonly string[],
): Promise<void> {
  for (const passwordHash of earlier) {
    if (await isPassword(passwordHash, password)) {
      const params = { count: PASSWORDS_KEPT };
      throw new DomainError("invalid", { fields: [{ field, code: "passwordUsed", params }] });
    }
  }
}
