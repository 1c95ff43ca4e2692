import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const testing = path.join(root, "scripts/testing");
const databaseTests = "**/*.db.test.ts";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // It throws outside Next; here every module is on the server.
      { find: /^server-only$/, replacement: path.join(testing, "empty-module.ts") },
    ],
  },
  test: {
    // Half of the time went into loading the same modules for each file. Nothing here mocks a module; what a file keeps
    // beyond itself (the database client) is given up between files in db-worker-setup.ts.
    isolate: false,
    maxWorkers: 2,
    // Against what hangs, not against what is slow: speed is measured by other means.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,messages,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: [databaseTests],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [`{lib,prisma,scripts}/${databaseTests}`],
          globalSetup: [path.join(testing, "db-global-setup.ts")],
          setupFiles: [path.join(testing, "db-worker-setup.ts")],
          pool: "forks",
        },
      },
    ],
  },
});
