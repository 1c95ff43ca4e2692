// The one database client. Imported by as-actor.ts, sign-in-throttle.ts and health.ts alone: everything else
// reads and writes inside asActor() or recordChange().
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/prisma/client";
import { suspectDatabase, watchDatabase } from "../platform/database-watch";
import { env } from "../platform/env";

const kept = globalThis as { luoshiDatabase?: PrismaClient };

/** A server that is switched off, rather than stopped, refuses nothing: it is just silent. */
const CONNECT_LIMIT_MS = 8_000;

export function database(): PrismaClient {
  // Next loads modules anew in development: without this each load would open its own pool.
  kept.luoshiDatabase ??= open();
  return kept.luoshiDatabase;
}

function open(): PrismaClient {
  const pool = {
    connectionString: env().DATABASE_URL,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
  };
  // A connection that breaks while nobody uses it is nobody's error, but worth knowing.
  const told = { onPoolError: suspectDatabase, onConnectionError: suspectDatabase };
  const client = new PrismaClient({ adapter: new PrismaPg(pool, told) });
  watchDatabase(() => client.$queryRaw`SELECT 1`);
  return client;
}
