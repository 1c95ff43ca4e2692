// Restores a backup into an empty database: the schema, then in one transaction the rows and the proof that they are the
// backup's. Whatever stops it, no row is there.
import pg from "pg";
import { grantApplicationRole } from "../database-roles.mjs";
import { applyWhenFree } from "../lib/apply-migration.mjs";
import { migrateJobs } from "../lib/job-tables.mjs";
import { PlainFailure } from "../lib/steps.mjs";
import { ensureDatabase, HISTORY_TABLE, listMigrations } from "../migrate.mjs";
import { openSession, serverOf, tablesOf } from "./database-session.mjs";
import { closeTarget, emptyTarget, openTarget } from "./empty-target.mjs";
import { loadTables, setSequences } from "./load-tables.mjs";
import type { Manifest } from "./manifest.mjs";
import { readBackup } from "./read-backup.mjs";
import { pauseRules } from "./rules-pause.mjs";
import { verifyChains } from "./verify-chains";

type Restore = {
  file: string;
  passphrase?: string | undefined;
  /** Of the owner, with the name of the database to fill. */
  adminUrl: string;
  /** Whose role gets its rights; its database is taken from `adminUrl`. */
  applicationUrl?: string | undefined;
  /** Restore a log whose chain was broken when the backup was taken. */
  acceptBrokenLog?: boolean;
  tell?: (line: string) => void;
};

/** Those of the backup as this checkout has them; others may be here besides, older or newer. */
function migrationsFor({ migrations, version }: Manifest) {
  const own = new Map(listMigrations().map((migration) => [migration.name, migration]));
  return migrations.map(({ name, checksum }) => {
    const migration = own.get(name);
    if (migration?.checksum === checksum) return migration;
    const what = migration ? "another content here" : "no counterpart here";
    throw new PlainFailure(
      `The backup was made by version ${version}; its migration ${name} has ${what}. ` +
        "Restore it with a checkout of that version, then upgrade.",
    );
  });
}

/** The tables of the schema just made must be those that the backup carries, or something would stay behind. */
async function assertSameTables(client: pg.Client, manifest: Manifest): Promise<void> {
  const shape = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    tables.map(({ name, columns }) => `${name}(${columns.join(",")})`);
  const made = new Set(shape(await tablesOf(client)));
  const carried = new Set(shape(manifest.tables));
  const differs = [...made, ...carried].find((table) => !made.has(table) || !carried.has(table));
  if (differs) throw new PlainFailure(`The backup and its migrations disagree about ${differs}.`);
}

async function makeSchema(client: pg.Client, manifest: Manifest): Promise<void> {
  await client.query(HISTORY_TABLE);
  for (const migration of migrationsFor(manifest)) await applyWhenFree(client, migration);
}

async function fill(client: pg.Client, manifest: Manifest, restore: Restore): Promise<string> {
  await client.query("BEGIN");
  await closeTarget(client);
  await assertSameTables(client, manifest);
  const resumeRules = await pauseRules(client);
  await loadTables(client, manifest, restore);
  await setSequences(client, manifest);
  await resumeRules();
  const acceptBroken = restore.acceptBrokenLog ?? false;
  const record = await verifyChains(client, manifest.chains, { acceptBroken });
  await client.query("COMMIT");
  return record;
}

async function fillOrEmpty(manifest: Manifest, restore: Restore): Promise<string> {
  const client = await openSession(restore.adminUrl, { sharedLock: false });
  try {
    await serverOf(client);
    await openTarget(client);
    try {
      await makeSchema(client, manifest);
      return await fill(client, manifest, restore);
    } catch (error) {
      // A connection that is gone cannot empty anything; the next restore does.
      await emptyTarget(client).catch(() => undefined);
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function applicationAt(applicationUrl: string, adminUrl: string): string {
  const [address, target] = [new URL(applicationUrl), new URL(adminUrl)];
  [address.host, address.pathname] = [target.host, target.pathname];
  return address.href;
}

/** Throws, and leaves the database empty, when the file, the schema, a row or the log's chain is not as it should be. */
export async function restoreBackup(restore: Restore) {
  const { file, adminUrl, applicationUrl, tell = () => undefined } = restore;
  const { manifest } = await readBackup(file, restore);
  tell(`${file}: every hash is right`);
  const carried = new Set(manifest.migrations.map(({ name }) => name));
  migrationsFor(manifest);
  await ensureDatabase(adminUrl);
  const record = await fillOrEmpty(manifest, restore);
  tell(record);
  await runOn(adminUrl, "ANALYZE");
  await migrateJobs(adminUrl);
  if (applicationUrl) {
    await grantApplicationRole(adminUrl, applicationAt(applicationUrl, adminUrl));
  }
  const newer = listMigrations().filter(({ name }) => !carried.has(name));
  return { manifest, newer: newer.map(({ name }) => name) };
}
