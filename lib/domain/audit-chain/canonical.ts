// What is hashed of an event. The trigger of the migration audit_chain writes the same text in SQL; docs/audit.md says it
// in words. A field more or another order is a new version: events of the old one stay as they are.
import type { ChainedEvent } from "./chained-event";

const versionOne = [
  "hashVersion",
  "chain",
  "chainNumber",
  "previousHash",
  "id",
  "at",
  "businessAt",
  "planId",
  "action",
  "subjectType",
  "subjectId",
  "actorKind",
  "actorId",
  "actorName",
  "actorRole",
  "actorUnit",
  "before",
  "after",
  "reason",
  "requestId",
  "address",
] as const satisfies readonly (keyof ChainedEvent)[];

const orders: Readonly<Record<string, readonly (keyof ChainedEvent)[]>> = { "1": versionOne };

const utf8 = new TextEncoder();

/** A value may hold anything, so its length in bytes goes first: no two lists of values read the same. */
const field = (value: string | null) =>
  value === null ? "-;" : `${utf8.encode(value).length}:${value};`;

/** The text whose SHA-256 over its UTF-8 bytes is the event's hash; null for a version this program does not know. */
export function canonicalText(event: ChainedEvent): string | null {
  const order = orders[event.hashVersion];
  return order ? order.map((name) => field(event[name])).join("") : null;
}
