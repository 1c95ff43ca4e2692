// The door: a name and its password, then a code where the account has a second factor; or the word of the city's single
// sign-on. A wrong password and an unknown name look the same, take the same time and are counted the same.
import "server-only";
import { verify } from "@node-rs/argon2";
import type { ShownFactor, SignInWay } from "../domain/account/session-limits";
import { readOneTimeCode, readRecoveryCode } from "../domain/account/recovery-code";
import { systemActor } from "../domain/actor";
import type { AuditEntry } from "../domain/audit";
import { toLocalDate } from "../domain/calendar";
import type { Clock } from "../domain/clock";
import { DomainError } from "../domain/errors";
import { readFactor, readNow, takeRecoveryCode, takeStep } from "../data/account-factors";
import { insertSession } from "../data/account-sessions";
import { asActor } from "../data/as-actor";
import { findAccount } from "../data/people";
import { type AuditedTx, recordChange } from "../data/record-change";
import { countTry, forgetTries, type Try } from "../data/sign-in-throttle";
import { stepOfCode } from "../platform/one-time-code";
import type { Caller } from "./request";
import { type Pending, readDeviceToken } from "./tokens";

// Hash of a random string nobody knows, so that an unknown name costs one verification too.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$a7fGFQZpf2oGxkgZvd+/GA$EgwOEw57nmpomZj/9RX/dUny/A2FqikzcKP7Y0O74jE";

export type Opened = { personId: string; name: string; sessionId: string };
export type Outcome =
  { step: "open"; opened: Opened; to: string } | { step: "code"; pending: Pending };
type Proven = { id: string; name: string; sessionVersion: number };

export const doorOf = ({ requestId }: Caller) => systemActor("sign-in", requestId);

/** In the log: who asked, from where, on what, and how far they came. */
export function doorEntry(
  action: AuditEntry["action"],
  personId: string | null,
  { address, device }: Caller,
  about: Record<string, unknown>,
): AuditEntry {
  const subjectId = personId ?? "unknown";
  const after = { ...about, address, device };
  return { action, planId: null, subjectType: "Person", subjectId, after };
}

/** Throws `tooManyAttempts` {minutes} or `signInFailed`; each try that was judged is in the log. */
export async function enterWithPassword(
  given: { name: string; password: string; to: string },
  caller: Caller,
  clock: Clock,
): Promise<Outcome> {
  const { name, password, to } = given;
  const { address } = caller;
  const knownDevice = readDeviceToken(caller.deviceToken, name);
  const one: Try = { at: "password", name, address, knownDevice };
  await countTry(one);
  const account = await findAccount(doorOf(caller), { name }, toLocalDate(clock()));
  const matches = await verify(account?.passwordHash ?? NOBODY, password).catch(() => false);
  if (account === null || !matches) {
    const about = { name: name.slice(0, 100), way: "password" };
    await note(caller, clock, doorEntry("session.refused", account?.id ?? null, caller, about));
    throw new DomainError("signInFailed");
  }
  await forgetTries(one);
  return goOn(account, { way: "password", factor: "none", to }, caller, clock);
}

/** Asks for the code of an account that has one, unless the provider has asked; else opens. */
export async function goOn(
  account: Proven,
  shown: { way: SignInWay; factor: ShownFactor; to: string },
  caller: Caller,
  clock: Clock,
): Promise<Outcome> {
  const { id: personId, name, sessionVersion: version } = account;
  const { way, factor, to } = shown;
  const kept = await asActor(doorOf(caller), (tx) => readFactor(tx, personId));
  if (kept && factor === "none") {
    return { step: "code", pending: { personId, version, name, way, to } };
  }
  const opened = await recordChange(doorOf(caller), clock(), async (tx) => ({
    result: await open(tx, { personId, version, name, way }, factor, caller),
    audit: [doorEntry("session.signedIn", personId, caller, { name, way, factor })],
  }));
  return { step: "open", opened, to };
}

async function open(
  tx: AuditedTx,
  { personId, version, name, way }: Omit<Pending, "to">,
  factor: ShownFactor,
  { address, device }: Caller,
): Promise<Opened> {
  const session = { personId, version, way, factor, address, device };
  return { personId, name, sessionId: await insertSession(tx, session) };
}

/**
 * The second step: a code of the authenticator or a recovery code. Throws tooManyAttempts {minutes}, invalid {fields:
 * code codeWrong}, or conflict when the account has changed since its password was judged.
 */
export async function enterWithCode(
  pending: Pending,
  typed: string,
  caller: Caller,
  clock: Clock,
): Promise<Opened> {
  const { personId, name, way } = pending;
  const { address } = caller;
  const one: Try = { at: "code", name: personId, address, knownDevice: null };
  await countTry(one);
  const opened = await recordChange(doorOf(caller), clock(), async (tx) => {
    const factor = await takeCode(tx, personId, typed);
    if (factor === null) {
      const about = { name, way, step: "code" };
      return { result: null, audit: [doorEntry("session.refused", personId, caller, about)] };
    }
    return {
      result: await open(tx, pending, factor, caller),
      audit: [doorEntry("session.signedIn", personId, caller, { name, way, factor })],
    };
  });
  if (opened === null) {
    throw new DomainError("invalid", { fields: [{ field: "code", code: "codeWrong" }] });
  }
  await forgetTries(one);
  return opened;
}

/** Which factor the code is, used up by being asked; null when it is none. */
async function takeCode(
  tx: AuditedTx,
  personId: string,
  typed: string,
): Promise<ShownFactor | null> {
  const factor = await readFactor(tx, personId);
  if (!factor) return null;
  const digits = readOneTimeCode(typed);
  if (digits !== null) {
    const step = stepOfCode(factor.secret, digits, await readNow(tx));
    return step !== null && (await takeStep(tx, factor.id, step)) ? "code" : null;
  }
  const code = readRecoveryCode(typed);
  return code !== null && (await takeRecoveryCode(tx, factor.id, code)) ? "recovery" : null;
}

async function note(caller: Caller, clock: Clock, entry: AuditEntry): Promise<void> {
  await recordChange(doorOf(caller), clock(), async () => ({ result: undefined, audit: [entry] }));
}
