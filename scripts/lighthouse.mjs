// npm run lighthouse: four pages of a demonstration of its own, built for production and signed in, five times each.
// LIGHTHOUSE_URL and LUOSHI_DEMO_PASSWORD measure a demonstration that runs already; LIGHTHOUSE_RUNS says how often.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureChromium, systemChromium } from "./lib/chromium.mjs";
import { randomSecret } from "./lib/data-folder.mjs";
import { findFreePort } from "./lib/embedded-postgres.mjs";
import { measure, SCORES } from "./lib/lighthouse-runs.mjs";
import { waitUntil } from "./lib/processes.mjs";
import { environment, PlainFailure, ROOT, runMain } from "./lib/steps.mjs";

const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 5);
const START_LIMIT_MS = 600_000;
const PLAN = "/plans/guiyang-population-2021-2025";
const LEAST = [95, 100, 100];

async function signIn(base, name, password) {
  const jar = [];
  const keep = (answer) =>
    jar.push(...answer.headers.getSetCookie().map((line) => line.split(";")[0]));
  const given = await fetch(`${base}/api/auth/csrf`);
  keep(given);
  const { csrfToken } = await given.json();
  keep(
    await fetch(`${base}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: jar.join("; ") },
      body: new URLSearchParams({ csrfToken, name, password, json: "true" }),
    }),
  );
  return jar.join("; ");
}

/** The item that the overview names first. */
async function firstItem(base, cookie) {
  const overview = await fetch(`${base}${PLAN}/overview`, { headers: { Cookie: cookie } });
  const link = /href="([^"?#]*\/milestones\/[^"?#]+)/.exec(await overview.text());
  if (!link) throw new PlainFailure("The overview names no item.");
  return link[1];
}

async function pagesOf(base, password) {
  const of = (name) => signIn(base, name, password);
  const [leader, reporter, reviewer] = await Promise.all(
    ["leader", "reporter", "reviewer"].map(of),
  );
  return [
    ["overview", `${PLAN}/overview`, leader],
    ["my work", `${PLAN}/work`, reporter],
    ["overdue board", `${PLAN}/overdue`, reviewer],
    ["item", await firstItem(base, leader), leader],
  ];
}

async function withBrowser(work) {
  await ensureChromium();
  const { chromium } = await import("@playwright/test");
  const port = await findFreePort();
  const executablePath = systemChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`],
  });
  try {
    return await work(port);
  } finally {
    await browser.close();
  }
}

async function withDemonstration(work) {
  const running = process.env.LIGHTHOUSE_URL;
  if (running) return work(running, process.env.LUOSHI_DEMO_PASSWORD ?? "");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-lighthouse-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const password = randomSecret();
  const env = { PORT: String(port), LUOSHI_DATA_DIR: folder, LUOSHI_DEMO_PASSWORD: password };
  const none = { DATABASE_URL: "", DATABASE_ADMIN_URL: "", NEXTAUTH_URL: base };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    stdio: "inherit",
    env: environment({ ...env, ...none }),
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const isUp = () =>
      fetch(`${base}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    await waitUntil(isUp, START_LIMIT_MS, "the demonstration to answer");
    return await work(base, password);
  } finally {
    child.kill("SIGTERM");
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function tell(name, { scores, metrics, faults }) {
  const points = SCORES.map((what, index) => `${what} ${scores[index]}`);
  const values = metrics.map(
    ([what, value]) => `${what} ${what === "CLS" ? value.toFixed(3) : `${Math.round(value)} ms`}`,
  );
  console.log(`${name.padEnd(14)} ${[...points, ...values].join("  ")}`);
  for (const fault of faults) console.log(`  ${fault}`);
}

await runMain(() =>
  withDemonstration((base, password) =>
    withBrowser(async (port) => {
      let short = 0;
      for (const [name, address, cookie] of await pagesOf(base, password)) {
        await fetch(`${base}${address}`, { headers: { Cookie: cookie } }); // the first answer is nobody's measure
        const result = await measure(`${base}${address}`, { runs: RUNS, port, cookie });
        tell(name, result);
        if (result.scores.some((score, index) => score < LEAST[index])) short++;
      }
      return short > 0 ? 1 : 0;
    }),
  ),
);
