// Without DATABASE_URL: a PostgreSQL of our own in the data folder, holding the demonstration of one city.
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { grantApplicationRole } from "../database-roles.mjs";
import { ensureDatabase, migrate } from "../migrate.mjs";
import { databaseUrl, randomSecret, readablePassword } from "./data-folder.mjs";
import { findFreePort, startPostgres, stopLeftover } from "./embedded-postgres.mjs";
import { databaseFolder } from "./postgres-files.mjs";
import { isPortFree } from "./processes.mjs";
import { PlainFailure, runNode, step } from "./steps.mjs";

// The demo's first day: its business clock starts here and runs on from the moment of the first start.
const CLOCK_START = "2024-10-15T09:00:00+08:00";

async function choosePort(state) {
  if (state.postgresPort && (await isPortFree(state.postgresPort))) return state.postgresPort;
  return findFreePort();
}

function addresses({ adminPassword, applicationPassword, postgresPort: port }) {
  const database = "luoshi";
  return {
    adminUrl: databaseUrl({ role: "luoshi_admin", password: adminPassword, port, database }),
    applicationUrl: databaseUrl({
      role: "luoshi_app",
      password: applicationPassword,
      port,
      database,
    }),
  };
}

async function dropDatabase(adminUrl) {
  const address = new URL(adminUrl);
  address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query("DROP DATABASE IF EXISTS luoshi WITH (FORCE)");
  await client.end();
}

async function bringUpToDate({ adminUrl, applicationUrl }) {
  await ensureDatabase(adminUrl);
  const applied = await migrate(adminUrl);
  await grantApplicationRole(adminUrl, applicationUrl);
  return `Database: ${applied.length} migrations applied, rights granted`;
}

/** What seed and server both need to know. */
function demoEnvironment(state, { applicationUrl }) {
  return {
    DATABASE_URL: applicationUrl,
    LUOSHI_DEMO: "1",
    LUOSHI_DEMO_PASSWORD: state.demoPassword,
    LUOSHI_CLOCK_START: state.clockStart,
    LUOSHI_CLOCK_ANCHOR: state.clockAnchor,
    NEXTAUTH_SECRET: state.authSecret,
  };
}

/** A seeding that is cut off is thrown away whole, so its commits need not wait for the disk one by one. */
function withoutWaiting(url) {
  const address = new URL(url);
  address.searchParams.set("options", "-c synchronous_commit=off");
  return address.href;
}

async function flush(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("CHECKPOINT");
  await client.end();
}

/** A seeding that was interrupted leaves no stamp; the next start throws its database away and begins anew. */
async function seed(data, urls) {
  const { LUOSHI_DEMO_PASSWORD: wanted, LUOSHI_CLOCK_START: clockStart } = process.env;
  await dropDatabase(urls.adminUrl);
  const state = data.remember({
    demoPassword: wanted || readablePassword(),
    clockStart: clockStart || CLOCK_START,
    clockAnchor: process.env.LUOSHI_CLOCK_ANCHOR || new Date().toISOString(),
  });
  await step("Database", () => bringUpToDate(urls));
  await step("Demonstration: done", () => {
    const args = ["--conditions=react-server", "prisma/seed.ts"];
    return runNode("node_modules/tsx/dist/cli.mjs", args, {
      env: {
        ...demoEnvironment(state, urls),
        DATABASE_URL: withoutWaiting(urls.applicationUrl),
        DATABASE_ADMIN_URL: urls.adminUrl,
      },
    });
  });
  await flush(urls.adminUrl);
  data.remember({ seededAt: new Date().toISOString() });
}

/** One account per role, for the person who tries it out. */
async function listAccounts(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT DISTINCT ON (role) role::text, name, "displayName"
       FROM "Grant" JOIN "Person" ON "Person".id = "personId"
      WHERE active AND "endedAt" IS NULL ORDER BY role, name`,
  );
  await client.end();
  return rows.map((row) => `  ${row.role.padEnd(10)} ${row.name}  ${row.displayName}`);
}

export async function openDemoDatabase(data) {
  const folder = databaseFolder(data.folder);
  if (!folder.startsWith(data.folder)) {
    console.log(
      `[luoshi] PostgreSQL may not run as root and its user cannot enter ${data.folder}; its data is in ${folder}`,
    );
  }
  const isNew = !fs.existsSync(path.join(folder, "PG_VERSION"));
  if (!isNew && !data.state.adminPassword) {
    throw new PlainFailure(
      `The passwords of the database in ${folder} are lost. Remove it to begin anew.`,
    );
  }
  if (await stopLeftover(folder))
    console.log("[luoshi] Stopped the PostgreSQL which an earlier start left running.");
  const state = data.remember({
    adminPassword: data.state.adminPassword ?? randomSecret(),
    applicationPassword: data.state.applicationPassword ?? randomSecret(),
    authSecret: data.state.authSecret ?? randomSecret(36),
    postgresPort: await choosePort(data.state),
    seededAt: isNew ? undefined : data.state.seededAt,
  });
  const { postgresPort: port, adminPassword } = state;
  const server = await startPostgres(folder, { port, adminRole: "luoshi_admin", adminPassword });
  const urls = addresses(state);
  try {
    if (state.seededAt) await step("Database", () => bringUpToDate(urls));
    else await seed(data, urls);
    const { LUOSHI_DEMO_PASSWORD: wanted } = process.env;
    if (wanted && wanted !== state.demoPassword) {
      throw new PlainFailure(
        `This demo was made with another LUOSHI_DEMO_PASSWORD. Unset it, or remove ${data.folder} to begin anew.`,
      );
    }
    return {
      env: demoEnvironment(state, urls),
      announce: [
        "This is a demonstration. Sign in with the name of an account, in the second column:",
        ...(await listAccounts(urls.adminUrl)),
        `  Password for all: ${state.demoPassword}`,
      ],
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
