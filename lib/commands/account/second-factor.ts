// One's own second factor: begun with a secret, in use once a code of it was shown, removed with password and code.
import { z } from "zod";
import { readOneTimeCode, readRecoveryCode } from "@/lib/domain/account/recovery-code";
import type { Actor, UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import {
  confirmFactor,
  insertBegunFactor,
  readBegunFactor,
  readFactor,
  readNow,
  removeFactors,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from "@/lib/data/account-factors";
import { endSessions, updateShownFactor } from "@/lib/data/account-sessions";
import { readPasswords } from "@/lib/data/accounts";
import { asActor } from "@/lib/data/as-actor";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { countTry, forgetTries } from "@/lib/data/sign-in-throttle";
import { newSecret, stepOfCode } from "@/lib/platform/one-time-code";
import { isPassword } from "./password";

const codeWrong = () =>
  new DomainError("invalid", { fields: [{ field: "code", code: "codeWrong" }] });

function userOnly(actor: Actor): UserActor {
  if (actor.kind !== "user") throw new DomainError("notAllowed");
  return actor;
}

const triesOf = ({ personId, address }: UserActor) =>
  ({ at: "own", name: personId, address, knownDevice: "session" }) as const;

type OwnStep = "factor.begun" | "factor.enrolled" | "factor.removed" | "factor.codesRenewed";
const entryOf = ({ personId }: UserActor, action: OwnStep) => ({
  action,
  planId: null,
  subjectType: "Person",
  subjectId: personId,
});

export const beginFactorInput = z.object({});

/** A secret to be shown. Throws wrongState while a factor is in use, conflict where one has been begun. */
export async function beginFactor(
  actor: Actor,
  _input: z.infer<typeof beginFactorInput>,
  clock: Clock,
): Promise<void> {
  const user = userOnly(actor);
  await recordChange(user, clock(), async (tx) => {
    if (await readFactor(tx, user.personId)) throw new DomainError("wrongState");
    await insertBegunFactor(tx, user.personId, newSecret());
    return { result: undefined, audit: [entryOf(user, "factor.begun")] };
  });
}

export const confirmFactorInput = z.object({ code: z.string() });

/** Puts it in use and gives the recovery codes, once. Other sessions end. Throws wrongState, tooManyAttempts, invalid {fields: code}. */
export async function enrolFactor(
  actor: Actor,
  { code }: z.infer<typeof confirmFactorInput>,
  clock: Clock,
  sessionId: string | null = null,
): Promise<{ codes: string[] }> {
  const user = userOnly(actor);
  await countTry(triesOf(user));
  const done = await recordChange(user, clock(), async (tx) => {
    const begun = await readBegunFactor(tx, user.personId);
    if (!begun) throw new DomainError("wrongState");
    const digits = readOneTimeCode(code);
    const step = digits === null ? null : stepOfCode(begun.secret, digits, await readNow(tx));
    if (step === null) throw codeWrong();
    await confirmFactor(tx, begun.id, step);
    const codes = await replaceRecoveryCodes(tx, begun.id);
    await endSessions(tx, user.personId, sessionId === null ? {} : { except: sessionId }, "factor");
    if (sessionId !== null) await updateShownFactor(tx, sessionId, "code");
    return { result: { codes }, audit: [entryOf(user, "factor.enrolled")] };
  });
  await forgetTries(triesOf(user));
  return done;
}

export const ownProofInput = z.object({ password: z.string(), code: z.string() });
type OwnProof = z.infer<typeof ownProofInput>;

/** Password and code together. Throws tooManyAttempts, wrongState (no factor), invalid {fields: password, code}. */
async function withProof<T>(
  user: UserActor,
  proof: OwnProof,
  clock: Clock,
  work: (tx: AuditedTx, factorId: string) => Promise<T>,
  action: "factor.removed" | "factor.codesRenewed",
): Promise<T> {
  await countTry(triesOf(user));
  const { current } = await asActor(user, (tx) => readPasswords(tx, user.personId));
  if (!(await isPassword(current, proof.password))) {
    throw new DomainError("invalid", { fields: [{ field: "password", code: "wrong" }] });
  }
  const result = await recordChange(user, clock(), async (tx) => {
    const factor = await readFactor(tx, user.personId);
    if (!factor) throw new DomainError("wrongState");
    if (!(await isCodeOf(tx, factor, proof.code))) throw codeWrong();
    return { result: await work(tx, factor.id), audit: [entryOf(user, action)] };
  });
  await forgetTries(triesOf(user));
  return result;
}

async function isCodeOf(
  tx: AuditedTx,
  factor: { id: string; secret: string },
  typed: string,
): Promise<boolean> {
  const digits = readOneTimeCode(typed);
  if (digits === null) {
    const code = readRecoveryCode(typed);
    return code !== null && takeRecoveryCode(tx, factor.id, code);
  }
  const step = stepOfCode(factor.secret, digits, await readNow(tx));
  return step !== null && takeStep(tx, factor.id, step);
}

export async function removeFactor(actor: Actor, proof: OwnProof, clock: Clock): Promise<void> {
  const user = userOnly(actor);
  const work = async (tx: AuditedTx) => void (await removeFactors(tx, user.personId));
  await withProof(user, proof, clock, work, "factor.removed");
}

export async function renewRecoveryCodes(
  actor: Actor,
  proof: OwnProof,
  clock: Clock,
): Promise<{ codes: string[] }> {
  const work = async (tx: AuditedTx, factorId: string) => ({
    codes: await replaceRecoveryCodes(tx, factorId),
  });
  return withProof(userOnly(actor), proof, clock, work, "factor.codesRenewed");
}
