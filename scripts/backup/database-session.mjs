// The owner's connection of a backup or a restore: settings under which every value has one exact text, the lock
// that keeps migrations away, and the tables to carry.
import pg from "pg";
import { PRISMA_LOCK } from "../lib/migration-lock.mjs";
import { JOB_SCHEMA } from "../lib/job-tables.mjs";
import { PlainFailure } from "../lib/steps.mjs";

/** The oldest server we run on. */
const OLDEST_SERVER = 15;

/** With `row_security` off a role from which a policy hides rows gets an error instead of fewer rows. */
const SETTINGS = {
  client_encoding: "UTF8",
  DateStyle: "ISO, YMD",
  IntervalStyle: "postgres",
  TimeZone: "UTC",
  extra_float_digits: "1",
  bytea_output: "hex",
  row_security: "off",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
};

export async function openSession(url, { sharedLock }) {
  const client = new pg.Client({ connectionString: url, application_name: "luoshi-backup" });
  // A connection that breaks is told to whoever waits for an answer; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    for (const [name, value] of Object.entries(SETTINGS)) {
      await client.query("SELECT set_config($1, $2, false)", [name, value]);
    }
    const lock = sharedLock ? "pg_advisory_lock_shared" : "pg_advisory_lock";
    await client.query(`SELECT ${lock}($1)`, [PRISMA_LOCK]);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

export async function serverOf(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
            current_setting('server_encoding') AS encoding, now() AS at`,
  );
  const [{ version, major, encoding, at }] = rows;
  if (major < OLDEST_SERVER || encoding !== "UTF8") {
    throw new PlainFailure(
      `PostgreSQL ${version} (${encoding}): version ${OLDEST_SERVER} or later in UTF8 is needed.`,
    );
  }
  return { version, at };
}

const NOT_OF_AN_EXTENSION =
  "NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')";

/** Every table of the product with its columns (none that the database computes) and its primary key, by name. */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS name, pg_table_size(c.oid)::float8 AS size,
            (SELECT json_agg(attname ORDER BY attnum) FROM pg_attribute
              WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
            (SELECT json_agg(json_build_object('name', attname, 'isText', attcollation <> 0) ORDER BY place)
               FROM pg_index, unnest(indkey::int2[]) WITH ORDINALITY AS part(number, place), pg_attribute
              WHERE indrelid = c.oid AND indisprimary AND attrelid = c.oid AND attnum = number) AS key
       FROM pg_class c
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND ${NOT_OF_AN_EXTENSION}
      ORDER BY relname COLLATE "C"`,
  );
  return rows;
}

/** A backup that lacks something nobody knows of is worse than none. */
export async function assertNothingElse(client) {
  const { rows } = await client.query(
    `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE (relkind IN ('m', 'f') OR (relkind IN ('r', 'p') AND nspname <> 'public'))
        AND nspname NOT IN ('pg_catalog', 'information_schema', $1) AND nspname !~ '^pg_(toast|temp)'
        AND ${NOT_OF_AN_EXTENSION}
     UNION ALL SELECT 'large object ' || oid FROM pg_largeobject_metadata LIMIT 3`,
    [JOB_SCHEMA],
  );
  if (rows.length === 0) return;
  throw new PlainFailure(
    `The database holds what is not the product's and would be left out: ${rows.map(({ name }) => name).join(", ")}.`,
  );
}

export async function sequencesOf(client) {
  const { rows } = await client.query(
    `SELECT relname AS name FROM pg_class c
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND ${NOT_OF_AN_EXTENSION}
      ORDER BY relname COLLATE "C"`,
  );
  const sequences = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM public.${client.escapeIdentifier(name)}`,
    );
    sequences.push({ name, ...state[0] });
  }
  return sequences;
}
