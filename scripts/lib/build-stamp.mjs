// Says whether something derived is still up to date: a hash of what it was made from lies beside it.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./steps.mjs";

const LOCKFILE = "package-lock.json";
const SCHEMA = "prisma/schema.prisma";
const SOURCE_FOLDERS = ["app", "components", "lib", "messages", "prisma", "public"];
const TOP_LEVEL_SOURCE = /\.(ts|js|mjs)$/;
const NOT_BUILT = /(^lib\/generated\/|\.(test|fixture)\.tsx?$|^prisma\/migrations\/)/;

function filesUnder(folder) {
  if (!fs.existsSync(path.join(ROOT, folder))) return [];
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

export const lockfileHash = () => hashOf([LOCKFILE]);
export const schemaHash = () => hashOf([LOCKFILE, SCHEMA]);

// package.json also names the browsers to compile for.
const OTHER_SOURCES = ["package.json", "tsconfig.json", "scripts/lib/old-browsers.mjs"];

/** Tracked or not, everything the build reads. */
export function sourcesHash() {
  const topLevel = fs.readdirSync(ROOT).filter((name) => TOP_LEVEL_SOURCE.test(name));
  const sources = SOURCE_FOLDERS.flatMap(filesUnder).filter((file) => !NOT_BUILT.test(file));
  return hashOf([LOCKFILE, ...OTHER_SOURCES, ...topLevel, ...sources].sort());
}

/** Runs `make` unless the stamp says that it was made from just this. Returns whether it ran. */
export async function unlessStamped(stampFile, hash, make) {
  const stamp = path.join(ROOT, stampFile);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash) return false;
  fs.rmSync(stamp, { force: true });
  await make();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, hash);
  return true;
}
