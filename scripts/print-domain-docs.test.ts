import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { permissions } from "@/lib/domain/permissions";
import { pages, permissionsPage } from "./print-domain-docs";

it.each(pages)(
  "$file is fresh: run npx tsx scripts/print-domain-docs.ts",
  async ({ file, print }) => {
    const kept = fs.readFileSync(path.resolve(import.meta.dirname, "..", file), "utf8");
    expect(kept).toBe(await print());
  },
);

it("explains every permission in a sentence", () => {
  const rows = permissionsPage()
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  expect(rows).toHaveLength(Object.keys(permissions).length);
  for (const row of rows) expect(row).toMatch(/^\| `[\w.]+`<br>[A-Z][^|]+\. \|/);
});
