// One migration, while the application serves. Changing a table needs it alone for a moment. Whoever waits for that
// moment stands in a queue, and everybody who only wants to read stands behind: so we wait briefly, step out, let the
// others through and try again.
import { randomUUID } from "node:crypto";
import { PlainFailure } from "./steps.mjs";

const LOCK_NOT_AVAILABLE = "55P03";
const DEADLOCK = "40P01";
const PATIENCE = { attemptMs: 1_000, pauseMs: 2_000, limitMs: 10 * 60_000, warn: console.warn };

/** Runs the migration and notes it. */
async function applyWithin(client, { name, sql, checksum }) {
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

async function attempt(client, migration, attemptMs) {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('lock_timeout', $1, true)", [`${attemptMs}ms`]);
    await applyWithin(client, migration);
    await client.query("COMMIT");
    return true;
  } catch (error) {
    await client.query("ROLLBACK");
    if ([LOCK_NOT_AVAILABLE, DEADLOCK].includes(error.code)) return false;
    const why = `Migration ${migration.name} failed (P3018), nothing of it was kept: ${error.message}`;
    throw new PlainFailure(why, { cause: error });
  }
}

/**
 * Applies the migration in one transaction, in attempts that wait `attemptMs` for a lock with `pauseMs` between them.
 * Throws a PlainFailure after `limitMs`; then, as after any failure, the database is as it was.
 */
export async function applyWhenFree(client, migration, patience = {}) {
  const { attemptMs, pauseMs, limitMs, warn } = { ...PATIENCE, ...patience };
  const deadline = Date.now() + limitMs;
  for (let tries = 1; !(await attempt(client, migration, attemptMs)); tries++) {
    if (Date.now() + pauseMs > deadline) {
      throw new PlainFailure(
        `Migration ${migration.name} found its tables in use for ${Math.round(limitMs / 1000)} s and was given up; ` +
          "nothing of it was kept. Look in pg_stat_activity for what holds them, or try in a quieter hour.",
      );
    }
    if (tries === 1) warn(`Migration ${migration.name} waits until its tables are free.`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
