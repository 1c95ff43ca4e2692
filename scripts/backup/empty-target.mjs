// The database that a restore fills: nothing in it before, and nothing in it after a restore that failed. The schema
// comes in several transactions (PostgreSQL before 17 lets a new value of an enumeration be used only in the next one),
// so a note stands in the database until the rows are there: by it the next restore knows what a killed one left.
import { PlainFailure } from "../lib/steps.mjs";

const NOTE = "_luoshi_restore";

const OWN_SCHEMAS = `SELECT oid, nspname FROM pg_namespace
  WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)'`;

async function firstFound(client) {
  const { rows } = await client.query(
    `WITH own AS (${OWN_SCHEMAS}), found AS (
       SELECT 'pg_class'::regclass AS kind, c.oid, relname::text AS name FROM pg_class c JOIN own ON own.oid = relnamespace
       UNION ALL SELECT 'pg_proc'::regclass, p.oid, proname FROM pg_proc p JOIN own ON own.oid = pronamespace
       UNION ALL SELECT 'pg_type'::regclass, t.oid, typname FROM pg_type t JOIN own ON own.oid = typnamespace
       UNION ALL SELECT 'pg_namespace'::regclass, oid, nspname FROM own WHERE nspname <> 'public')
     SELECT name FROM found
      WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = kind AND objid = found.oid AND deptype IN ('e', 'i'))
      ORDER BY name = '${NOTE}' DESC, name LIMIT 1`,
  );
  return rows[0]?.name;
}

/** Every act in the product leaves an event: where there is one, somebody has worked. */
async function hasEvents(client) {
  const { rows: found } = await client.query(
    `SELECT to_regclass('public."AuditEvent"') IS NOT NULL AS "isThere"`,
  );
  if (!found[0].isThere) return false;
  const { rows } = await client.query('SELECT EXISTS (SELECT FROM "AuditEvent") AS "hasEvents"');
  return rows[0].hasEvents;
}

async function namesOf(client, sql) {
  const { rows } = await client.query(sql);
  return rows.map(({ name }) => name);
}

const EXTENSIONS = "SELECT quote_ident(extname) AS name FROM pg_extension";
const SCHEMAS = `SELECT quote_ident(nspname) AS name FROM (${OWN_SCHEMAS}) AS own`;

/** Takes away all that came since the note was made, the note last. */
async function clear(client) {
  const { rows } = await client.query(`SELECT extensions, schemas FROM ${NOTE}`);
  const [before] = rows;
  const newOnes = async (sql, known) =>
    (await namesOf(client, sql)).filter((name) => !known.includes(name));
  const inPublic = (catalog, column) =>
    `${column} = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend
       WHERE classid = '${catalog}'::regclass AND objid = ${catalog}.oid AND deptype IN ('e', 'i'))`;
  // What hangs on a table goes with it; each list is read when the one before is gone.
  const kinds = [
    ["SCHEMA", () => newOnes(SCHEMAS, before.schemas)],
    [
      "TABLE",
      () =>
        namesOf(
          client,
          `SELECT oid::regclass::text AS name FROM pg_class
        WHERE relkind IN ('r', 'p') AND NOT relispartition AND ${inPublic("pg_class", "relnamespace")}`,
        ),
    ],
    [
      "ROUTINE",
      () =>
        namesOf(
          client,
          `SELECT oid::regprocedure::text AS name FROM pg_proc
        WHERE ${inPublic("pg_proc", "pronamespace")}`,
        ),
    ],
    [
      "TYPE",
      () =>
        namesOf(
          client,
          `SELECT oid::regtype::text AS name FROM pg_type
        WHERE ${inPublic("pg_type", "typnamespace")}`,
        ),
    ],
    ["EXTENSION", () => newOnes(EXTENSIONS, before.extensions)],
  ];
  await client.query("BEGIN");
  for (const [kind, list] of kinds) {
    for (const name of await list())
      await client.query(`DROP ${String(kind)} IF EXISTS ${name} CASCADE`);
  }
  await client.query("COMMIT");
}

/** Throws when anything is in the database but what a restore left that was killed; that is taken away. */
export async function openTarget(client) {
  const found = await firstFound(client);
  if (found === NOTE && !(await hasEvents(client))) await clear(client);
  else if (found !== undefined) {
    throw new PlainFailure(
      `The database is not empty (there is ${found}). A restore fills an empty one and touches no other.`,
    );
  }
  const [extensions, schemas] = [await namesOf(client, EXTENSIONS), await namesOf(client, SCHEMAS)];
  await client.query("BEGIN");
  await client.query(`CREATE TABLE ${NOTE} (extensions text[] NOT NULL, schemas text[] NOT NULL)`);
  await client.query(`INSERT INTO ${NOTE} VALUES ($1, $2)`, [extensions, schemas]);
  await client.query("COMMIT");
}

/** In the transaction that brings the rows: from its end on they are nobody's to take away. */
export const closeTarget = (client) => client.query(`DROP TABLE ${NOTE}`);

/** After a failure. */
export async function emptyTarget(client) {
  await client.query("ROLLBACK");
  await clear(client);
}
