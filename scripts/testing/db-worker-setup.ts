// Before each file of database tests: a fresh copy of the template, and its addresses in the environment.
import { inject } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { copyDatabase, onDatabase } from "./test-databases";

const adminUrl = inject("templateAdminUrl");
const template = new URL(adminUrl).pathname.slice(1);
const copy = `${template}_${process.env.VITEST_POOL_ID ?? "0"}`;

// The client of the file before in this worker is one to a database that goes now.
const kept = globalThis as { luoshiDatabase?: PrismaClient };
await kept.luoshiDatabase?.$disconnect();
delete kept.luoshiDatabase;

await copyDatabase(adminUrl, template, copy);

process.env.DATABASE_ADMIN_URL = onDatabase(adminUrl, copy);
process.env.DATABASE_URL = onDatabase(inject("templateApplicationUrl"), copy);
// What a door reads as now is when scenes play, and runs on. The environment is read once for all files of a worker.
process.env.LUOSHI_CLOCK_START ??= "2024-10-08T02:00:00.000Z";
process.env.LUOSHI_CLOCK_ANCHOR ??= new Date().toISOString();
process.env.NEXTAUTH_URL ??= "http://127.0.0.1:3000";
process.env.NEXTAUTH_SECRET ??= "for-database-tests-only-0123456789";
