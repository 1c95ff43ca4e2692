// A backup taken while people work, restored into an empty database and compared; and every way in which it must refuse.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { clock, db, draftOf, newScene, reportIn } from "@/lib/commands/report/report-scene.fixture";
import { getOverview, type Overview } from "@/lib/data/overview";
import { openSession } from "./backup/database-session.mjs";
import { openTarget } from "./backup/empty-target.mjs";
import type { Manifest } from "./backup/manifest.mjs";
import { readBackup } from "./backup/read-backup.mjs";
import { restoreBackup } from "./backup/restore-backup";
import { verifyChains } from "./backup/verify-chains";
import { writeBackup } from "./backup/write-backup.mjs";
import { ensureDatabase } from "./migrate.mjs";
import { onDatabase } from "./testing/test-databases";

const passphrase = randomBytes(36).toString("base64");
const adminUrl = String(process.env.DATABASE_ADMIN_URL);
const applicationUrl = String(process.env.DATABASE_URL);
const target = onDatabase(adminUrl, `${new URL(adminUrl).pathname.slice(1)}_restored`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-backup-"));
const fileAt = (name: string) => path.join(folder, name);
const plain = fileAt("plain.tar.gz");
const sealed = fileAt("sealed");

const owner = new pg.Client({ connectionString: adminUrl });
const scene = await newScene();
const dates = { asOf: "2024-10-08", knownBy: clock(), live: true };
let before: unknown;

/** What the product says of the plan, without the order of what has none. */
const saidBy = ({ items, indicators, comparison, worst }: Overview) => ({
  items: items.map(({ assessment }) => assessment),
  worst: worst.map(({ assessment }) => assessment),
  indicators,
  comparison,
});
let manifest: Manifest;

async function onTarget<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Takes one from a table that is read early and gives it to one that is read late. */
const transfer = () =>
  owner.query(`BEGIN; UPDATE "Area" SET "sortOrder" = "sortOrder" - 1;
    UPDATE "RateLimit" SET points = points + 1; COMMIT`);

const UGLY = "\\N\t\\.\r\n\\\\ 'x' \"y\" \u{20BB7}野 😀 \u0001 é é";

beforeAll(async () => {
  await owner.connect();
  await reportIn("accepted", scene);
  const reportId = await reportIn("draft", scene, "coverage");
  const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(2_200_000)]);
  await attachEvidence(scene.people.reporter, { reportId, fileName: "名单.pdf", bytes }, clock);
  await owner.query('UPDATE "Person" SET "displayName" = $1', [UGLY]);
  await owner.query('UPDATE "Milestone" SET "dependsOn" = $1', [["a,b", "{}", UGLY, ""]]);
  await owner.query('UPDATE "Area" SET "nameEn" = $1', ["长".repeat(300_000)]);
  await owner.query(`INSERT INTO "RateLimit" VALUES ('transfer', 0, '2024-10-08 01:02:03.456')`);
  before = saidBy(await getOverview(scene.people.leader, scene.plan.code, dates, clock()));
  ({ manifest } = await writeBackup({ url: adminUrl, file: plain, tell: disturb }));
  await writeBackup({ url: adminUrl, file: sealed, passphrase });
}, 120_000);

afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await Promise.all([leaveDatabase(), db.$disconnect()]);
  await owner.query(`DROP DATABASE IF EXISTS ${new URL(target).pathname.slice(1)} WITH (FORCE)`);
  await owner.end();
});

/** People go on working between the first table and the last. */
async function disturb(table: string): Promise<void> {
  if (table !== "Area") return;
  await transfer();
  await reportIn("draft", scene, "build");
}

/** Bytes of the sealed or the plain file, changed. */
function spoiled(from: string, change: (bytes: Buffer) => Buffer): string {
  const file = fileAt("spoiled");
  fs.writeFileSync(file, change(fs.readFileSync(from)));
  return file;
}

const flipped = (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(copy.length >> 1) ^ 1, copy.length >> 1);
  return copy;
};

/** The hashes are right in a file that was packed anew, but not those of the manifest. */
const otherRow = (bytes: Buffer) => {
  const archive = gunzipSync(bytes);
  archive.write("X", archive.indexOf(scene.plan.code));
  return gzipSync(archive, { level: 1 });
};

describe("a file is refused", () => {
  test.each([
    ["a sealed one with a byte changed", () => spoiled(sealed, flipped), passphrase],
    ["a plain one with a byte changed", () => spoiled(plain, flipped), undefined],
    ["a sealed one cut short", () => spoiled(sealed, (all) => all.subarray(0, -1)), passphrase],
    ["a plain one cut short", () => spoiled(plain, (all) => all.subarray(0, -9)), undefined],
    ["one packed anew with another row", () => spoiled(plain, otherRow), undefined],
    ["another passphrase", () => sealed, `${passphrase}.`],
  ])("%s", async (_, file, key) => {
    const refused = readBackup(file(), { passphrase: key });
    await expect(refused).rejects.toThrow("is no whole backup");
  });

  test("a sealed one without its passphrase, and what does not exist", async () => {
    await expect(readBackup(sealed, {})).rejects.toThrow("LUOSHI_BACKUP_PASSPHRASE");
    await expect(readBackup(fileAt("none"), {})).rejects.toThrow("There is no file");
  });

  test("before anything is made where it should go", async () => {
    const file = spoiled(sealed, flipped);
    await expect(restoreBackup({ file, passphrase, adminUrl: target })).rejects.toThrow("whole");
    const { rowCount } = await owner.query("SELECT FROM pg_database WHERE datname = $1", [
      new URL(target).pathname.slice(1),
    ]);
    expect(rowCount).toBe(0);
  });
});

describe("taking one", () => {
  test("leaves a file that only its owner reads, and overwrites none", async () => {
    expect(fs.statSync(sealed).mode & 0o777).toBe(0o600);
    await expect(writeBackup({ url: adminUrl, file: sealed })).rejects.toThrow("exists already");
  });

  test("that is stopped leaves nothing", async () => {
    const stop = new AbortController();
    const file = fileAt("stopped");
    const tell = () => stop.abort(new Error("stopped by hand"));
    const taken = writeBackup({ url: adminUrl, file, signal: stop.signal, tell });
    await expect(taken).rejects.toThrow();
    expect(fs.readdirSync(folder).filter((name) => name.startsWith("stopped"))).toEqual([]);
  });

  test("by a role that does not see every row is refused", async () => {
    const taken = writeBackup({ url: applicationUrl, file: fileAt("partly") });
    await expect(taken).rejects.toMatchObject({ code: "42501" });
  });
});

describe("restoring", () => {
  test("fills no database in which there is anything", async () => {
    const restored = restoreBackup({ file: sealed, passphrase, adminUrl });
    await expect(restored).rejects.toThrow("not empty");
  });

  test("clears what a killed one left; a log that does not hold is refused and leaves nothing", async () => {
    const file = fileAt("broken-log");
    await owner.query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
    await owner.query(`UPDATE "AuditEvent" SET reason = 'x' WHERE "chainNumber" = 2`);
    await writeBackup({ url: adminUrl, file });
    await ensureDatabase(target);
    const killed = await openSession(target, { sharedLock: false });
    await openTarget(killed);
    await killed.query(`CREATE TABLE half (); CREATE TYPE done AS ENUM ('no'); CREATE SCHEMA made;
      CREATE EXTENSION btree_gist; CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'`);
    await killed.end();
    await expect(restoreBackup({ file, adminUrl: target })).rejects.toThrow("event 2 (content)");
    const [left] = await onTarget<{ count: string }>(
      `SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
    );
    expect(left?.count).toBe("0");
  }, 120_000);

  test("brings back every row as it was at one moment, and people go on", async () => {
    const restored = await restoreBackup({ file: plain, adminUrl: target, applicationUrl });
    expect(restored.newer).toEqual([]);
    const again = await writeBackup({ url: target, file: fileAt("again") });
    for (const part of ["tables", "sequences", "chains", "migrations"] as const) {
      expect(again.manifest[part], part).toEqual(manifest[part]);
    }
    const [sum] = await onTarget<{ area: number; points: number }>(
      `SELECT (SELECT "sortOrder" FROM "Area") AS area, (SELECT points FROM "RateLimit") AS points`,
    );
    expect(sum).toEqual({ area: 1, points: 0 });
    const [person] = await onTarget(`SELECT DISTINCT "displayName" AS called FROM "Person"`);
    expect(person).toEqual({ called: UGLY });
    await workThere();
  }, 120_000);
});

/** The product's own connections; the next read opens new ones. */
async function leaveDatabase(): Promise<void> {
  const kept = globalThis as { luoshiDatabase?: { $disconnect: () => Promise<void> } };
  await kept.luoshiDatabase?.$disconnect();
  delete kept.luoshiDatabase;
}

/** The product on the restored database: the same reading, and the next act is written. */
async function workThere(): Promise<void> {
  await leaveDatabase();
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", onDatabase(applicationUrl, new URL(target).pathname.slice(1)));
  const there = await import("@/lib/data/overview");
  const { saveDraft } = await import("@/lib/commands/report/save-draft");
  const { leader, reporter } = scene.people;
  const overview = await there.getOverview(leader, scene.plan.code, dates, clock());
  expect(saidBy(overview)).toEqual(before);
  await saveDraft(
    reporter,
    {
      plan: scene.plan.code,
      milestone: scene.items.build.code,
      period: scene.open.code,
      expectedVersion: null,
      draft: draftOf("build", {}),
    },
    clock,
  );
  const client = await openSession(target, { sharedLock: true });
  await client.query("BEGIN");
  const whole = await verifyChains(client, manifest.chains, { acceptBroken: false });
  await client.end();
  expect(whole).toContain("The log is whole");
  // The files after this one work on their own database again.
  await leaveDatabase();
  vi.unstubAllEnvs();
  vi.resetModules();
}
