// What a journey must know before it starts: an item that is still to be reported. Read from the database, never written.
import pg from "pg";
import { databaseUrl } from "./product";

export type Item = {
  code: string;
  title: string;
  kind: string;
  target: Record<string, unknown>;
  dueOn: string;
};

async function query<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const items = `
  SELECT m.code, v."titleZh" AS title, m.kind::text AS kind, v.target, v."dueOn"::text AS "dueOn"
    FROM "Obligation" o
    JOIN "ReportingPeriod" p ON p.id = o."periodId" AND p.state = 'open'
    JOIN "Milestone" m ON m.id = o."milestoneId"
    JOIN "Organisation" u ON u.id = o."organisationId"
    JOIN LATERAL (SELECT * FROM "MilestoneVersion" WHERE "milestoneId" = m.id ORDER BY version DESC LIMIT 1) v ON true
    LEFT JOIN "ProgressReport" r ON r."milestoneId" = m.id AND r."periodId" = p.id`;

/** An item whose report the unit may still write, fresh ones first; of one kind where that matters. */
export async function openItem(kind: string | null = null, unit = "gy-health"): Promise<Item> {
  const [item] = await query<Item>(
    `${items} WHERE (r.id IS NULL OR r.state IN ('draft', 'returned')) AND u.code = $2
        AND ($1::text IS NULL OR m.kind::text = $1)
      ORDER BY r.id IS NOT NULL, r.state, m."sortOrder" LIMIT 1`,
    [kind, unit],
  );
  if (!item)
    throw new Error(`The demo has no open item of kind ${kind ?? "any"} left for ${unit}.`);
  return item;
}

/** An item of the open quarter that another unit leads. */
export async function foreignItem(unit = "gy-health"): Promise<Item> {
  const [item] = await query<Item>(
    `${items} WHERE u.code <> $1
        AND NOT EXISTS (SELECT 1 FROM "Assignment" a JOIN "Organisation" s ON s.id = a."organisationId"
                         WHERE a."milestoneId" = m.id AND s.code = $1)
      ORDER BY m."sortOrder" LIMIT 1`,
    [unit],
  );
  if (!item) throw new Error("Every item of the open quarter is the unit's own.");
  return item;
}

/** Ids of records for addresses a page does not print. */
export async function reportIdOf(code: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT r.id FROM "ProgressReport" r JOIN "Milestone" m ON m.id = r."milestoneId"
       JOIN "ReportingPeriod" p ON p.id = r."periodId" AND p.state = 'open' WHERE m.code = $1`,
    [code],
  );
  if (!row) throw new Error(`${code} has no report in the open quarter.`);
  return row.id;
}

/** The first record of each kind that has a page of its own. */
export async function firstCodes() {
  const code = async (table: "Area" | "Task" | "Indicator") => {
    const [row] = await query<{ code: string }>(
      `SELECT code FROM "${table}" ORDER BY "sortOrder" LIMIT 1`,
      [],
    );
    return row?.code ?? "";
  };
  return { area: await code("Area"), task: await code("Task"), indicator: await code("Indicator") };
}
