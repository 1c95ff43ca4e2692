// Journeys through the production build, on a demo of their own. `npm run test:e2e` builds first, picks
// a free port and a throwaway data folder, and removes it afterwards.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { systemChromium } from "./scripts/lib/chromium.mjs";

// Workers load this file again and must find what the first load chose.
process.env.LUOSHI_E2E_PORT ??= "3417";
process.env.LUOSHI_E2E_PASSWORD ??= "journeys-of-the-demo-2024";
if (!process.env.LUOSHI_E2E_DATA_DIR) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-e2e-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user
  process.env.LUOSHI_E2E_DATA_DIR = folder;
}

const port = process.env.LUOSHI_E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;
const executablePath = systemChromium();
const desktop = { viewport: { width: 1440, height: 900 } };
const reading =
  /(browsers|explain|figures|pages|reading|schedule|scopes|search|security)\.spec\.ts$/;
/** Each of these has a city and a server of its own. */
const apart = /(briefs|chase|rights|walk)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A journey through many hands on two cores; what is missing on a page fails by the two below.
  timeout: 420_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // A trace films every page, which takes more of the processor than the product does; where a failure needs one:
    // npm run test:e2e -- e2e/SPEC --trace on
    trace: "off",
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // Readers change nothing and go side by side, one in the browser while the server answers the other. After them come
  // who writes into the demo, one at a time, and beside these who writes into a city of its own.
  projects: [
    { name: "readers", testMatch: reading, use: desktop, fullyParallel: true },
    {
      name: "writers",
      testIgnore: [reading, apart],
      use: desktop,
      workers: 1,
      dependencies: ["readers"],
    },
    { name: "cities", testMatch: apart, use: desktop, workers: 1, dependencies: ["readers"] },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `${baseURL}/api/health`,
    reuseExistingServer: false,
    timeout: 600_000,
    stdout: "pipe",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: port,
      LUOSHI_DATA_DIR: process.env.LUOSHI_E2E_DATA_DIR,
      LUOSHI_DEMO_PASSWORD: process.env.LUOSHI_E2E_PASSWORD,
      // A developer's own addresses must not turn this into a production start on his database.
      DATABASE_URL: "",
      DATABASE_ADMIN_URL: "",
      NEXTAUTH_URL: baseURL,
      // Journeys ask for more in a minute than people do.
      LUOSHI_LIMIT_FACTOR: "1000",
      LUOSHI_CLOCK_START: "",
      LUOSHI_CLOCK_ANCHOR: "",
    },
  },
});
