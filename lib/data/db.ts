// The one database client. Imported by as-actor.ts, sign-in-throttle.ts and health.ts alone: everything else
// reads and writes inside asActor() or recordChange().
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/prisma/client";
import { env } from "../platform/env";

const kept = globalThis as { luoshiDatabase?: PrismaClient };

export function database(): PrismaClient {
  // Next loads modules anew in development: without this each load would open its own pool.
  kept.luoshiDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
  });
  return kept.luoshiDatabase;
}
