// The figures that the running server gives, against the same worked out anew: by our own SQL where that is simple, and
// by the rules on the facts in this process, which has kept nothing.
import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import type { Browser } from "./browser";

type Milestone = { code: string; reading: { value?: number } | null };
type Listing = { milestones?: Milestone[]; items?: Milestone[]; next?: string | null };
type Summary = Record<"figures" | "reporting" | "areas" | "units", unknown>;

async function json<T>(browser: Browser, path: string): Promise<T> {
  const page = await browser.open(path);
  if (page.status !== 200) throw new Error(`${path}: ${page.status} ${page.html.slice(0, 200)}`);
  return JSON.parse(page.html) as T;
}

async function everyMilestone(browser: Browser, plan: string): Promise<Milestone[]> {
  const found: Milestone[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: "100", ...(cursor ? { cursor } : {}) });
    const page: Listing = await json(
      browser,
      `/api/v1/plans/${plan}/milestones?${query.toString()}`,
    );
    found.push(...(page.milestones ?? page.items ?? []));
    cursor = page.next ?? null;
  } while (cursor);
  return found;
}

const ACCEPTED = `SELECT DISTINCT ON (m.code) m.code, (r.reading->>'value')::float AS value
  FROM "ReportRound" r JOIN "ProgressReport" p ON p.id = r."reportId"
  JOIN "Milestone" m ON m.id = p."milestoneId"
 WHERE r.outcome = 'accepted' ORDER BY m.code, r."decidedAt" DESC`;

/** Items whose reading differs from the last one accepted. */
async function readingsThatDiffer(browser: Browser, plan: string, client: pg.Client) {
  const { rows } = await client.query<{ code: string; value: number }>(ACCEPTED);
  const accepted = new Map(rows.map(({ code, value }) => [code, value]));
  const told = await everyMilestone(browser, plan);
  const differ = told
    .filter(({ code, reading }) => (reading?.value ?? null) !== (accepted.get(code) ?? null))
    .map(({ code }) => `the reading of ${code}`);
  return accepted.size > told.length ? [...differ, "items are missing"] : differ;
}

/** Loaded late: what reads the database takes its address from the environment. */
async function reckonAnew(plan: string): Promise<Summary> {
  const [{ getPlanBoard }, { toPlanSummary }, { systemActor }, { businessClock }, { toLocalDate }] =
    await Promise.all([
      import("@/lib/data/plan-board"),
      import("@/lib/domain/api/summary"),
      import("@/lib/domain/actor"),
      import("@/lib/platform/clock"),
      import("@/lib/domain/calendar"),
    ]);
  const knownBy = businessClock();
  const dates = { asOf: toLocalDate(knownBy), knownBy, live: true };
  const board = await getPlanBoard(systemActor("faults", "faults"), plan, dates);
  return JSON.parse(JSON.stringify(toPlanSummary(board, null))) as Summary;
}

/** What differs; nothing: all is equal. */
export async function figuresThatDiffer(
  browser: Browser,
  plan: string,
  client: pg.Client,
): Promise<string[]> {
  const told = await json<Summary>(browser, `/api/v1/plans/${plan}/summary`);
  const anew = await reckonAnew(plan);
  const names = ["figures", "reporting", "areas", "units"] as const;
  const differ = names.filter((name) => !isDeepStrictEqual(told[name], anew[name]));
  return [...differ, ...(await readingsThatDiffer(browser, plan, client))];
}
