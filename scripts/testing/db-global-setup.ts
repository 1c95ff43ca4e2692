// Once per run: a server (ours, or the one of TEST_DATABASE_ADMIN_URL) and on it a migrated template
// database with the application's role and its rights. Each test file then works on its own copy.
import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { grantApplicationRole } from "../database-roles.mjs";
import { startThrowawayPostgres } from "../lib/throwaway-postgres.mjs";
import { ensureDatabase, migrate } from "../migrate.mjs";
import { dropDatabases, onDatabase } from "./test-databases";

declare module "vitest" {
  interface ProvidedContext {
    templateAdminUrl: string;
    templateApplicationUrl: string;
  }
}

export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  const server = given ? undefined : await startThrowawayPostgres();
  const serverUrl = given ?? server?.adminUrl;
  if (!serverUrl) throw new Error("There is no PostgreSQL to test on.");

  const template = `luoshi_test_${randomBytes(4).toString("hex")}`;
  const adminUrl = onDatabase(serverUrl, template);
  const applicationUrl = new URL(adminUrl);
  applicationUrl.username = `${template}_app`;
  applicationUrl.password = randomBytes(16).toString("hex");

  await ensureDatabase(adminUrl);
  await migrate(adminUrl);
  await grantApplicationRole(adminUrl, applicationUrl.href);
  project.provide("templateAdminUrl", adminUrl);
  project.provide("templateApplicationUrl", applicationUrl.href);

  return async function teardown() {
    if (server) await server.stop();
    else await dropDatabases(serverUrl, { startingWith: template, role: `${template}_app` });
  };
}
