// What the journeys of filling in start from: an item whose supporting unit may be asked, and somebody who writes for it.
import type { Page } from "@playwright/test";
import pg from "pg";
import { paths } from "./paths";
import { databaseUrl } from "./product";
import type { Item } from "./records";
import { button } from "./report";
import { say } from "./say";
import { expect } from "./test";

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

/** The account may write for the unit from now on. Given once more, it is no harm. */
export async function writesFor(secadmin: Page, account: string, unit: string): Promise<void> {
  await secadmin.goto(paths.grants);
  const choose = (label: string, value: string) =>
    secadmin.getByLabel(label, { exact: true }).selectOption(value);
  await choose(say("accounts.grants.account"), account);
  await choose(say("accounts.grants.role"), "reporter");
  await choose(say("accounts.grants.organisation"), unit);
  await button(secadmin, say("accounts.grants.submit")).click();
  await expect(secadmin.getByRole("status").filter({ hasText: "已授予" })).toBeVisible();
}
