// Whether what was changed says so: every row that a transaction wrote has an event of the same transaction in the log.
import pg from "pg";

/** Rows that are no record of the plan's work: counters, sessions as they are used, the queue. */
const UNLOGGED = new Set([
  "RateLimit",
  "Session",
  "SentForm",
  "Delivery",
  "DeliveredNotification",
  "Notification", // that it was read
]);

/** Saves of a draft are in the log once for each session of editing: of such a row some event must tell, not each. */
const SAVED_AGAIN = new Set(["ProgressReport", "Contribution", "IndicatorReport"]);

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The number of a transaction from which on changes are looked at. */
export function markNow(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ at: string }>(
      "SELECT pg_current_xact_id()::xid::text AS at",
    );
    return rows[0]?.at ?? "0";
  });
}

const toldOf = `AND NOT EXISTS (SELECT FROM "AuditEvent" e WHERE e."subjectId" = changed.id::text
                                  AND age(e.xmin) < age($1::xid))`;

/** Transactions since the mark, and those among them that changed a table without a word in the log. */
export function unlogged(url: string, mark: string) {
  return withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_%'`,
    );
    const since = (name: string) =>
      client.query<{ at: string }>(
        `SELECT DISTINCT xmin::text AS at FROM ${client.escapeIdentifier(name)} AS changed
          WHERE age(xmin) < age($1::xid)
            ${SAVED_AGAIN.has(name) ? toldOf : ""}`,
        [mark],
      );
    const logged = new Set((await since("AuditEvent")).rows.map(({ at }) => at));
    const found: string[] = [];
    for (const { name } of tables.rows) {
      if (UNLOGGED.has(name)) continue;
      const silent = (await since(name)).rows.filter(({ at }) => !logged.has(at));
      if (silent.length > 0) {
        found.push(`${name}: ${silent.length} transactions (${silent[0]?.at ?? ""}, …)`);
      }
    }
    return { logged: logged.size, found };
  });
}
