// The rights of the application's role on the real schema, tried with that role.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grantApplicationRole } from "./database-roles.mjs";
import { migrate, pendingMigrations } from "./migrate.mjs";

const adminUrl = String(process.env.DATABASE_ADMIN_URL);
const applicationUrl = String(process.env.DATABASE_URL);
const application = new pg.Client({ connectionString: applicationUrl });

beforeAll(() => application.connect());
afterAll(() => application.end());

async function rightsOf(right: string): Promise<string[]> {
  const { rows } = await application.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND has_table_privilege(oid, $1) ORDER BY relname`,
    [right],
  );
  return rows.map((row) => row.relname);
}

describe("the application's role", () => {
  test("reads every table and may delete only expired counters", async () => {
    expect(await rightsOf("DELETE")).toEqual(["RateLimit", "SentForm"]);
    expect(await rightsOf("TRUNCATE")).toEqual([]);
    expect(await rightsOf("SELECT")).toContain("_prisma_migrations");
  });

  test("adds to the records and never rewrites them", async () => {
    const [updates, inserts] = [await rightsOf("UPDATE"), await rightsOf("INSERT")];
    for (const record of ["AuditEvent", "EvidenceChunk", "EvidenceFile"]) {
      expect(updates).not.toContain(record);
      expect(inserts).toContain(record);
    }
    expect(updates).toContain("ReportRound");
    expect(inserts).not.toContain("_prisma_migrations");
  });

  test.each(['DELETE FROM "AuditEvent"', 'DROP TABLE "AuditEvent"', "CREATE TABLE mine ()"])(
    "is refused: %s",
    async (statement) => {
      await expect(application.query(statement)).rejects.toMatchObject({ code: "42501" });
    },
  );

  test("passes no row policy, and cannot become somebody who does", async () => {
    for (const statement of [
      "ALTER ROLE CURRENT_USER BYPASSRLS",
      `SET ROLE ${new pg.Client().escapeIdentifier(decodeURIComponent(new URL(adminUrl).username))}`,
      'DROP POLICY fence ON "Milestone"',
      'ALTER POLICY fence ON "Milestone" USING (true)',
      "CREATE OR REPLACE FUNCTION luoshi_plan_ids() RETURNS uuid[] LANGUAGE sql AS 'SELECT NULL::uuid[]'",
    ]) {
      await expect(application.query(statement)).rejects.toMatchObject({ code: "42501" });
    }
    // Asked for without policies, rows are refused, not shown.
    await application.query("SET row_security = off");
    const asked = application.query('SELECT FROM "Milestone"');
    await expect(asked).rejects.toMatchObject({ code: "42501" });
    await application.query("RESET row_security");
  });

  test("cannot drop, empty or alter any table, or touch its policies and triggers", async () => {
    for (const table of await rightsOf("SELECT")) {
      const target = `"${table}"`;
      for (const statement of [
        `DROP TABLE ${target}`,
        `TRUNCATE ${target}`,
        `ALTER TABLE ${target} ADD COLUMN mine int`,
        `ALTER TABLE ${target} DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ${target} DISABLE TRIGGER ALL`,
        `ALTER TABLE ${target} OWNER TO CURRENT_USER`,
        `CREATE POLICY mine ON ${target} USING (true)`,
        `CREATE TRIGGER mine BEFORE INSERT ON ${target} EXECUTE FUNCTION audit_event_append_only()`,
      ]) {
        const tried = application.query(statement);
        await expect(tried, statement).rejects.toMatchObject({ code: "42501" });
      }
    }
  });

  test("puts jobs into the queue and takes them out, and owns no table of it", async () => {
    await application.query("SELECT graphile_worker.add_job('nothing')");
    const taken = await application.query("DELETE FROM graphile_worker._private_jobs");
    expect(taken.rowCount).toBe(1);
    for (const statement of [
      "DROP TABLE graphile_worker._private_jobs",
      "CREATE TABLE graphile_worker.mine ()",
    ]) {
      await expect(application.query(statement)).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("a right granted by hand is taken back", async () => {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query('GRANT ALL ON "AuditEvent" TO PUBLIC');
    await admin.end();
    expect(await rightsOf("DELETE")).toContain("AuditEvent");
    await grantApplicationRole(adminUrl, applicationUrl);
    expect(await rightsOf("DELETE")).toEqual(["RateLimit", "SentForm"]);
  });

  test("must be another role than the owner's, and no superuser", async () => {
    await expect(grantApplicationRole(adminUrl, adminUrl)).rejects.toThrow("different roles");
  });
});

test("a migrated database has nothing pending, and migrating again does nothing", async () => {
  expect(await pendingMigrations(applicationUrl)).toEqual([]);
  expect(await migrate(adminUrl)).toEqual([]);
});
