// How a password is kept: argon2id, with the costs OWASP names as its minimum for it (19 MiB, 2 passes, 1 lane).
import { hash } from "@node-rs/argon2";
import { z } from "zod";

/** Fewest characters; the most is a guard against hashing whole books. */
export const PASSWORD_MIN = 10;
export const newPassword = z.string().min(PASSWORD_MIN).max(256);

// The library's own default algorithm is argon2id; a test holds it to that.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(password, costs);
}
