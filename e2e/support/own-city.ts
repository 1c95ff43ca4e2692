// An installation of a journey's own, on the demo's PostgreSQL and the same build: its clock is moved by starting the
// server again at another instant, as no running product lets itself be moved.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { openClient } from "@/prisma/factories/client";
import { makeSmallCity } from "@/prisma/factories/small-city";
import { findFreePort } from "@/scripts/lib/embedded-postgres.mjs";
import { startWebServer } from "@/scripts/lib/web-server.mjs";
import { livePage } from "./live-page";
import { adminUrl, applicationUrlOf } from "./product";

const root = path.resolve(import.meta.dirname, "../..");
const password = "a-walk-through-the-year";

export type OwnCity = {
  /** A page of this person at the clock's present instant; sessions outlive a move of the clock. */
  as: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Moves the business clock: "2024-10-08T09:00:00+08:00". */
  at: (instant: string) => Promise<void>;
  address: (path: string) => string;
  stop: () => Promise<void>;
};

function runToEnd(args: readonly string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
  });
}

type City = (db: ReturnType<typeof openClient>, passwordHash: string) => Promise<void>;

async function makeDatabase(makeCity: City): Promise<{
  owner: string;
  application: string;
  drop: () => Promise<void>;
}> {
  const name = `walk_${randomBytes(4).toString("hex")}`;
  const urls = { owner: adminUrl(name), application: applicationUrlOf(name) };
  const env = { DATABASE_ADMIN_URL: urls.owner, DATABASE_URL: urls.application };
  await runToEnd(["scripts/migrate.mjs"], env);
  const db = openClient(urls.owner);
  await makeCity(db, await hash(password));
  await db.$disconnect();
  return {
    ...urls,
    drop: async () => {
      const client = new pg.Client({ connectionString: adminUrl("postgres") });
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
    },
  };
}

async function signIn(context: BrowserContext, address: string, name: string): Promise<void> {
  const { csrfToken } = (await (await context.request.get(`${address}/api/auth/csrf`)).json()) as {
    csrfToken: string;
  };
  const form = { csrfToken, name, password, json: "true" };
  await context.request.post(`${address}/api/auth/callback/credentials`, { form });
}

export async function openOwnCity(
  browser: Browser,
  makeCity: City = makeSmallCity,
): Promise<OwnCity> {
  const database = await makeDatabase(makeCity);
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString("hex");
  const contexts: BrowserContext[] = [];
  let server: ReturnType<typeof startWebServer> | null = null;

  async function at(instant: string): Promise<void> {
    await server?.stop();
    server = startWebServer({
      port,
      isQuiet: true,
      env: {
        DATABASE_URL: database.application,
        NEXTAUTH_URL: address,
        NEXTAUTH_SECRET: secret,
        LUOSHI_DEMO: "1",
        LUOSHI_DEMO_PASSWORD: password,
        LUOSHI_CLOCK_START: instant,
        LUOSHI_CLOCK_ANCHOR: new Date().toISOString(),
      },
    });
    await server.waitForHealth();
  }

  return {
    at,
    address: (where) => `${address}${where}`,
    async as(name, options = {}) {
      const context = await browser.newContext({
        baseURL: address,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      contexts.push(context);
      await signIn(context, address, name);
      return livePage(context);
    },
    async stop() {
      await Promise.all(contexts.map((context) => context.close()));
      await server?.stop();
      await database.drop();
    },
  };
}
