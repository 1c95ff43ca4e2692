// The check of the log from inside: each chain read in pieces up to its head, and what was found is in the log itself.
// A check from outside, which trusts nothing here, is `npm run audit:verify`.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { type ChainVerdict, chainWalk } from "@/lib/domain/audit-chain/chain-walk";
import { DomainError } from "@/lib/domain/errors";
import { asActor } from "@/lib/data/as-actor";
import {
  type ChainRecord,
  checkRecord,
  readChainedEvents,
  readHeads,
} from "@/lib/data/audit-chain";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { sha256 } from "@/lib/platform/sha256";

export const verifyChainsInput = z.object({
  /** One chain; null: all. */
  chain: z.string().nullable(),
});

const PIECE = 1000;

export type CheckedChain = { head: ChainRecord; verdict: ChainVerdict };

/** Throws notAllowed, and notFound for a chain there is not. */
export async function verifyChains(
  actor: Actor,
  { chain }: z.infer<typeof verifyChainsInput>,
  clock: Clock,
): Promise<CheckedChain[]> {
  mustBeAllowed(actor, "audit.read", { plan: null });
  const all = await asActor(actor, readHeads);
  const heads = chain === null ? all : all.filter((head) => head.chain === chain);
  if (chain !== null && heads.length === 0) throw new DomainError("notFound");
  const checked: CheckedChain[] = [];
  for (const head of heads) checked.push({ head, verdict: await verifyChain(actor, head) });
  if (checked.length === 0) return checked;
  await recordChange(actor, clock(), () =>
    Promise.resolve({
      result: undefined,
      audit: checked.map(({ head, verdict }) => ({
        action: "audit.verified" as const,
        // Of the installation: a plan's log is not made longer by being looked at.
        planId: null,
        subjectType: "AuditChain",
        subjectId: head.chain,
        after: checkRecord(verdict, head.plan),
      })),
    }),
  );
  return checked;
}

async function verifyChain(actor: Actor, head: ChainRecord): Promise<ChainVerdict> {
  const walk = chainWalk({ sha256 });
  const { chain, number: upTo } = head;
  let after = -1n;
  for (;;) {
    const from = after;
    const events = await asActor(actor, (tx) =>
      readChainedEvents(tx, { chain, after: from, upTo, limit: PIECE }),
    );
    for (const event of events) walk.take(event);
    const last = events.at(-1);
    if (!last || events.length < PIECE) break;
    after = BigInt(last.chainNumber);
  }
  const [verdict] = walk.end([head]);
  if (!verdict) throw new Error("A chain that was walked has a verdict.");
  return verdict;
}
