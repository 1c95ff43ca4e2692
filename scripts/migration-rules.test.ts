// The rule for migrations, on planted ones and on those of the repository.
import { expect, test } from "vitest";
import { migrationFaults } from "./lib/migration-rules.mjs";
import { listMigrations } from "./migrate.mjs";

const faultsOf = (sql: string) => migrationFaults({ name: "20990101000000_new", sql });

test.each([
  ['DROP TABLE "Old";', "drops what"],
  ['ALTER TABLE "Plan" DROP COLUMN "old";', "drops a column"],
  ['ALTER TABLE "Plan" DROP "old";', "drops a column"],
  ['ALTER TABLE "Plan" RENAME TO "Scheme";', "renames"],
  ['ALTER TABLE "Plan" RENAME "a" TO "b";', "renames"],
  ["ALTER TYPE \"Role\" RENAME VALUE 'head' TO 'chief';", "renames"],
  ['ALTER TABLE "Plan" ALTER COLUMN "code" SET DATA TYPE INTEGER;', "changes a type"],
  ['ALTER TABLE "Plan" ALTER "code" TYPE INTEGER;', "changes a type"],
  ['ALTER TABLE "Plan" ALTER COLUMN "noteZh" SET NOT NULL;', "refuses rows"],
  ['ALTER TABLE "Plan" ALTER COLUMN "noteZh" DROP DEFAULT;', "refuses rows"],
  [
    'ALTER TABLE "Plan"\n  ADD COLUMN "a" TEXT,\n  ADD COLUMN "b" TEXT NOT NULL;',
    "without a default",
  ],
  ['TRUNCATE "Plan";', "removes rows"],
  ["BEGIN;\nSELECT 1;\nCOMMIT;", "ends the transaction"],
  ['-- contract: unused since 0.3.0\nCREATE INDEX CONCURRENTLY x ON "Plan" ("a");', "cannot run"],
])("refused: %s", (sql, why) => expect(faultsOf(sql).join()).toContain(why));

test.each([
  'CREATE TABLE "New" ("id" UUID NOT NULL, PRIMARY KEY ("id"));',
  'ALTER TABLE "Plan" ADD COLUMN "a" TEXT, ADD COLUMN "b" TEXT NOT NULL DEFAULT \'\';',
  "ALTER TYPE \"Role\" ADD VALUE 'guest';",
  'CREATE INDEX "x" ON "Plan" ("a");',
  'ALTER TABLE "Plan" DROP CONSTRAINT IF EXISTS x;\nDROP INDEX "y";\nDROP POLICY z ON "Plan";',
  "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  DROP TABLE x;\nEND $$;",
  "COMMENT ON TABLE \"Plan\" IS 'DROP TABLE';\n-- DROP TABLE\nSELECT 1;",
  '-- contract: no version since 0.3.0 reads it\nALTER TABLE "Plan" DROP COLUMN "old";',
])("allowed: %s", (sql) => expect(faultsOf(sql)).toEqual([]));

test("a word without a reason is none", () =>
  expect(faultsOf('-- contract: yes\nDROP TABLE "Old";')).toHaveLength(1));

test("the migrations of the repository let the version before serve", () =>
  expect(listMigrations().flatMap(migrationFaults)).toEqual([]));
