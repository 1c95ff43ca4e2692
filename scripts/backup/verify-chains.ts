// The log's chains, walked over the rows just loaded, within their transaction.
import type pg from "pg";
import { chainedColumns } from "@/lib/data/audit-columns";
import type { ChainedEvent, ChainHead } from "@/lib/domain/audit-chain/chained-event";
import { chainWalk } from "@/lib/domain/audit-chain/chain-walk";
import { readHeads } from "@/lib/domain/audit-chain/heads-text";
import { sha256 } from "@/lib/platform/sha256";
import { PlainFailure } from "../lib/steps.mjs";
import { chainHeads } from "./chain-heads.mjs";

const AT_ONCE = 1_000;

async function walkEvents(client: pg.Client, take: (event: ChainedEvent) => void): Promise<number> {
  await client.query(
    `DECLARE log NO SCROLL CURSOR FOR
      SELECT ${chainedColumns} FROM "AuditEvent" ORDER BY "AuditEvent"."chain", "AuditEvent"."chainNumber"`,
  );
  let events = 0;
  for (;;) {
    const { rows } = await client.query<ChainedEvent>(`FETCH ${AT_ONCE} FROM log`);
    if (rows.length === 0) break;
    rows.forEach(take);
    events += rows.length;
  }
  await client.query("CLOSE log");
  return events;
}

/** What to say of the log. Throws a PlainFailure that names the first broken event, unless that is accepted. */
export async function verifyChains(
  client: pg.Client,
  saidHeads: readonly string[],
  { acceptBroken }: { acceptBroken: boolean },
): Promise<string> {
  if (saidHeads.length === 0) return "The log was not chained yet when this backup was made";
  const expected: ChainHead[] = readHeads(saidHeads.join("\n"));
  const walk = chainWalk({ sha256, expected });
  const events = await walkEvents(client, walk.take);
  const verdicts = walk.end(readHeads((await chainHeads(client)).join("\n")));
  const broken = verdicts.find(({ fault }) => fault !== null);
  if (!broken?.fault) return `The log is whole: ${events} events in ${verdicts.length} chains`;
  const where = `${broken.chain}, event ${broken.fault.number} (${broken.fault.differs.join(", ")})`;
  if (acceptBroken) return `THE LOG IS BROKEN, as it was in the backup: ${where}`;
  throw new PlainFailure(
    `The log in this backup is broken: ${where}. Nothing was restored. To restore it as it is, ` +
      "for instance to look into it: --accept-broken-log",
  );
}
