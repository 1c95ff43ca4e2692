// What a journey of corrections starts from: accepted reports of an issued quarter, and later ones that repeat them.
import pg from "pg";
import { databaseUrl } from "./product";

export type Repeated = {
  code: string;
  title: string;
  reportId: string;
  period: string;
  /** A stage it names, and the day given for it. */
  stage: string;
  on: string;
};

const repeated = `
  WITH accepted AS (
    SELECT r.id, m.id AS item, m.code, v."titleZh" AS title, v.target, p.code AS period, r.reading,
           lead(r.reading, 1) OVER later AS next, lead(r.reading, 2) OVER later AS after_next
      FROM "ProgressReport" r
      JOIN "Milestone" m ON m.id = r."milestoneId" AND m.kind = 'build'
      JOIN "ReportingPeriod" p ON p.id = r."periodId"
      JOIN "Organisation" u ON u.id = r."organisationId" AND u.code = 'gy-health'
      JOIN LATERAL (SELECT * FROM "MilestoneVersion" WHERE "milestoneId" = m.id ORDER BY version DESC LIMIT 1) v ON true
     WHERE r.state = 'accepted' AND p.state = 'issued'
       AND NOT EXISTS (SELECT 1 FROM "ProgressReport" c WHERE c."milestoneId" = m.id AND c."supersedesId" IS NOT NULL)
    WINDOW later AS (PARTITION BY m.id ORDER BY p.code)
  )
  SELECT code, title, id AS "reportId", period, reading -> 'reached' -> 0 ->> 'stage' AS stage,
         reading -> 'reached' -> 0 ->> 'on' AS "on"
    FROM accepted
   WHERE jsonb_array_length(reading -> 'reached') = 1 AND reading = next AND reading IS DISTINCT FROM after_next
     AND target ->> 'stage' <> reading -> 'reached' -> 0 ->> 'stage'
   ORDER BY code, period`;

/** Builds of one stage, said twice running and then something else; none of them corrected yet. */
export async function repeatedReports(): Promise<Repeated[]> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    return (await client.query<Repeated>(repeated)).rows;
  } finally {
    await client.end();
  }
}

/** The day before, as a form takes it. */
export function dayBefore(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
