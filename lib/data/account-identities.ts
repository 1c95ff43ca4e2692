// Whom the single sign-on means by an identifier.
import "server-only";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

type Tx = ReadTx | AuditedTx;
export type Identity = { issuer: string; subject: string };

/** The id of the account behind an identity, switched off or not; null: nobody's. */
export async function findIdentityOwner(tx: Tx, { issuer, subject }: Identity) {
  const row = await tx.externalIdentity.findFirst({
    where: { issuer, subject, endedAt: null },
    select: { personId: true },
  });
  return row?.personId ?? null;
}

export async function readIdentities(tx: Tx, personId: string) {
  return tx.externalIdentity.findMany({
    where: { personId, endedAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true, issuer: true, subject: true, createdAt: true, createdByName: true },
  });
}

/** Throws invalid {fields: subject taken} when it is somebody's, this account's included. */
export async function insertIdentity(
  tx: AuditedTx,
  personId: string,
  identity: Identity,
  author: { id: string | null; name: string },
): Promise<string> {
  const taken = new DomainError("invalid", { fields: [{ field: "subject", code: "taken" }] });
  if ((await findIdentityOwner(tx, identity)) !== null) throw taken;
  const [row] = await tx.externalIdentity.createManyAndReturn({
    data: { personId, ...identity, createdById: author.id, createdByName: author.name },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) throw taken;
  return row.id;
}

/** Ends the link; throws conflict when it is none of this account's any more. */
export async function endIdentity(
  tx: AuditedTx,
  of: { id: string; personId: string },
  byName: string,
): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE "ExternalIdentity" SET "endedAt" = clock_timestamp(), "endedByName" = ${byName}
     WHERE id = ${of.id}::uuid AND "personId" = ${of.personId}::uuid AND "endedAt" IS NULL`;
  if (count === 0) throw new DomainError("conflict");
}
