// The second fence, tried with the application's role and no first fence before it: whatever a query forgets to ask for.
// What must be behind it is read off the database's catalogue and off the marks of the city of rights, not listed.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, clientActor, systemActor, type UserActor } from "@/lib/domain/actor";
import { can, type Subject } from "@/lib/domain/permissions";
import { openClient } from "@/prisma/factories/client";
import type { PersonName } from "@/prisma/factories/rights-city";
import { type Mark, type MarkOf, marks } from "@/prisma/factories/rights-marks";
import { makeRightsScene } from "@/prisma/factories/rights-records";
import { fenceSettings } from "./fence-settings";
import { seenSteps } from "./timeline-actions";

const owner = new pg.Client({ connectionString: String(process.env.DATABASE_ADMIN_URL) });
const application = new pg.Client({ connectionString: String(process.env.DATABASE_URL) });
const { city } = await makeRightsScene(openClient(String(process.env.DATABASE_ADMIN_URL)), "none");
const people = Object.entries(city.people) as [PersonName, UserActor][];

/** Tables that hold nothing of a plan, so that no policy stands before them. */
const unfenced = new Set([
  "_prisma_migrations",
  // Units, places and the calendar are shared by all plans, and so is how a unit signs.
  ..."Organisation OrganisationVersion Place PlaceVersion CalendarDay SignOffMode".split(" "),
  // Of the installation; numbers and hashes of the log's chains.
  ..."InstallationSetting RateLimit AuditChain".split(" "),
  // Of one account, asked for by the door alone.
  ..."Session PasswordHistory SecondFactor RecoveryCode ExternalIdentity SentForm".split(" "),
]);

/** Behind a policy, but nobody's plan: people, their rights and messages. */
const shared = new Set(
  "Person Grant ApiToken Notification NotificationChoice Delivery DeliveredNotification".split(" "),
);

type Row = Record<string, unknown>;

async function namesOf(query: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}
const tablesWith = (condition: string) =>
  namesOf(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
    AND relkind IN ('r', 'p') AND ${condition} ORDER BY relname`);

/** In a transaction that says of itself what asActor would, or nothing; nothing of it stays. */
async function as<T>(actor: Actor | null, work: () => Promise<T>): Promise<T> {
  await application.query("BEGIN");
  try {
    for (const [name, value] of Object.entries(actor ? fenceSettings(actor) : {})) {
      const setting = name === "kind" ? "actor_kind" : name;
      await application.query("SELECT set_config($1, $2, true)", [`luoshi.${setting}`, value]);
    }
    return await work();
  } finally {
    await application.query("ROLLBACK");
  }
}

const countOf = async (table: string) =>
  Number(
    (await application.query<{ count: string }>(`SELECT count(*) FROM "${table}"`)).rows[0]?.count,
  );

/** Tables in which this actor sees a row. */
function seenBy(actor: Actor | null, tables: readonly string[]): Promise<string[]> {
  return as(actor, async () => {
    const seen: string[] = [];
    for (const table of tables) if ((await countOf(table)) > 0) seen.push(table);
    return seen;
  });
}

const fenced: string[] = [];
const ofPlans: string[] = [];
const filled: string[] = [];

beforeAll(async () => {
  await owner.connect();
  await application.connect();
  fenced.push(...(await tablesWith("relrowsecurity")));
  ofPlans.push(...fenced.filter((table) => !shared.has(table)));
  for (const table of ofPlans) {
    const { rowCount } = await owner.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rowCount) filled.push(table);
  }
});
afterAll(async () => {
  await owner.end();
  await application.end();
});

describe("every table", () => {
  it("has row security and a policy, or holds nothing of a plan", async () => {
    const open = await tablesWith("NOT relrowsecurity");
    expect(open.filter((table) => !unfenced.has(table))).toEqual([]);
    const policies = await namesOf(
      "SELECT DISTINCT tablename AS name FROM pg_policies WHERE schemaname = 'public' ORDER BY 1",
    );
    expect(policies).toEqual(fenced);
    // The owner passes, for migrations and backups; the application's role owns nothing and may not pass.
    expect(await tablesWith("relforcerowsecurity")).toEqual([]);
    expect(filled.length).toBeGreaterThan(35);
  });

  it("shows nothing to a query outside a transaction of an actor, and fails none", async () => {
    expect(await seenBy(null, fenced)).toEqual([]);
    expect(await seenBy(systemActor("job", "request-1"), filled)).toEqual(filled);
  });

  it("shows nothing of a plan to the administrators of accounts and of roles but its name", async () => {
    for (const name of ["sysadmin", "secadmin"] as const)
      expect(await seenBy(city.people[name], ofPlans)).toEqual(["Plan"]);
  });
});

describe("across plans", () => {
  const far = () => people.filter(([name]) => name.startsWith("far"));

  it("nothing is read", async () => {
    for (const [, actor] of far()) {
      const rows = await as(actor, async () => {
        const found: Row[] = [];
        for (const table of filled) found.push(...(await rowsOf(table)));
        return found;
      });
      expect(markedIn(rows)).toEqual([]);
      expect(JSON.stringify(rows)).not.toContain(city.plan.id);
    }
  });

  it("nothing is written: no row is found to change, and none is let in", async () => {
    const reviewer = city.people.farReviewer;
    // Bytes are kept once, whoever brings them: what is there already is not written again.
    const tables = filled.filter((table) => !["EvidenceFile", "EvidenceChunk"].includes(table));
    for (const table of tables) {
      const [row] = await hereOf(table);
      const insert = as(reviewer, () =>
        application.query(
          `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`,
          [JSON.stringify(row)],
        ),
      );
      await expect(insert, table).rejects.toMatchObject({ code: "42501" });
    }
    for (const table of await updatable()) {
      const [column] = await columnsOf(table);
      const changed = await as(reviewer, () =>
        application.query(`UPDATE "${table}" SET "${column}" = "${column}" WHERE ${notFar(table)}`),
      );
      expect([table, changed.rowCount]).toEqual([table, 0]);
    }
  });

  /** Rows of the other plan's own: its name, its few items. */
  const notFar = (table: string) =>
    ({
      Plan: `id = '${city.plan.id}'`,
      Area: `"planId" = '${city.plan.id}'`,
      Task: `"planId" = '${city.plan.id}'`,
      Milestone: `"planId" = '${city.plan.id}'`,
      MilestoneVersion: `"milestoneId" IN ('${city.items.own.id}')`,
      Assignment: `"milestoneId" IN ('${city.items.own.id}')`,
    })[table] ?? "true";

  async function hereOf(table: string): Promise<Row[]> {
    const { rows } = await owner.query<{ row: Row }>(
      `SELECT to_jsonb("${table}") AS row FROM "${table}" WHERE ${notFar(table)} LIMIT 1`,
    );
    return rows.map(({ row }) => row);
  }
  const columnsOf = (table: string) =>
    namesOf(`SELECT attname AS name FROM pg_attribute
      WHERE attrelid = '"${table}"'::regclass AND attnum > 0 ORDER BY attnum LIMIT 1`);
  const updatable = async () => {
    const { rows } = await application.query<{ relname: string }>(
      "SELECT relname FROM pg_class WHERE relname = ANY ($1) AND has_table_privilege(oid, 'UPDATE')",
      [filled],
    );
    return rows.map(({ relname }) => relname);
  };
});

async function rowsOf(table: string): Promise<Row[]> {
  const { rows } = await application.query<{ row: Row }>(
    `SELECT to_jsonb("${table}") AS row FROM "${table}"`,
  );
  return rows.map(({ row }) => ({ ...row, "": table }));
}

/** Bytes come as hexadecimal. */
const marked = (text: string, mark: string) =>
  text.includes(`${mark}"`) ||
  text.includes(`"${mark} `) ||
  text.includes(`${mark}.txt"`) ||
  text.includes(`\\\\x${Buffer.from(`${mark}\n`).toString("hex")}"`);

function markedIn(rows: readonly Row[]): Mark[] {
  const text = JSON.stringify(rows);
  return (Object.keys(marks) as Mark[]).filter((mark) => marked(text, mark));
}

describe("within a plan", () => {
  /** Words in rows that others must read: columns are the first fence's, and 0018 says why. */
  const firstFenceAlone = new Set<Mark>([
    ..."zq-problems zq-coordination zq-next zq-others zq-sent zq-with-head".split(" "),
    ..."zq-back-in-unit zq-correction zq-figure".split(" "),
    ..."zq-deadline zq-deadline-inside zq-closure zq-comment zq-proposal zq-charge".split(" "),
    ..."zq-amendment zq-amendment-file zq-briefing zq-discrepancy zq-scan".split(" "),
  ] as Mark[]);

  function subjectOf(of: MarkOf): Subject {
    const { lead, supporting, other } = city.units;
    const plan = city.plan.code;
    switch (of) {
      case "own":
        return { plan, lead: lead.code, supporting: [supporting.code] };
      case "lead":
        return { plan, lead: lead.code };
      case "others":
        return { plan, lead: other.code };
      case "supporting":
        return { plan, lead: null, supporting: [supporting.code] };
      case "plan":
        return { plan };
    }
  }

  const evidenceOf = (mark: Mark) => mark.endsWith("-file") || mark.endsWith("evidence");

  it.each(people)(
    "gives %s the marked rows the table of rights gives, and no others",
    async (_, actor) => {
      const rows = await as(actor, async () => {
        const found: Row[] = [];
        // The log is looked at apart.
        for (const table of fenced.filter((name) => name !== "AuditEvent"))
          found.push(...(await rowsOf(table)));
        return found;
      });
      const seen = new Set(markedIn(rows));
      const every = Object.keys(marks) as Mark[];
      // By a right of its own: what only the log shows is no row here.
      const given = every.filter((mark) =>
        marks[mark].any.some(
          (permission) =>
            permission !== "audit.read" && can(actor, permission, subjectOf(marks[mark].of)),
        ),
      );
      // Whoever reads the log reads drafts in it, and what they belong to; no file of theirs.
      const readsLog = can(actor, "audit.read", { plan: null });
      const excused = (mark: Mark) => firstFenceAlone.has(mark) || (readsLog && !evidenceOf(mark));
      expect(given.filter((mark) => !seen.has(mark))).toEqual([]);
      const others = every.filter((mark) => !given.includes(mark) && !excused(mark));
      expect(others.filter((mark) => seen.has(mark))).toEqual([]);
    },
  );

  it("gives another system what everyone on the plan may read", async () => {
    const { id: planId, code: planCode } = city.plan;
    const token = { tokenId: crypto.randomUUID(), name: "portal", requestId: "1", address: null };
    const seen = await seenBy(clientActor({ ...token, planId, planCode }), filled);
    expect(seen).toContain("ReportRound");
    for (const table of ["EvidenceLink", "RoundEvidence", "Contribution", "Reminder", "Notice"])
      expect(seen).not.toContain(table);
  });

  it("keeps returned rounds from those not concerned, except while a status is reckoned", async () => {
    const outcomes = async () =>
      new Set((await rowsOf("ReportRound")).map(({ outcome }) => outcome));
    await as(city.people.otherReporter, async () => {
      expect(await outcomes()).not.toContain("returned");
      await application.query("SELECT set_config('luoshi.task', 'reckoning', true)");
      expect(await outcomes()).toContain("returned");
    });
    expect(await as(city.people.supportingHead, outcomes)).toContain("returned");
  });
});

describe("the log", () => {
  it("knows every step inside a unit that a page keeps inside it", async () => {
    const { rows } = await owner.query<{ steps: string[] }>("SELECT luoshi_unit_steps() AS steps");
    // A post's history and the day a request was made are read by those concerned too.
    const open = ["charge.passed", "deadline.asked"];
    const inside = seenSteps.unit.filter((step) => !seenSteps.concerned.includes(step));
    const known = new Set(rows[0]?.steps);
    expect(inside.filter((step) => !open.includes(step) && !known.has(step))).toEqual([]);
  });
});
