// The operator's own PostgreSQL: migrated when we are given the key to it, only looked at otherwise.
import { grantApplicationRole } from "../database-roles.mjs";
import { ensureDatabase, migrate, pendingMigrations } from "../migrate.mjs";
import { PlainFailure, step } from "./steps.mjs";

async function assertNothingPending(databaseUrl) {
  const pending = await pendingMigrations(databaseUrl);
  if (pending.length === 0) return "Database is up to date";
  throw new PlainFailure(
    `The database lacks ${pending.length} migrations (${pending.join(", ")}). Set DATABASE_ADMIN_URL to ` +
      "the role which owns the tables and start again, or run: npm run db:migrate",
  );
}

async function migrateAndGrant({ adminUrl, databaseUrl }) {
  await ensureDatabase(adminUrl);
  const applied = await migrate(adminUrl);
  await grantApplicationRole(adminUrl, databaseUrl);
  return `Database: ${applied.length} migrations applied, rights granted`;
}

export async function openProductionDatabase({ databaseUrl, adminUrl }) {
  try {
    await step("Database", () =>
      adminUrl ? migrateAndGrant({ adminUrl, databaseUrl }) : assertNothingPending(databaseUrl),
    );
  } catch (error) {
    // Both the server's refusals and the network's carry a code, and say what is wrong in one line.
    throw error.code ? new PlainFailure(`The database cannot be used: ${error.message}`) : error;
  }
  // Nothing of the demo, least of all its clock, may reach a real plan.
  const env = {
    LUOSHI_DEMO: undefined,
    LUOSHI_DEMO_PASSWORD: undefined,
    LUOSHI_CLOCK_START: undefined,
    LUOSHI_CLOCK_ANCHOR: undefined,
  };
  return { env, announce: [], stop: () => Promise.resolve() };
}
