// A database to develop against: node scripts/dev-db.mjs [start | stop | env]. It keeps running until stopped,
// on a fixed port, with its data in .data-dev/. Load its addresses with: eval "$(node scripts/dev-db.mjs env)"
import path from "node:path";
import { grantApplicationRole } from "./database-roles.mjs";
import { databaseUrl, openDataFolder, randomSecret } from "./lib/data-folder.mjs";
import { startPostgres, stopLeftover } from "./lib/embedded-postgres.mjs";
import { databaseFolder } from "./lib/postgres-files.mjs";
import { isPortFree } from "./lib/processes.mjs";
import { ensureDatabase } from "./migrate.mjs";

const PORT = 55433;
const data = openDataFolder(path.resolve(import.meta.dirname, "../.data-dev"));
const folder = databaseFolder(data.folder);

const { adminPassword, applicationPassword } = data.remember({
  adminPassword: data.state.adminPassword ?? randomSecret(),
  applicationPassword: data.state.applicationPassword ?? randomSecret(),
});
const at = { port: PORT, database: "luoshi" };
const adminUrl = databaseUrl({ ...at, role: "luoshi_admin", password: adminPassword });
const applicationUrl = databaseUrl({ ...at, role: "luoshi_app", password: applicationPassword });

function printAddresses() {
  console.log(`export DATABASE_URL='${applicationUrl}'`);
  console.log(`export DATABASE_ADMIN_URL='${adminUrl}'`);
}

async function start() {
  if (await isPortFree(PORT)) {
    const options = { port: PORT, adminRole: "luoshi_admin", adminPassword, detached: true };
    await startPostgres(folder, options);
  }
  await ensureDatabase(adminUrl);
  await grantApplicationRole(adminUrl, applicationUrl);
  printAddresses();
}

const commands = {
  start,
  stop: async () => console.log((await stopLeftover(folder)) ? "Stopped." : "It was not running."),
  env: printAddresses,
};
const command = commands[process.argv[2] ?? "start"];
if (!command) throw new Error("Say start, stop or env.");
await command();
