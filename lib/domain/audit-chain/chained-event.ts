// An event of the log as it is hashed and exported: every field as the text that PostgreSQL prints for it, because two
// programs agree on a text and not on how a number or an object is written again.
import { z } from "zod";

/** The chain of what belongs to no plan. A plan's chain is named by the plan's id. */
export const INSTALLATION_CHAIN = "installation";

/** What the first event of a chain has before it. */
export const NO_HASH = "0".repeat(64);

const text = z.string();
const count = z.string().regex(/^\d{1,19}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const chainedEvent = z.object({
  hashVersion: count,
  chain: text,
  chainNumber: count,
  previousHash: text,
  id: count,
  /** System time, UTC, to the microsecond: 2024-10-15T01:02:03.456789Z */
  at: text,
  businessAt: text,
  planId: text.nullable(),
  action: text,
  subjectType: text,
  subjectId: text,
  actorKind: text,
  actorId: text.nullable(),
  actorName: text,
  actorRole: text,
  actorUnit: text,
  /** JSON as the database prints it. */
  before: text.nullable(),
  after: text.nullable(),
  reason: text.nullable(),
  requestId: text,
  address: text.nullable(),
  hash: text,
});
export type ChainedEvent = z.infer<typeof chainedEvent>;

export const chainHead = z.object({ chain: text, number: count, hash });
/** The last event of a chain. */
export type ChainHead = { chain: string; number: bigint; hash: string };

export const chainOf = (planId: string | null) => planId ?? INSTALLATION_CHAIN;
