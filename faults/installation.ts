// The product as it runs for a city: PostgreSQL that waits for the disk, the built server and its worker, each a process
// that can be killed and started again.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { hash } from "@node-rs/argon2";
import { openClient } from "@/prisma/factories/client";
import { type FaultCity, FAULT_CLOCK, makeFaultCity } from "@/prisma/factories/fault-city";
import { grantApplicationRole } from "@/scripts/database-roles.mjs";
import { databaseUrl, randomSecret } from "@/scripts/lib/data-folder.mjs";
import { findFreePort, startPostgres } from "@/scripts/lib/embedded-postgres.mjs";
import { isAlive, waitUntil } from "@/scripts/lib/processes.mjs";
import { ROOT } from "@/scripts/lib/steps.mjs";
import { SERVER_HABITS } from "@/scripts/lib/web-server.mjs";
import { ensureDatabase, migrate } from "@/scripts/migrate.mjs";

export const PASSWORD = "nothing-is-lost-here-2024";
const ADMIN = "luoshi_admin";
const UP_LIMIT_MS = 60_000;
/** Nothing is spared: what is acknowledged is on the disk. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

type Server = Awaited<ReturnType<typeof startPostgres>>;

export type Installation = {
  city: FaultCity;
  address: string;
  adminUrl: string;
  applicationUrl: string;
  folder: string;
  /** Starts what is not running; resolves when the product answers. */
  up: () => Promise<void>;
  killApp: () => Promise<void>;
  /** Immediate shutdown: no farewell, recovery at the next start. */
  stopDatabase: () => Promise<void>;
  /** From the next start on the product finds its database at this port. */
  databaseAt: (port: number) => void;
  databasePort: number;
  /** SIGTERM to the server; how it ended. */
  stopApp: () => Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  down: () => Promise<void>;
};

const isRunning = (child: ChildProcess | undefined): child is ChildProcess =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

async function kill(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

export async function install(): Promise<Installation> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-faults-"));
  fs.chmodSync(folder, 0o755);
  const [databasePort, port] = [await findFreePort(), await findFreePort()];
  const secrets = { admin: randomSecret(), application: randomSecret() };
  const at = (role: string, password: string, databasePortSeen: number) =>
    databaseUrl({ role, password, port: databasePortSeen, database: "luoshi" });
  const adminUrl = at(ADMIN, secrets.admin, databasePort);
  const applicationUrl = at("luoshi_app", secrets.application, databasePort);
  const address = `http://127.0.0.1:${port}`;
  const log = fs.openSync(path.join(folder, "product.log"), "a");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NODE_OPTIONS: "",
    DATABASE_URL: applicationUrl,
    DATABASE_ADMIN_URL: "",
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    LUOSHI_DEMO: "1",
    LUOSHI_DEMO_PASSWORD: PASSWORD,
    LUOSHI_CLOCK_START: FAULT_CLOCK,
    LUOSHI_CLOCK_ANCHOR: new Date().toISOString(),
    // Everybody comes from one address here, and in a hurry.
    LUOSHI_LIMIT_FACTOR: "100000",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  let database: Server | undefined;
  let app: ChildProcess | undefined;
  let worker: ChildProcess | undefined;

  // What is read in this process is read of the same database, by the same clock.
  Object.assign(process.env, env);

  const start = (args: readonly string[]) =>
    spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", log, log] });

  async function startDatabase(): Promise<void> {
    const options = { port: databasePort, adminRole: ADMIN, adminPassword: secrets.admin };
    database = await startPostgres(path.join(folder, "postgres"), {
      ...options,
      settings: DURABLE,
    });
  }

  const databaseChild = (): ChildProcess | undefined => database?.child;

  async function isHealthy(): Promise<boolean> {
    try {
      const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  async function up(): Promise<void> {
    if (!isRunning(database?.child)) await startDatabase();
    if (!isRunning(app)) {
      const next = path.join(ROOT, "node_modules/next/dist/bin/next");
      app = start([...SERVER_HABITS, next, "start", "-H", "127.0.0.1", "-p", String(port)]);
    }
    if (!isRunning(worker)) {
      worker = start(["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"]);
    }
    await waitUntil(isHealthy, UP_LIMIT_MS, "the product to answer");
  }

  async function down(): Promise<void> {
    await Promise.all([kill(app, "SIGKILL"), kill(worker, "SIGKILL")]);
    await database?.stop();
    fs.closeSync(log);
    if (!process.env.LUOSHI_FAULTS_KEEP) fs.rmSync(folder, { recursive: true, force: true });
  }

  try {
    await startDatabase();
    await ensureDatabase(adminUrl);
    await migrate(adminUrl);
    await grantApplicationRole(adminUrl, applicationUrl);
    const db = openClient(adminUrl);
    const city = await makeFaultCity(db, await hash(PASSWORD));
    await db.$disconnect();
    await up();
    return {
      city,
      address,
      adminUrl,
      applicationUrl,
      folder,
      up,
      down,
      databasePort,
      databaseAt: (seen) => {
        env.DATABASE_URL = at("luoshi_app", secrets.application, seen);
      },
      killApp: () => kill(app, "SIGKILL"),
      async stopDatabase() {
        const child = databaseChild();
        const pid = child?.pid;
        await kill(child, "SIGQUIT");
        await waitUntil(() => pid === undefined || !isAlive(pid), UP_LIMIT_MS, "PostgreSQL to end");
      },
      async stopApp() {
        const ending = app;
        if (!isRunning(ending)) throw new Error("The server is not running.");
        const ended = once(ending, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
        ending.kill("SIGTERM");
        const [code, signal] = await ended;
        return { code, signal };
      },
    };
  } catch (error) {
    await down();
    throw error;
  }
}
