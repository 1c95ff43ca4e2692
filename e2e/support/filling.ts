// What the journeys of filling in look up: an item whose supporting unit may be asked. Read, never written.
import pg from "pg";
import { databaseUrl } from "./product";
import type { Item } from "./records";

/** An owed item of the open quarter that is still with its lead and that the unit supports. */
export async function itemSupportedBy(supporting: string, lead = "gy-health"): Promise<Item> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<Item>(
      `SELECT m.code, v."titleZh" AS title, m.kind::text AS kind, v.target, v."dueOn"::text AS "dueOn"
         FROM "Obligation" o
         JOIN "ReportingPeriod" p ON p.id = o."periodId" AND p.state = 'open'
         JOIN "Milestone" m ON m.id = o."milestoneId" AND m.kind = 'coverage'
         JOIN "Organisation" u ON u.id = o."organisationId" AND u.code = $2
         JOIN "Assignment" a ON a."milestoneId" = m.id AND a.part = 'supporting' AND a."endedAt" IS NULL
         JOIN "Organisation" s ON s.id = a."organisationId" AND s.code = $1
         JOIN LATERAL (SELECT * FROM "MilestoneVersion" WHERE "milestoneId" = m.id ORDER BY version DESC LIMIT 1) v ON true
         LEFT JOIN "ProgressReport" r ON r."milestoneId" = m.id AND r."periodId" = p.id
        WHERE r.id IS NULL OR r.state = 'draft' ORDER BY r.id IS NOT NULL, m."sortOrder" DESC LIMIT 1`,
      [supporting, lead],
    );
    const [item] = rows;
    if (!item) throw new Error(`No open item of ${lead} is supported by ${supporting}.`);
    return item;
  } finally {
    await client.end();
  }
}
