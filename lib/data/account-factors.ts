// Second factors and recovery codes: begun, confirmed, used, removed. Instants are the database's.
import "server-only";
import { randomBytes } from "node:crypto";
import { RECOVERY_CODES, readRecoveryCode, recoveryCodeOf } from "../domain/account/recovery-code";
import { DomainError } from "../domain/errors";
import { decrypt, encrypt, keyedHash } from "../platform/encrypted";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

const SECRET = "second-factor";
const RECOVERY = "recovery-code";
type Tx = ReadTx | AuditedTx;

const hashOf = (factorId: string, code: string) => keyedHash(`${factorId} ${code}`, RECOVERY);

async function factorOf(tx: Tx, personId: string, confirmed: boolean) {
  const row = await tx.secondFactor.findFirst({
    where: {
      personId,
      removedAt: null,
      confirmedAt: confirmed ? { not: null } : null,
    },
  });
  return row && { ...row, secret: decrypt(row.secret, SECRET, personId) };
}

/** The factor in use, with its secret in clear, or null. */
export const readFactor = (tx: Tx, personId: string) => factorOf(tx, personId, true);
/** The one being set up. */
export const readBegunFactor = (tx: Tx, personId: string) => factorOf(tx, personId, false);

/** System time, as the codes are told by. */
export async function readNow(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error("The database tells no time.");
  return row.now;
}

/** Of two at once one meets conflict. */
export async function insertBegunFactor(
  tx: AuditedTx,
  personId: string,
  secret: string,
): Promise<void> {
  const { count } = await tx.secondFactor.createMany({
    data: { personId, secret: encrypt(secret, SECRET, personId) },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Puts in use what was begun; of two at once one meets conflict. */
export async function confirmFactor(tx: AuditedTx, id: string, step: number): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE "SecondFactor" SET "confirmedAt" = clock_timestamp(), "lastStep" = ${step}
     WHERE id = ${id}::uuid AND "confirmedAt" IS NULL AND "removedAt" IS NULL`;
  if (count === 0) throw new DomainError("conflict");
}

/** Is this step newer than all that were used? Of two who show the same code one is told yes. */
export async function takeStep(tx: AuditedTx, id: string, step: number): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { id, removedAt: null, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Uses a recovery code; false when it is none of this factor or was used. */
export async function takeRecoveryCode(
  tx: AuditedTx,
  factorId: string,
  code: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE "RecoveryCode" SET "usedAt" = clock_timestamp()
     WHERE "factorId" = ${factorId}::uuid AND "codeHash" = ${hashOf(factorId, code)}
       AND "usedAt" IS NULL AND "replacedAt" IS NULL`;
  return count > 0;
}

/** A new set, shown once; those before it open nothing any more. */
export async function replaceRecoveryCodes(tx: AuditedTx, factorId: string): Promise<string[]> {
  await tx.$executeRaw`
    UPDATE "RecoveryCode" SET "replacedAt" = clock_timestamp()
     WHERE "factorId" = ${factorId}::uuid AND "replacedAt" IS NULL AND "usedAt" IS NULL`;
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(16)));
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      factorId,
      codeHash: hashOf(factorId, readRecoveryCode(code) ?? ""),
    })),
  });
  return codes;
}

export async function countRecoveryCodes(tx: Tx, factorId: string): Promise<number> {
  return tx.recoveryCode.count({ where: { factorId, usedAt: null, replacedAt: null } });
}

/** Removes the factor in use and what was begun; says whether there was one in use. */
export async function removeFactors(tx: AuditedTx, personId: string): Promise<boolean> {
  const used = await tx.$executeRaw`
    UPDATE "SecondFactor" SET "removedAt" = clock_timestamp()
     WHERE "personId" = ${personId}::uuid AND "removedAt" IS NULL AND "confirmedAt" IS NOT NULL`;
  await removeBegunFactor(tx, personId);
  return used > 0;
}

export async function removeBegunFactor(tx: AuditedTx, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SecondFactor" SET "removedAt" = clock_timestamp()
     WHERE "personId" = ${personId}::uuid AND "removedAt" IS NULL AND "confirmedAt" IS NULL`;
}
