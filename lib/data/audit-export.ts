// The log read for a file, chain by chain in the order of the numbers, a piece at a time: what is written meanwhile stands
// after the heads and is left out.
import "server-only";
import type { Actor } from "../domain/actor";
import type { ChainedEvent, ChainHead } from "../domain/audit-chain/chained-event";
import { asActor } from "./as-actor";
import { readEventsAsHashed } from "./audit-chain";
import { namesOfSubjects } from "./audit-subject-names";
import { type AuditFilter, auditWhere } from "./audit-where";

const PIECE = 1000;

export type ExportPiece = { events: ChainedEvent[]; names: Map<string, string> };

export async function* readExportPieces(
  actor: Actor,
  filter: AuditFilter,
  heads: readonly ChainHead[],
): AsyncGenerator<ExportPiece> {
  const chains = heads.toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  for (const { chain, number } of chains) {
    let after = -1n;
    for (;;) {
      const from = after;
      const piece = await asActor(actor, async (tx) => {
        const found = await tx.auditEvent.findMany({
          where: {
            AND: [await auditWhere(tx, filter), { chain, chainNumber: { gt: from, lte: number } }],
          },
          orderBy: { chainNumber: "asc" },
          take: PIECE,
          select: { id: true },
        });
        const events = await readEventsAsHashed(
          tx,
          found.map(({ id }) => id),
        );
        return { events, names: await namesOfSubjects(tx, events) };
      });
      const last = piece.events.at(-1);
      if (!last) break;
      yield piece;
      after = BigInt(last.chainNumber);
    }
  }
}
