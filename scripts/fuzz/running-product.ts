// The product to ask: one of its own with a demonstration in a folder that is removed afterwards, or, with
// LUOSHI_FUZZ_ADDRESS, LUOSHI_FUZZ_PASSWORD and LUOSHI_FUZZ_DATABASE, one that runs already.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { databaseUrl, readablePassword } from "../lib/data-folder.mjs";
import { findFreePort } from "../lib/embedded-postgres.mjs";
import { waitUntil } from "../lib/processes.mjs";
import { environment, ROOT } from "../lib/steps.mjs";

const START_LIMIT_MS = 600_000;

export type Product = {
  base: string;
  password: string;
  adminUrl: string;
  /** Lines in which the server tells of an error it did not expect. */
  errors: () => string[];
  stop: () => Promise<void>;
};

export async function openProduct(): Promise<Product> {
  const { LUOSHI_FUZZ_ADDRESS: base, LUOSHI_FUZZ_PASSWORD: password } = process.env;
  if (base && password) {
    const adminUrl = process.env.LUOSHI_FUZZ_DATABASE ?? "";
    return { base, password, adminUrl, errors: () => [], stop: async () => undefined };
  }
  return startProduct();
}

async function startProduct(): Promise<Product> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-fuzz-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user
  const password = readablePassword();
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: given({
      PORT: String(port),
      LUOSHI_DATA_DIR: path.join(folder, "data"),
      LUOSHI_DEMO_PASSWORD: password,
      LUOSHI_LIMIT_FACTOR: "1000",
      // A developer's own addresses must not turn this into a production start on his database.
      DATABASE_URL: "",
      DATABASE_ADMIN_URL: "",
      NEXTAUTH_URL: base,
      LUOSHI_CLOCK_START: "",
      LUOSHI_CLOCK_ANCHOR: "",
    }),
  });
  const ended = once(child, "exit");
  let log = "";
  child.stdout.on("data", (text: Buffer) => (log += text.toString()));
  child.stderr.on("data", (text: Buffer) => (log += text.toString()));
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const ready = () => child.exitCode !== null || log.includes("is ready");
    await waitUntil(async () => ready(), START_LIMIT_MS, "the product to start");
    if (child.exitCode !== null) throw new Error(`The product did not start.\n${log}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, password, adminUrl: adminUrlOf(folder), errors: () => errorsIn(log), stop };
}

/** `environment` takes the type of its parts from the process: all are texts. */
const given = (extra: Record<string, string>) => environment(extra) as NodeJS.ProcessEnv;

function adminUrlOf(folder: string): string {
  const text = fs.readFileSync(path.join(folder, "data/state.json"), "utf8");
  const state = JSON.parse(text) as { adminPassword: string; postgresPort: number };
  const { adminPassword: password, postgresPort: port } = state;
  return databaseUrl({ role: "luoshi_admin", password, port, database: "luoshi" });
}

/** As Next and the API write what they did not expect. */
const errorsIn = (log: string) =>
  log
    .split("\n")
    .filter((line) => /^ ?⨯ |^\[api\] |unhandledRejection|uncaughtException/.test(line));
