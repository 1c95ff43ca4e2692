// npm run boundaries: every source file against the table of imports and the few rules beside it.
import fs from "node:fs";
import path from "node:path";
import { checkFile } from "./lib/boundary-rules.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const SOURCE = /\.(ts|tsx|mjs|js)$/;
const TEST = /\.(test|spec|fixture)\.tsx?$/;
const SKIPPED = new Set([
  "next-env.d.ts",
  "node_modules",
  "lib/generated",
  "playwright-report",
  "test-results",
]);

function* sourceFiles(folder = "") {
  for (const entry of fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.name.startsWith(".") || SKIPPED.has(file)) continue;
    if (entry.isDirectory()) yield* sourceFiles(file);
    else if (SOURCE.test(file) && !TEST.test(file)) yield file;
  }
}

let checked = 0;
let violations = 0;
for (const file of sourceFiles()) {
  checked++;
  for (const { line, message } of checkFile(file, fs.readFileSync(path.join(ROOT, file), "utf8"))) {
    violations++;
    console.error(`${file}:${line} ${message}`);
  }
}
console.log(`${checked} files checked, ${violations} violations`);
process.exitCode = violations > 0 ? 1 : 0;
