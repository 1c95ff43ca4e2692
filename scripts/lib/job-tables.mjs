// The tables of the job queue, in a schema of their own: made by the owner, used by the application.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export const JOB_SCHEMA = "graphile_worker";
const POLICY = "luoshi_application";

/** Brings the queue's tables to the version of the library. */
export async function migrateJobs(adminUrl) {
  // Loaded only here: most of what migrates needs no queue.
  const { Logger, runMigrations } = await import("graphile-worker");
  const logger = new Logger(() => (level, message) => {
    if (["error", "warning"].includes(level)) console.warn(message);
  });
  await runMigrations({ connectionString: adminUrl, logger });
}

function latestJobMigration() {
  const manifest = createRequire(import.meta.url).resolve("graphile-worker/package.json");
  const files = fs.readdirSync(path.join(path.dirname(manifest), "sql"));
  return Math.max(...files.map((file) => Number(file.slice(0, 6))));
}

/** Does the queue lack tables? Read with the application's own role. */
export async function areJobsPending(client) {
  try {
    const { rows } = await client.query(`SELECT max(id) AS latest FROM ${JOB_SCHEMA}.migrations`);
    return (rows[0].latest ?? 0) < latestJobMigration();
  } catch (error) {
    const absent = ["42P01", "42501", "3F000"].includes(error.code);
    if (!absent) throw error;
    return true;
  }
}

/**
 * The queue takes its jobs out when they are done, so the application may delete there; its tables are closed by row
 * policies to all but their owner until a policy names somebody. Nothing when there is no queue yet.
 */
export async function jobGrantStatements(client, role) {
  const { rows } = await client.query(
    `SELECT relname, relrowsecurity,
            EXISTS (SELECT FROM pg_policies
                     WHERE schemaname = $1 AND tablename = relname AND policyname = $2) AS has_policy
       FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'p')`,
    [JOB_SCHEMA, POLICY],
  );
  if (rows.length === 0) return [];
  const name = client.escapeIdentifier(role);
  const tables = rows.map((row) => ({
    ...row,
    target: `${JOB_SCHEMA}.${client.escapeIdentifier(row.relname)}`,
  }));
  return [
    `GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO ${name}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO ${name}`,
    ...tables.map(({ relname, target }) => {
      const rights = relname === "migrations" ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
      return `GRANT ${rights} ON ${target} TO ${name}`;
    }),
    ...tables
      .filter(({ relrowsecurity, has_policy }) => relrowsecurity && !has_policy)
      .map(
        ({ target }) =>
          `CREATE POLICY ${POLICY} ON ${target} TO ${name} USING (true) WITH CHECK (true)`,
      ),
  ];
}
