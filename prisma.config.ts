import path from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's native schema engine is a download; ours is the same engine from npm, compiled to WASM.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(
  import.meta.dirname,
  "scripts/schema-engine.mjs",
);

// Migrations need the owner of the tables; the application's own role may not change them.
const url = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
