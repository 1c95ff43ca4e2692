// Where the check of the log reads from: a database in one read-only transaction, or a file. Both hand over an event at a
// time, so that a log of any length fits into little memory.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type pg from "pg";
import { chainedColumns } from "@/lib/data/audit-columns";
import type { ChainedEvent } from "@/lib/domain/audit-chain/chained-event";
import {
  type ExportHead,
  type NamedHead,
  readExportedEvent,
  readExportHead,
} from "@/lib/domain/audit-chain/export-file";
import { Refused } from "./cli";

const BATCH = 2000;

/** Every event of the database by chain and number, at one moment; the heads of the same moment. */
export async function readDatabase(
  client: pg.Client,
  take: (event: ChainedEvent) => void,
): Promise<NamedHead[]> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    // The application's role sees by these what a job of the system sees; to the owner they mean nothing.
    await client.query(
      `SELECT set_config(name, value, true) FROM (VALUES ('luoshi.actor_kind', 'system'), ('luoshi.person', ''),
         ('luoshi.plans', '*'), ('luoshi.units', '*')) AS settings (name, value)`,
    );
    const heads = await client.query<Omit<NamedHead, "number"> & { number: string }>(
      `SELECT head.chain, head.number::text AS number, head.hash, plan.code AS plan
         FROM "AuditChain" head LEFT JOIN "Plan" plan ON plan.id = head."planId" ORDER BY plan.code, head.chain`,
    );
    await client.query(
      `DECLARE events NO SCROLL CURSOR FOR SELECT ${chainedColumns} FROM "AuditEvent" event
         ORDER BY event.chain, event."chainNumber", event.id`,
    );
    for (;;) {
      const { rows } = await client.query<ChainedEvent>(`FETCH ${BATCH} FROM events`);
      for (const row of rows) take(row);
      if (rows.length < BATCH) break;
    }
    return heads.rows.map((head) => ({ ...head, number: BigInt(head.number) }));
  } finally {
    await client.query("ROLLBACK");
  }
}

/** The events of an export in their order. `begin` sees its first line before any of them. Throws Refused. */
export async function readExport(
  file: string,
  begin: (head: ExportHead) => (event: ChainedEvent) => void,
): Promise<void> {
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
  let take: ((event: ChainedEvent) => void) | null = null;
  let count = 0;
  try {
    for await (const line of lines) {
      count += 1;
      if (take === null) {
        const head = readExportHead(line);
        if (!head) throw new Refused(`${file}: is no export of the log.`);
        take = begin(head);
      } else if (line !== "") {
        const event = readExportedEvent(line);
        if (!event) throw new Refused(`${file}: line ${count} is no event.`);
        take(event);
      }
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new Refused(`${file}: there is no such file.`, { cause: error });
    throw error;
  }
  if (take === null) throw new Refused(`${file}: is empty.`);
}
