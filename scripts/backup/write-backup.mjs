// Takes a backup: every table as of one moment, into one file, which is read back before it gets its name.
import fs from "node:fs";
import path from "node:path";
import { ROOT, PlainFailure } from "../lib/steps.mjs";
import { assertSpace, writeArchive } from "./archive-file.mjs";
import { chainHeads } from "./chain-heads.mjs";
import {
  assertNothingElse,
  openSession,
  sequencesOf,
  serverOf,
  tablesOf,
} from "./database-session.mjs";
import { MANIFEST, PART_BYTES, READ_ME, partName, readMe } from "./manifest.mjs";
import { readBackup } from "./read-backup.mjs";
import { TableDigest, copyOut } from "./table-copy.mjs";
import { tarEnd, tarEntry } from "./tar.mjs";

/** Pieces of a stream joined to parts of at least PART_BYTES, and whatever is left. */
async function* inParts(pieces) {
  let held = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

async function assertAllRows(client, table, rows) {
  const { rows: counted } = await client.query(
    `SELECT count(*)::text AS count FROM public.${client.escapeIdentifier(table)}`,
  );
  if (counted[0].count === String(rows)) return;
  throw new PlainFailure(`${table}: ${rows} rows came of ${counted[0].count}.`);
}

async function migrationsOf(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished" FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  const unfinished = rows.find(({ isFinished }) => !isFinished);
  if (unfinished) {
    throw new PlainFailure(`Migration ${unfinished.name} is half done: end it before a backup.`);
  }
  return rows.map(({ name, checksum }) => ({ name, checksum }));
}

function productVersion() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")).version;
}

/** The archive's bytes, and when they have all passed the manifest in `result.manifest`. */
async function* archiveOf(client, { at, version }, { tables, tell, result }) {
  yield* tarEntry(READ_ME, Buffer.from(readMe), at);
  const counted = [];
  for (const table of tables) {
    const digest = new TableDigest();
    let parts = 0;
    for await (const part of inParts(copyOut(client, table))) {
      digest.update(part);
      parts++;
      await tell(table.name, digest);
      yield* tarEntry(partName(table.name, parts), part, at);
    }
    await assertAllRows(client, table.name, digest.rows);
    counted.push({ name: table.name, columns: table.columns, parts, ...digest.end() });
  }
  result.manifest = {
    format: 1,
    product: "luoshi",
    version: productVersion(),
    createdAt: at.toISOString(),
    database: { version },
    migrations: await migrationsOf(client),
    tables: counted,
    // Last: a sequence runs on outside of the transaction and must not stand behind a row.
    sequences: await sequencesOf(client),
    chains: await chainHeads(client),
  };
  yield* tarEntry(MANIFEST, Buffer.from(`${JSON.stringify(result.manifest, null, 2)}\n`), at);
  yield tarEnd();
}

/**
 * Writes `file` and returns its manifest, size and SHA-256. `tell` hears how far it is, and is waited for. Throws, and
 * leaves no file, when anything is missing.
 * @param {{ url: string, file: string, passphrase?: string, signal?: AbortSignal,
 *   tell?: (table: string, soFar: { rows: number, bytes: number }) => unknown }} options
 */
export async function writeBackup({ url, file, passphrase, signal, tell = () => undefined }) {
  const client = await openSession(url, { sharedLock: true });
  try {
    // The first query after this one fixes the moment.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const server = await serverOf(client);
    await assertNothingElse(client);
    const tables = await tablesOf(client);
    // Compressed text takes about what the tables take.
    await assertSpace(
      path.dirname(file),
      tables.reduce((sum, { size }) => sum + size, 0),
    );
    const result = {};
    const written = await writeArchive(file, {
      source: archiveOf(client, server, { tables, tell, result }),
      passphrase,
      signal,
      beforeNaming: (partial) => readBackup(partial, { passphrase }),
    });
    return { manifest: result.manifest, ...written };
  } finally {
    await client.end();
  }
}
