// Tokens of other systems: found by their hash, which is all that is kept of them.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import { asActor } from "./as-actor";
import { fromDay, toDayOrNull } from "./days";
import type { AuditedTx } from "./record-change";
import { mustBeAllowed } from "./scope";

export type NewApiToken = {
  name: string;
  tokenHash: string;
  planId: string | null;
  createdById: string | null;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertApiToken(tx: AuditedTx, token: NewApiToken): Promise<string> {
  const { id } = await tx.apiToken.create({ data: token, select: { id: true } });
  return id;
}

/** The token with this hash if it is in force at the instant, else null. */
export async function findApiToken(reader: Actor, tokenHash: string, at: Date) {
  return asActor(reader, async (tx) => {
    const row = await tx.apiToken.findUnique({
      where: { tokenHash },
      select: {
        id: true,
        name: true,
        planId: true,
        expiresAt: true,
        revokedAt: true,
        lastUsedOn: true,
        plan: { select: { code: true } },
      },
    });
    if (!row || row.revokedAt !== null || row.expiresAt < at) return null;
    return {
      id: row.id,
      name: row.name,
      planId: row.planId,
      planCode: row.plan?.code ?? null,
      lastUsedOn: toDayOrNull(row.lastUsedOn),
    };
  });
}

/** Every token, newest first, without its hash. Throws notAllowed. */
export async function listApiTokens(actor: Actor) {
  mustBeAllowed(actor, "apiToken.manage", { plan: null });
  return asActor(actor, async (tx) => {
    const rows = await tx.apiToken.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        createdByName: true,
        createdAt: true,
        expiresAt: true,
        revokedAt: true,
        lastUsedOn: true,
        plan: { select: { code: true, titleZh: true, titleEn: true } },
      },
    });
    return rows.map((row) => ({ ...row, lastUsedOn: toDayOrNull(row.lastUsedOn) }));
  });
}

/** Throws notFound. */
export async function getApiToken(tx: AuditedTx, id: string) {
  const row = await tx.apiToken.findUnique({
    where: { id },
    select: { id: true, name: true, planId: true, revokedAt: true },
  });
  if (!row) throw new DomainError("notFound");
  return row;
}

/** Revokes a token that has not been revoked yet, or conflict. */
export async function updateApiTokenRevoked(tx: AuditedTx, id: string, at: Date): Promise<void> {
  const { count } = await tx.apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: at },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Notes the day on which the token was used, or conflict when another request has just done so. */
export async function updateApiTokenUsed(tx: AuditedTx, id: string, day: LocalDate): Promise<void> {
  const { count } = await tx.apiToken.updateMany({
    where: { id, OR: [{ lastUsedOn: null }, { lastUsedOn: { lt: fromDay(day) } }] },
    data: { lastUsedOn: fromDay(day) },
  });
  if (count === 0) throw new DomainError("conflict");
}
