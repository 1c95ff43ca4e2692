// The log as a chain, kept by the database: nobody skips a number, and what the owner does to a row is found.
import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChange } from "@/lib/data/record-change";
import { systemActor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { ChainVerdict } from "@/lib/domain/audit-chain/chain-walk";
import { headOfExport } from "@/lib/domain/audit-chain/export-file";
import { headLine, readHeads } from "@/lib/domain/audit-chain/heads-text";
import { readDatabase } from "./lib/audit-sources";
import { report, verifyDatabase, verifyFile } from "./lib/verify-log";

const at = new Date("2024-10-15T01:00:00Z");
const admin = new pg.Client({ connectionString: String(process.env.DATABASE_ADMIN_URL) });
const application = new pg.Client({ connectionString: String(process.env.DATABASE_URL) });
beforeAll(() => Promise.all([admin.connect(), application.connect()]));
afterAll(() => Promise.all([admin.end(), application.end()]));

async function newPlan(): Promise<string> {
  const [id, place] = [randomUUID(), randomUUID()];
  await admin.query(`INSERT INTO "Place" (id, code, kind) VALUES ($1, $2, 'city')`, [place, place]);
  await admin.query(
    `INSERT INTO "Plan" (id, code, "titleZh", "titleEn", "regionId", "baseYear", "startsOn", "endsOn")
     VALUES ($1, $2, 'title', 'title', $3, 2020, '2021-01-01', '2025-12-31')`,
    [id, `plan-${id}`, place],
  );
  return id;
}
const entry = (planId: string | null, after: unknown = null): AuditEntry => ({
  action: "evidence.read",
  planId,
  subjectType: "Plan",
  subjectId: "x",
  after,
});
const log = (...audit: AuditEntry[]) =>
  recordChange(systemActor("test", "r"), at, () => Promise.resolve({ result: undefined, audit }));

async function fiveEvents(): Promise<string> {
  const plan = await newPlan();
  await log(...[1, 2, 3, 4, 5].map((n) => entry(plan, { n })));
  return plan;
}
const chainOf = async (chain: string) =>
  (
    await admin.query<{ n: string; after: unknown; hash: string }>(
      `SELECT "chainNumber"::int AS n, after, hash FROM "AuditEvent" WHERE chain = $1 ORDER BY "chainNumber"`,
      [chain],
    )
  ).rows;
async function verdictOf(chain: string, expected?: Parameters<typeof verifyDatabase>[1]) {
  const { verdicts } = await verifyDatabase(admin, expected);
  return verdicts.find((verdict) => verdict.chain === chain);
}
const short = (verdict: ChainVerdict | undefined) =>
  verdict?.fault ? `${verdict.fault.number} ${verdict.fault.differs.join("+")}` : "whole";

/** What only the owner of the tables can do: the triggers put aside. */
async function tamper(statement: string, values: readonly unknown[]): Promise<void> {
  await admin.query("SET session_replication_role = replica");
  await admin.query(statement, [...values]);
  await admin.query("SET session_replication_role = origin");
}

describe("the chain", () => {
  it("numbers the events of one change in their order", async () => {
    const plan = await fiveEvents();
    expect((await chainOf(plan)).map(({ n, after }) => [n, after])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [n, { n }]),
    );
    expect(short(await verdictOf(plan))).toBe("whole");
  });

  it("holds under writers at once, those that fail too", async () => {
    const [plan, other] = [await newPlan(), await newPlan()];
    const writers = Array.from({ length: 40 }, (_, n) => {
      if (n % 5 === 0) return log(entry(plan), entry(randomUUID())).catch(() => undefined);
      return n % 2
        ? log(entry(plan), entry(null), entry(other))
        : log(entry(null), entry(other), entry(plan));
    });
    await Promise.all(writers);
    const { verdicts } = await verifyDatabase(admin);
    for (const chain of [plan, other]) {
      const verdict = verdicts.find((each) => each.chain === chain);
      expect(verdict).toMatchObject({ events: 32, fault: null, last: { number: 32n } });
    }
    expect(verdicts.every(({ fault }) => fault === null)).toBe(true);
  });

  it("is made alike here and there of whatever may stand in an event", async () => {
    const plan = await newPlan();
    const odd = [{}, [], "", 0, true, "中文 😀 \u2028 é", 1.1, 1e30, 0.1e-10, [null, { "": [] }]];
    await log(...odd.map((after) => entry(plan, after)));
    const exact = `{"big": 12345678901234567890.1234500, "e": 1e5, "z": -0.0, "b":  1, "aa": "\\u0001;7:"}`;
    await admin.query(
      `INSERT INTO "AuditEvent" ("businessAt", "planId", action, "subjectType", "subjectId", "actorKind", "actorName",
         "actorRole", "actorUnit", before, reason, "requestId", address)
       VALUES ('0099-02-03', $1, '', ';', '1:x;', '-;', '李', E'\\t\\r\\n', '', $2, '', '', '::1')`,
      [plan, exact],
    );
    expect(await verdictOf(plan)).toMatchObject({ events: odd.length + 1, fault: null });
  });

  it("takes its place, time and hash from nobody", async () => {
    const plan = await fiveEvents();
    await application.query("SELECT set_config('luoshi.actor_kind', 'system', false)");
    await application.query(
      `INSERT INTO "AuditEvent" (at, "businessAt", "planId", action, "subjectType", "subjectId", "actorKind",
         "actorName", "actorRole", "actorUnit", "requestId", chain, "chainNumber", "previousHash", hash, "hashVersion")
       VALUES ('2001-01-01', now(), $1, 'a', 's', 's', 'user', 'x', '', '', 'r', 'mine', 77, 'h', 'h', 9)`,
      [plan],
    );
    expect(await verdictOf(plan)).toMatchObject({ events: 6, fault: null });
    const { rows } = await admin.query(
      `SELECT max(at) > now() - interval '1 day' AS now FROM "AuditEvent" WHERE chain = $1`,
      [plan],
    );
    expect(rows).toEqual([{ now: true }]);
  });

  it.each([
    `UPDATE "AuditChain" SET number = 0`,
    `INSERT INTO "AuditChain" VALUES ('x', NULL, 0, '')`,
    `DELETE FROM "AuditChain"`,
    `TRUNCATE "AuditChain"`,
    `SELECT audit_event_chain()`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER audit_event_chain`,
  ])("the application cannot get at it: %s", async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
  it.each([`DELETE FROM "AuditChain"`, `TRUNCATE "AuditChain"`])(
    "nor can its owner in passing: %s",
    async (statement) => {
      await expect(admin.query(statement)).rejects.toThrow("append-only");
    },
  );
});

describe("audit:verify", () => {
  const where = `WHERE chain = $1 AND "chainNumber"`;
  it.each([
    ["a changed field", `UPDATE "AuditEvent" SET reason = 'x' ${where} = 3`, "3 content"],
    [
      "a moved moment",
      `UPDATE "AuditEvent" SET at = at - interval '1 us' ${where} = 3`,
      "3 content",
    ],
    ["a deleted row", `DELETE FROM "AuditEvent" ${where} = 3`, "4 gap"],
    ["a cut tail", `DELETE FROM "AuditEvent" ${where} > 3`, "4 tail"],
    ["an emptied chain", `DELETE FROM "AuditEvent" ${where} > 0`, "1 tail"],
    [
      "a swapped pair",
      `UPDATE "AuditEvent" SET after = jsonb_build_object('n', 5 - (after->>'n')::int) ${where} IN (2, 3)`,
      "2 content",
    ],
    [
      "an inserted row",
      `INSERT INTO "AuditEvent" ("businessAt", "planId", action, "subjectType", "subjectId", "actorKind", "actorName",
         "actorRole", "actorUnit", "requestId", chain, "chainNumber", "previousHash", hash)
       SELECT now(), "planId", action, 's', 's', 'user', 'x', '', '', 'r', chain, 6, hash, hash
         FROM "AuditEvent" ${where} = 5`,
      "6 content",
    ],
  ])("finds %s", async (_, statement, expected) => {
    const plan = await fiveEvents();
    await tamper(statement, [plan]);
    expect(short(await verdictOf(plan))).toBe(expected);
  });

  it("finds a tail cut with its head by the heads that were kept", async () => {
    const plan = await fiveEvents();
    const kept = (await verifyDatabase(application)).heads.map(headLine).join("\n");
    await tamper(`DELETE FROM "AuditEvent" ${where} > 3`, [plan]);
    await tamper(
      `UPDATE "AuditChain" SET number = 3, hash = (SELECT hash FROM "AuditEvent" ${where} = 3) WHERE chain = $1`,
      [plan],
    );
    expect(short(await verdictOf(plan))).toBe("whole");
    expect(short(await verdictOf(plan, readHeads(kept)))).toBe("4 tail");
  });

  it("checks a file as it checks the database, and says so in words", async () => {
    const plan = await fiveEvents();
    const lines: string[] = [];
    const heads = await readDatabase(admin, (event) => {
      if (event.chain === plan) lines.push(JSON.stringify(event));
    });
    const own = heads.filter((head) => head.chain === plan);
    const first = { exportedAt: at.toISOString(), complete: true, filter: {}, heads: own };
    const file = path.join(await mkdtemp(path.join(tmpdir(), "luoshi-")), "log.jsonl");
    await writeFile(file, [headOfExport(first), ...lines, ""].join("\n"));
    expect((await verifyFile(file)).verdicts).toMatchObject([
      { chain: plan, events: 5, fault: null },
    ]);
    await writeFile(file, [headOfExport(first), ...lines.toSpliced(1, 1)].join("\n"));
    const said = report(await verifyFile(file), 1).join("\n");
    expect(said).toContain(`BROKEN plan-${plan} at number 3`);
    expect(said).toContain("Missing: 2 to 2.");
    await writeFile(file, "anything");
    await expect(verifyFile(file)).rejects.toThrow("is no export of the log");
  });
});
