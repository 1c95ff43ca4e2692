// The operator's book names every variable that the product reads, and every command that it tells people to run.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const read = (file: string) =>
  fs.readFileSync(path.resolve(import.meta.dirname, "..", file), "utf8");
const book = read("docs/operations.md");

test("every variable of the environment", () => {
  const names = [...read("lib/platform/env.ts").matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !book.includes(`\`${name}\``))).toEqual([]);
});

test("only commands that there are", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const told = [...book.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => String(name));
  expect(told.filter((name) => !(name in scripts))).toEqual([]);
});
