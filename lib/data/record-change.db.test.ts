// The one way to write: nothing changes unseen, and what was seen stays.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor, userActor } from "../domain/actor";
import type { AuditEntry } from "../domain/audit";
import { DomainError } from "../domain/errors";
import { asActor } from "./as-actor";
import { type AuditedTx, type Change, recordChange } from "./record-change";

const job = systemActor("test", "request-1");
const at = new Date("2024-10-15T01:00:00Z");
const admin = new pg.Client({ connectionString: String(process.env.DATABASE_ADMIN_URL) });
const application = new pg.Client({ connectionString: String(process.env.DATABASE_URL) });
beforeAll(() => Promise.all([admin.connect(), application.connect()]));
afterAll(() => Promise.all([admin.end(), application.end()]));

async function insertPlan(): Promise<string> {
  const id = randomUUID();
  const place = randomUUID();
  await admin.query(`INSERT INTO "Place" (id, code, kind) VALUES ($1, $2, 'city')`, [place, place]);
  await admin.query(
    `INSERT INTO "Plan" (id, code, "titleZh", "titleEn", "regionId", "baseYear", "startsOn", "endsOn")
     VALUES ($1, $2, 'title', 'title', $3, 2020, '2021-01-01', '2025-12-31')`,
    [id, `plan-${id}`, place],
  );
  return id;
}
const revisionOf = (id: string) =>
  asActor(job, (tx) => tx.plan.findUniqueOrThrow({ where: { id }, select: { revision: true } }));
const titleOf = (id: string) =>
  asActor(job, (tx) => tx.plan.findUniqueOrThrow({ where: { id }, select: { titleEn: true } }));
const eventsOf = (subjectId: string) =>
  asActor(job, (tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } }));

const entry = (planId: string, rest: Partial<AuditEntry> = {}): AuditEntry => ({
  action: "plan.updated",
  planId,
  subjectType: "Plan",
  subjectId: planId,
  ...rest,
});
function renaming(planId: string, audit: readonly AuditEntry[]) {
  return async (tx: AuditedTx): Promise<Change<undefined>> => {
    await tx.plan.update({ where: { id: planId }, data: { titleEn: "changed" } });
    return { result: undefined, audit };
  };
}

describe("recordChange", () => {
  it("writes the change and its event together", async () => {
    const id = await insertPlan();
    const said = {
      before: { titleEn: "title" },
      after: { titleEn: "changed" },
      reason: "printed so",
    };
    await recordChange(job, at, renaming(id, [entry(id, said)]));
    expect(await titleOf(id)).toEqual({ titleEn: "changed" });
    const [event, ...others] = await eventsOf(id);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      ...said,
      action: "plan.updated",
      actorKind: "system",
      actorName: "test",
      businessAt: at,
      requestId: "request-1",
    });
  });

  it("stamps the log with the database's time, not with business time", async () => {
    const id = await insertPlan();
    await recordChange(job, at, renaming(id, [entry(id)]));
    const [event] = await eventsOf(id);
    expect(Number(event?.at)).toBeGreaterThan(at.getTime());
    expect(event?.businessAt).toEqual(at);
  });

  it("undoes a change that says nothing", async () => {
    const id = await insertPlan();
    await expect(recordChange(job, at, renaming(id, []))).rejects.toThrow("must say what it did");
    expect(await titleOf(id)).toEqual({ titleEn: "title" });
  });

  it("undoes a change whose event cannot be written", async () => {
    const id = await insertPlan();
    const nowhere = entry(randomUUID(), { subjectId: id });
    await expect(recordChange(job, at, renaming(id, [nowhere]))).rejects.toThrow();
    expect(await titleOf(id)).toEqual({ titleEn: "title" });
    expect(await eventsOf(id)).toEqual([]);
  });

  it("undoes everything when the work refuses half-way", async () => {
    const id = await insertPlan();
    const refused = recordChange(job, at, async (tx) => {
      await tx.plan.update({ where: { id }, data: { titleEn: "changed" } });
      throw new DomainError("conflict");
    });
    await expect(refused).rejects.toMatchObject({ code: "conflict" });
    expect(await titleOf(id)).toEqual({ titleEn: "title" });
  });

  it("raises the revision when figures may differ, once for many events, and not for a draft", async () => {
    const id = await insertPlan();
    const before = (await revisionOf(id)).revision;
    await recordChange(
      job,
      at,
      renaming(id, [entry(id), entry(id, { action: "report.accepted" })]),
    );
    expect((await revisionOf(id)).revision).toBe(before + 1);
    await recordChange(job, at, renaming(id, [entry(id, { action: "report.drafted" })]));
    expect((await revisionOf(id)).revision).toBe(before + 1);
  });

  it("freezes who acted: name, role and unit", async () => {
    const id = await insertPlan();
    const unit = {
      organisation: "health",
      organisationId: randomUUID(),
      organisationName: "Health",
    };
    const grants = [{ role: "reporter" as const, ...unit, plan: "p", planId: id }];
    const who = { personId: randomUUID(), name: "li", displayName: "Li Ming", address: "10.0.0.9" };
    const actor = userActor({ ...who, grants, requestId: "request-7" });
    await recordChange(actor, at, renaming(id, [entry(id)]));
    expect((await eventsOf(id))[0]).toMatchObject({
      actorKind: "user",
      actorId: who.personId,
      actorName: "Li Ming",
      actorRole: "reporter",
      actorUnit: "Health",
      address: "10.0.0.9",
    });
  });

  it("logs a session of saves once, until somebody else writes", async () => {
    const id = await insertPlan();
    const save = (job: string) =>
      recordChange(systemActor(job, "r"), at, async () => ({
        result: undefined,
        audit: [entry(id, { action: "report.drafted" })],
        oncePerSession: true,
      }));
    for (const who of ["a", "a", "b", "a"]) await save(who);
    expect((await eventsOf(id)).map((event) => event.actorName)).toEqual(["a", "b", "a"]);
  });

  it("begins another session half an hour of system time after the last was noted", async () => {
    const id = await insertPlan();
    const save = () =>
      recordChange(systemActor("a", "r"), at, async () => ({
        result: undefined,
        audit: [entry(id, { action: "report.drafted" })],
        oncePerSession: true,
      }));
    await save();
    await admin.query("SET session_replication_role = replica");
    const aged = (minutes: number) =>
      admin.query(
        `UPDATE "AuditEvent" SET at = clock_timestamp() - $2 * interval '1 minute' WHERE "subjectId" = $1`,
        [id, minutes],
      );
    await aged(29);
    await save();
    expect(await eventsOf(id)).toHaveLength(1);
    await aged(31);
    await save();
    expect(await eventsOf(id)).toHaveLength(2);
    await admin.query("SET session_replication_role = origin");
  });

  it("carries the actor's settings", async () => {
    const id = await insertPlan();
    const kind = await recordChange(job, at, async (tx) => {
      const rows = await tx.$queryRaw<
        { kind: string }[]
      >`SELECT current_setting('luoshi.actor_kind') AS kind`;
      return { result: rows[0]?.kind, audit: [entry(id)] };
    });
    expect(kind).toBe("system");
  });
});

describe("the log", () => {
  const statements = [
    `UPDATE "AuditEvent" SET reason = 'other'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
  ];
  beforeAll(async () => {
    const id = await insertPlan();
    await recordChange(job, at, renaming(id, [entry(id)]));
  });

  it.each(statements)("is closed to the application: %s", async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  it.each(statements)("is closed to the owner too: %s", async (statement) => {
    await expect(admin.query(statement)).rejects.toThrow("append-only");
  });

  it.each([
    `DROP TABLE "AuditEvent"`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER audit_event_append_only`,
    `DROP TRIGGER audit_event_append_only ON "AuditEvent"`,
    `DELETE FROM "Plan"`,
    `SET session_replication_role = replica`,
  ])("the application cannot get around it: %s", async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});
