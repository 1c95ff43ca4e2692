// What to make of an error of the database: is it away, too busy, out of room? And was the change saved? Nobody is told
// "not saved" of something that may have been.
import "server-only";
import { DomainError } from "../domain/errors";
import { suspectDatabase } from "../platform/database-watch";
import { inputFault } from "./input-faults";

export type DatabaseFault = "unavailable" | "busy" | "storageFull";

/** An expected fault; its digest is all that a page that failed is told of it. */
export class DatabaseFaultError extends DomainError {
  readonly digest: string;
  constructor(code: DatabaseFault | "inDoubt", cause: unknown) {
    super(code);
    this.cause = cause;
    this.digest = code;
  }
}

/** Prisma's codes, PostgreSQL's (errcodes-appendix: 08, 53, 57, 40), those of sockets, and kinds of the driver's. */
const FULL = /^(53100|ENOSPC)$/;
const BUSY =
  /^(P2024|P2028|P2034|53000|53200|53300|53400|55P03|57014|40001|40P01|TooManyConnections|TransactionWriteConflict)$/;
const AWAY =
  /^(P1001|P1002|P1008|P1017|08...|57P0[1-5]|25006|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|DatabaseNotReachable|ConnectionClosed|SocketTimeout)$/;
/** Errors of the connection that carry no code. */
const AWAY_WORDS = /Connection terminated|connection error and is not queryable/;

const FURTHEST = 6;

/** Every code along the chain of causes. */
function codesOf(error: unknown): string[] {
  const found: string[] = [];
  let at: unknown = error;
  for (let depth = 0; typeof at === "object" && at !== null && depth < FURTHEST; depth++) {
    const link = at as Record<"code" | "originalCode" | "kind" | "cause", unknown> & {
      meta?: { driverAdapterError?: unknown };
    };
    for (const code of [link.code, link.originalCode, link.kind]) {
      if (typeof code === "string") found.push(code);
    }
    at = link.cause ?? link.meta?.driverAdapterError;
  }
  return found;
}

/** Which fault of the database this error is; null: another error. */
export function faultOf(error: unknown): DatabaseFault | null {
  const codes = codesOf(error);
  if (codes.some((code) => FULL.test(code))) return "storageFull";
  if (codes.some((code) => AWAY.test(code))) return "unavailable";
  if (codes.some((code) => BUSY.test(code))) return "busy";
  const words = error instanceof Error ? error.message : "";
  // The pool says it of a server that is silent and of connections that are all in use.
  if (/timeout exceeded when trying to connect/.test(words)) return "busy";
  return AWAY_WORDS.test(words) ? "unavailable" : null;
}

/** How far a transaction has come: `asked` when its work begins, `ended` when there is only the commit left. */
export type Progress = { asked: boolean; ended: boolean };

/** A server that is restarted ends its connections at once: the next one it takes may be a moment later. */
const PAUSE_MS = 200;

/**
 * Runs a transaction; a connection that is found broken before anything was asked, or while only reading, is tried once
 * more on another. Throws DatabaseFaultError: unavailable, busy or storageFull when nothing was saved, inDoubt when the
 * connection broke while it was being committed.
 */
export async function throughFaults<T>(
  reading: boolean,
  run: (progress: Progress) => Promise<T>,
): Promise<T> {
  const first: Progress = { asked: false, ended: false };
  try {
    return await run(first);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === "unavailable") suspectDatabase();
    if (fault !== "unavailable" || !(reading || !first.asked)) throw told(error, fault, first);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const second: Progress = { asked: false, ended: false };
  return run(second).catch((error: unknown) => {
    throw told(error, faultOf(error), reading ? { ...second, ended: false } : second);
  });
}

function told(error: unknown, fault: DatabaseFault | null, { ended }: Progress): unknown {
  if (error instanceof DatabaseFaultError) return error;
  if (fault === null) return inputFault(error) ?? error;
  return new DatabaseFaultError(fault === "unavailable" && ended ? "inDoubt" : fault, error);
}
