// The chains with what their last checks found, for those who read the log.
import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";
import { type ChainCheck, type ChainRecord, findLastCheck, readHeads } from "./audit-chain";
import { mustBeAllowed } from "./scope";

export type ChainOverview = ChainRecord & { checked: ChainCheck | null };

/** Throws notAllowed. */
export async function listChains(actor: Actor): Promise<ChainOverview[]> {
  mustBeAllowed(actor, "audit.read", { plan: null });
  return asActor(actor, async (tx) => {
    const lines: ChainOverview[] = [];
    for (const head of await readHeads(tx))
      lines.push({ ...head, checked: await findLastCheck(tx, head.chain) });
    return lines;
  });
}
