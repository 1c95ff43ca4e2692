// A PostgreSQL for one run of tests: in the folder for temporary files, on a free port, without the
// care for power failures that makes writing slow.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { databaseUrl, randomSecret } from "./data-folder.mjs";
import { findFreePort, startPostgres } from "./embedded-postgres.mjs";

const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export async function startThrowawayPostgres() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-test-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user, and its own folder is closed
  const port = await findFreePort();
  const adminRole = "luoshi_admin";
  const adminPassword = randomSecret();
  const server = await startPostgres(path.join(folder, "postgres"), {
    port,
    adminRole,
    adminPassword,
    settings: FAST,
  });
  return {
    adminUrl: databaseUrl({ role: adminRole, password: adminPassword, port, database: "postgres" }),
    async stop() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
