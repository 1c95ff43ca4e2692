// The three kinds of tests, each run in its own process and counted from its JSON report.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findFreePort } from "./embedded-postgres.mjs";
import { PlainFailure, runNode } from "./steps.mjs";

const readJson = (file) =>
  fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;

async function withFolder(prefix, work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs tests to the end, reads what they reported, and only then lets a failure be one. */
async function counted(tally, work, read) {
  let failure;
  try {
    await work();
  } catch (error) {
    failure = error;
  }
  const { passed = 0, failed = 0 } = read() ?? {};
  tally.passed += passed;
  tally.failed += failed;
  if (failure) throw failure;
  if (passed === 0) throw new PlainFailure("There are no tests of this kind.");
  return passed;
}

export function runVitest(tally, project) {
  return withFolder("luoshi-report-", (folder) => {
    const report = path.join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return counted(
      tally,
      () => runNode("node_modules/vitest/vitest.mjs", ["run", "--project", project, ...reporters]),
      () => {
        const results = readJson(report);
        return results && { passed: results.numPassedTests, failed: results.numFailedTests };
      },
    );
  });
}

export function runPlaywright(tally, args = []) {
  // Who names a journey wants that one, not all that goes before it.
  const chosen = args.length > 0 ? [...args, "--no-deps"] : args;
  return withFolder("luoshi-e2e-", async (folder) => {
    const report = path.join(folder, "report.json");
    const env = {
      LUOSHI_E2E_DATA_DIR: path.join(folder, "data"),
      LUOSHI_E2E_PORT: String(await findFreePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    };
    return counted(
      tally,
      () => runNode("node_modules/@playwright/test/cli.js", ["test", ...chosen], { env }),
      () => {
        const stats = readJson(report)?.stats;
        return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      },
    );
  });
}
