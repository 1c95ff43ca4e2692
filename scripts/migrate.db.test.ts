// Migrations while people work: what is read goes on being read, and a migration that cannot be done leaves nothing.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrate } from "./migrate.mjs";

const adminUrl = String(process.env.DATABASE_ADMIN_URL);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "luoshi-migrations-"));
const open = () => new pg.Client({ connectionString: adminUrl });
const [reader, other] = [open(), open()];
const warn = vi.fn<(line: string) => void>();

beforeAll(() => Promise.all([reader.connect(), other.connect()]));
afterAll(async () => {
  await Promise.all([reader.end(), other.end()]);
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

const apply = (limitMs: number) =>
  migrate(adminUrl, { folder, warn, waiting: { attemptMs: 100, pauseMs: 50, limitMs } });

async function isKnown(name: string): Promise<boolean> {
  const sql = "SELECT FROM _prisma_migrations WHERE migration_name = $1";
  return (await other.query(sql, [name])).rowCount === 1;
}

test("a table that is being read for long is not taken from the others", async () => {
  write("1_wide", 'ALTER TABLE "Area" ADD COLUMN "noteZh" TEXT');
  await reader.query("BEGIN");
  await reader.query('SELECT FROM "Area"');
  await expect(apply(500)).rejects.toThrow("nothing of it was kept");
  expect(await isKnown("1_wide")).toBe(false);

  warn.mockClear();
  const applied = apply(30_000);
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), { timeout: 5_000 });
  // Behind a migration that stood in the queue these would wait for as long as the first reader reads.
  await other.query("SET statement_timeout = '2s'");
  for (let reads = 0; reads < 20; reads++) await other.query('SELECT FROM "Area"');
  await reader.query("COMMIT");
  expect(await applied).toEqual(["1_wide"]);
  expect(await isKnown("1_wide")).toBe(true);
});

test("one that fails in its middle leaves nothing and is tried again when it is mended", async () => {
  write("2_half", 'CREATE TABLE half (); SELECT FROM "NoSuchTable"');
  await expect(apply(1_000)).rejects.toThrow("2_half failed (P3018)");
  expect(await isKnown("2_half")).toBe(false);
  write("2_half", "CREATE TABLE half ()");
  expect(await apply(1_000)).toEqual(["2_half"]);
});

test("waits for a backup to end", async () => {
  const lock = "pg_advisory_lock_shared(72707369)";
  await reader.query(`SELECT ${lock}`);
  warn.mockClear();
  const applied = apply(1_000);
  await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining("backup")));
  await reader.query("SELECT pg_advisory_unlock_all()");
  expect(await applied).toEqual([]);
});
