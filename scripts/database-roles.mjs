// The application signs in as a role which owns nothing: it cannot change the schema, and it cannot
// delete or rewrite what the audit trail and the evidence say. Run after every migration.
// By hand: DATABASE_ADMIN_URL=… DATABASE_URL=… node scripts/database-roles.mjs
import { pathToFileURL } from "node:url";
import pg from "pg";
import { jobGrantStatements } from "./lib/job-tables.mjs";
import { PlainFailure } from "./lib/steps.mjs";

const USUAL = ["SELECT", "INSERT", "UPDATE"];

/** The only tables from which rows may be deleted: counters and keys that mean nothing once they expire. */
const DELETABLE = ["RateLimit", "SentForm"];

/** Tables with fewer rights than usual: what was written there is a record and stays as it was. */
const RESTRICTED = {
  AuditEvent: ["SELECT", "INSERT"],
  AuditChain: ["SELECT"],
  EvidenceChunk: ["SELECT", "INSERT"],
  EvidenceFile: ["SELECT", "INSERT"],
  ReportRound: ["SELECT", "INSERT", "UPDATE"],
  ThresholdProfile: ["SELECT", "INSERT"],
  IndicatorVersion: ["SELECT", "INSERT"],
  IndicatorParameter: ["SELECT", "INSERT"],
  DiscrepancyRuling: ["SELECT", "INSERT"],
  PeriodIssue: ["SELECT", "INSERT"],
  IssuedRecord: ["SELECT", "INSERT"],
  SignOffMode: ["SELECT", "INSERT"],
  PaperSignOff: ["SELECT", "INSERT"],
  ConsultationItem: ["SELECT", "INSERT"],
  DeliveredNotification: ["SELECT", "INSERT"],
  InstallationSetting: ["SELECT", "INSERT"],
  Reminder: ["SELECT", "INSERT"],
  ClosureDecision: ["SELECT", "INSERT"],
  PasswordHistory: ["SELECT", "INSERT"],
  InstructionItem: ["SELECT", "INSERT"],
  _prisma_migrations: ["SELECT"],
};

export function rightsOn(table) {
  const rights = RESTRICTED[table] ?? USUAL;
  return DELETABLE.includes(table) ? [...rights, "DELETE"] : rights;
}

export function credentialsOf(url) {
  const parsed = new URL(url);
  return {
    role: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  };
}

async function ensureRole(client, { role, password }) {
  const { rows } = await client.query("SELECT rolsuper FROM pg_roles WHERE rolname = $1", [role]);
  if (rows[0]?.rolsuper) {
    throw new PlainFailure(
      `DATABASE_URL signs in as ${role}, a superuser. Give the application its own role.`,
    );
  }
  if (rows.length > 0) return;
  const name = client.escapeIdentifier(role);
  const secret = client.escapeLiteral(password);
  try {
    await client.query(
      `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${secret}`,
    );
  } catch (error) {
    const createdByAnother = ["42710", "23505"].includes(error.code);
    if (!createdByAnother) throw error;
  }
}

async function assertOwnsNothing(client, role) {
  const { rows } = await client.query(
    `SELECT relname FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner
      WHERE rolname = $1 AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace LIMIT 1`,
    [role],
  );
  if (rows.length === 0) return;
  throw new PlainFailure(
    `The application's role ${role} owns "${rows[0].relname}" and could change or drop it. ` +
      "Let another role own the tables (DATABASE_ADMIN_URL), then start again.",
  );
}

function grantStatements(client, { role, database }, tables) {
  const name = client.escapeIdentifier(role);
  return [
    `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${name}`,
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    `REVOKE ALL ON SCHEMA public FROM ${name}`,
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${name}`,
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${name}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name}`,
    ...tables.map((table) => {
      const target = client.escapeIdentifier(table);
      return `GRANT ${rightsOn(table).join(", ")} ON ${target} TO ${name}`;
    }),
  ];
}

/** Makes the role of `applicationUrl` when absent and sets its rights to exactly those above. */
export async function grantApplicationRole(adminUrl, applicationUrl) {
  const application = credentialsOf(applicationUrl);
  if (application.role === credentialsOf(adminUrl).role) {
    throw new PlainFailure("DATABASE_URL and DATABASE_ADMIN_URL must sign in as different roles.");
  }
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ensureRole(client, application);
    await assertOwnsNothing(client, application.role);
    const { rows } = await client.query(
      `SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
          AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
        ORDER BY relname`,
    );
    const tables = rows.map((row) => row.relname);
    const statements = [
      ...grantStatements(client, application, tables),
      ...(await jobGrantStatements(client, application.role)),
    ];
    // One transaction: the running application never meets a moment without its rights.
    await client.query("BEGIN");
    for (const statement of statements) {
      await client.query(statement);
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: applicationUrl } = process.env;
  if (!adminUrl || !applicationUrl) {
    console.error(
      "Set DATABASE_ADMIN_URL (owner of the tables) and DATABASE_URL (the application).",
    );
    process.exit(1);
  }
  await grantApplicationRole(adminUrl, applicationUrl);
  console.log("Granted the application's role what it needs.");
}
