// Applies prisma/migrations/*/migration.sql as `prisma migrate deploy` does: same table, checksums and
// lock, so either may follow the other. Needs nothing but `pg`, and takes a tenth of a second. Each is one transaction,
// and people go on working: see scripts/lib/apply-migration.mjs.
// By hand: DATABASE_ADMIN_URL=… npm run db:migrate
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { grantApplicationRole } from "./database-roles.mjs";
import { applyWhenFree } from "./lib/apply-migration.mjs";
import { areJobsPending, migrateJobs } from "./lib/job-tables.mjs";
import { PRISMA_LOCK } from "./lib/migration-lock.mjs";
import { PlainFailure } from "./lib/steps.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const MIGRATIONS = path.join(ROOT, "prisma/migrations");
export const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export function listMigrations(folder = MIGRATIONS) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** Creates the database named in the URL when the server does not have it. */
export async function ensureDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return false;
  } catch (error) {
    if (error.code !== "3D000") throw error;
  }
  const address = new URL(url);
  const database = decodeURIComponent(address.pathname.slice(1));
  address.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: address.href });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)}`);
    return true;
  } catch (error) {
    const createdByAnother = ["42P04", "23505"].includes(error.code);
    if (!createdByAnother) throw error;
    return false;
  } finally {
    await admin.end();
  }
}

async function appliedMigrations(client) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const unfinished = rows.find((row) => !row.finished_at);
  if (unfinished) {
    throw new PlainFailure(
      `Migration ${unfinished.migration_name} failed earlier (P3009). Repair the database, then run ` +
        `npx prisma migrate resolve --rolled-back ${unfinished.migration_name} and start again.`,
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function takeTurn(client, warn) {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS mine", [PRISMA_LOCK]);
  if (rows[0].mine) return;
  warn("Another migration or a backup is running; this one waits for its end.");
  await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
}

/**
 * Applies what is missing, the job queue's tables too, and returns the names applied of our own.
 * @param {string} url
 * @param {{ folder?: string, warn?: (line: string) => unknown,
 *   waiting?: { attemptMs?: number, pauseMs?: number, limitMs?: number } }} options
 */
export async function migrate(url, { folder = MIGRATIONS, warn = console.warn, waiting } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await takeTurn(client, warn);
    await client.query(HISTORY_TABLE);
    const done = await appliedMigrations(client);
    const applied = [];
    for (const migration of listMigrations(folder)) {
      const checksum = done.get(migration.name);
      if (checksum && checksum !== migration.checksum) {
        warn(`Migration ${migration.name} was changed after it had been applied.`);
      }
      if (checksum) continue;
      await applyWhenFree(client, migration, { warn, ...waiting });
      applied.push(migration.name);
    }
    await migrateJobs(url);
    return applied;
  } finally {
    await client.end();
  }
}

/** What is still to be applied, read with the application's own role. */
export async function pendingMigrations(url, folder = MIGRATIONS) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const done = new Set(rows.map((row) => row.migration_name));
    const own = listMigrations(folder).map(({ name }) => name);
    return [
      ...own.filter((name) => !done.has(name)),
      ...((await areJobsPending(client)) ? ["the job queue"] : []),
    ];
  } catch (error) {
    const noHistory = ["42P01", "42501"].includes(error.code);
    if (!noHistory) throw error;
    return listMigrations(folder).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function main() {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: applicationUrl } = process.env;
  if (!adminUrl) throw new PlainFailure("Set DATABASE_ADMIN_URL to a role that may create tables.");
  if (await ensureDatabase(adminUrl)) console.log("Created the database.");
  const applied = await migrate(adminUrl);
  console.log(
    `Applied ${applied.length} migrations${applied.length ? `: ${applied.join(", ")}` : "."}`,
  );
  if (!applicationUrl) return console.log("DATABASE_URL is not set: grants are left as they are.");
  await grantApplicationRole(adminUrl, applicationUrl);
  console.log("Granted the application's role what it needs.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
