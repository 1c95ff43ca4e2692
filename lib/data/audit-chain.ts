// The chains of the log: their heads, their events as they were hashed, and what the last check of each found.
import "server-only";
import type { ChainVerdict } from "../domain/audit-chain/chain-walk";
import type { ChainedEvent } from "../domain/audit-chain/chained-event";
import type { NamedHead } from "../domain/audit-chain/export-file";
import { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { chainedColumns } from "./audit-columns";

export type ChainRecord = NamedHead & { titleZh: string; titleEn: string };

/** Plans by their code, what belongs to none last. */
export async function readHeads(tx: ReadTx): Promise<ChainRecord[]> {
  const rows = await tx.auditChain.findMany({
    include: { plan: { select: { code: true, titleZh: true, titleEn: true } } },
    orderBy: [{ plan: { code: "asc" } }, { chain: "asc" }],
  });
  const own = rows.map(({ chain, number, hash, plan }) => ({
    chain,
    number,
    hash,
    plan: plan?.code ?? null,
    titleZh: plan?.titleZh ?? "",
    titleEn: plan?.titleEn ?? "",
  }));
  return [...own.filter(({ plan }) => plan !== null), ...own.filter(({ plan }) => plan === null)];
}

/** The next events of a chain after a number, not past `upTo`: what comes later is none of this reading. */
export function readChainedEvents(
  tx: ReadTx,
  { chain, after, upTo, limit }: { chain: string; after: bigint; upTo: bigint; limit: number },
): Promise<ChainedEvent[]> {
  return tx.$queryRaw<ChainedEvent[]>`
    SELECT ${Prisma.raw(chainedColumns)} FROM "AuditEvent" event
     WHERE event.chain = ${chain} AND event."chainNumber" > ${after} AND event."chainNumber" <= ${upTo}
     ORDER BY event."chainNumber" LIMIT ${limit}`;
}

/** These events as they were hashed, by chain and number. */
export function readEventsAsHashed(tx: ReadTx, ids: readonly bigint[]): Promise<ChainedEvent[]> {
  return tx.$queryRaw<ChainedEvent[]>`
    SELECT ${Prisma.raw(chainedColumns)} FROM "AuditEvent" event
     WHERE event.id = ANY(${[...ids]}::bigint[]) ORDER BY event.chain, event."chainNumber"`;
}

/** Outcome of a check as its event in the log holds it. */
export type ChainCheck = {
  /** System time. */
  at: Date;
  by: string;
  byJob: boolean;
  events: number;
  /** Empty: unbroken. */
  differs: string[];
  brokenAt: string | null;
  id: string | null;
};

/** What the event of a check says of one chain. */
export function checkRecord({ events, last, fault }: ChainVerdict, plan: string | null) {
  return {
    plan,
    events,
    number: last ? String(last.number) : "0",
    hash: last?.hash ?? null,
    unbroken: fault === null,
    ...(fault ? { differs: fault.differs, brokenAt: String(fault.number), eventId: fault.id } : {}),
  };
}

const textIn = (record: Readonly<Record<string, unknown>>, key: string) => {
  const value = record[key];
  return typeof value === "string" ? value : null;
};

/** The latest check of a chain; null: none yet. */
export async function findLastCheck(tx: ReadTx, chain: string): Promise<ChainCheck | null> {
  const event = await tx.auditEvent.findFirst({
    where: { subjectType: "AuditChain", subjectId: chain, action: "audit.verified" },
    orderBy: { id: "desc" },
    select: { at: true, actorName: true, actorKind: true, after: true },
  });
  if (!event || typeof event.after !== "object" || event.after === null) return null;
  const after = event.after as Readonly<Record<string, unknown>>;
  const differs = after["differs"];
  return {
    at: event.at,
    by: event.actorName,
    byJob: event.actorKind === "system",
    events: Number(after["events"] ?? 0),
    differs: Array.isArray(differs) ? differs.map(String) : [],
    brokenAt: textIn(after, "brokenAt"),
    id: textIn(after, "eventId"),
  };
}
