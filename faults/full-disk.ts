// A disk without room: the log of the records and what people write stand on a small one, which is filled up.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import zh from "@/messages/zh-CN/errors.json";
import { databaseUser, runsAsRoot } from "@/scripts/lib/postgres-files.mjs";
import { instruct, Person } from "./acts";
import type { Crew } from "./load";
import { reconcile, type Verdict } from "./reconcile";

export type FullDisk =
  | { skipped: string }
  | { refusedAfter: number; told: string; reads: number; writesAfter: number; verdict: Verdict };

const SIZE_MB = 48;
const MOST_WRITES = 400;
const TABLES = ["AuditEvent", "Instruction", "Notification", "SentForm"];

/** Mounts a small disk for PostgreSQL; null where one may not. */
function mountSmall(folder: string): string | null {
  if (!runsAsRoot) return null;
  const at = path.join(folder, "small-disk");
  fs.mkdirSync(at);
  const { uid, gid } = databaseUser() as { uid: number; gid: number };
  try {
    const options = `size=${SIZE_MB}m,uid=${uid},gid=${gid},mode=0700`;
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", at], { stdio: "ignore" });
    return at;
  } catch {
    return null;
  }
}

async function moveThere(client: pg.Client, at: string): Promise<void> {
  const space = path.join(at, "space");
  fs.mkdirSync(space, { mode: 0o700 });
  const { uid, gid } = databaseUser() as { uid: number; gid: number };
  fs.chownSync(space, uid, gid);
  await client.query(`CREATE TABLESPACE small LOCATION '${space}'`);
  for (const table of TABLES) {
    await client.query(`ALTER TABLE "${table}" SET TABLESPACE small`);
    const { rows } = await client.query<{ name: string }>(
      `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indrelid = '"${table}"'::regclass`,
    );
    for (const { name } of rows) await client.query(`ALTER INDEX ${name} SET TABLESPACE small`);
  }
}

async function moveBack(client: pg.Client): Promise<void> {
  await client.query(`ALTER TABLE ALL IN TABLESPACE small SET TABLESPACE pg_default`);
  await client.query(`ALTER INDEX ALL IN TABLESPACE small SET TABLESPACE pg_default`);
  await client.query("CHECKPOINT");
  await client.query("DROP TABLESPACE small");
}

/** Writes zeros until not one more byte has room. */
function fillUp(at: string): string {
  const ballast = path.join(at, "ballast");
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) fs.appendFileSync(ballast, Buffer.alloc(size));
    } catch {
      continue;
    }
  }
  return ballast;
}

async function writeUntilRefused(leader: Person): Promise<{ refusedAfter: number; told: string }> {
  const { journal, city } = leader.desk;
  for (let writes = 0; writes < MOST_WRITES; writes++) {
    await instruct(leader, leader.chance.pick(city.units).code);
    const write = journal.writes.at(-1);
    leader.pending.length = 0;
    if (write && write.state !== "acknowledged") return { refusedAfter: writes, told: write.told };
  }
  return { refusedAfter: MOST_WRITES, told: "never refused" };
}

export async function fullDisk(crew: Crew, folder: string, client: pg.Client): Promise<FullDisk> {
  const at = mountSmall(folder);
  if (at === null) return { skipped: "no small disk can be mounted here" };
  try {
    const leader = crew.people.find(({ browser }) => browser.name === "leader0") as Person;
    await moveThere(client, at);
    const ballast = fillUp(at);
    const refused = await writeUntilRefused(leader);
    const reads = (await leader.browser.open(`${leader.base}/overview`)).status;
    fs.rmSync(ballast);
    let writesAfter = 0;
    for (let again = 0; again < 5; again++) {
      await instruct(leader, leader.chance.pick(leader.desk.city.units).code);
      if (leader.desk.journal.writes.at(-1)?.state === "acknowledged") writesAfter++;
    }
    const verdict = await reconcile(client, leader.desk.journal);
    await moveBack(client);
    return { ...refused, reads, writesAfter, verdict };
  } finally {
    execFileSync("umount", ["-l", at], { stdio: "ignore" });
  }
}

export const wasGood = (disk: FullDisk): boolean =>
  "skipped" in disk ||
  (disk.told.includes(zh.code.storageFull) && disk.reads === 200 && disk.writesAfter === 5);
