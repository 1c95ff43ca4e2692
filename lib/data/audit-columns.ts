// The log as text, column by column: what is hashed is what PostgreSQL prints, and no number or object is written anew.
const moment = (name: string) =>
  `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS ${name}`;
const printed = (name: string) => `${name}::text AS ${name}`;

/** For a SELECT from "AuditEvent"; the rows are ChainedEvents. */
export const chainedColumns = [
  printed('"hashVersion"'),
  '"chain"',
  printed('"chainNumber"'),
  '"previousHash"',
  printed('"id"'),
  moment('"at"'),
  moment('"businessAt"'),
  printed('"planId"'),
  '"action", "subjectType", "subjectId", "actorKind"',
  printed('"actorId"'),
  '"actorName", "actorRole", "actorUnit"',
  printed('"before"'),
  printed('"after"'),
  '"reason", "requestId", "address", "hash"',
].join(", ");
