// npm run backup -- --to FILE_OR_FOLDER [--keep N]: a backup of the database of DATABASE_ADMIN_URL, sealed when there is
// a LUOSHI_BACKUP_PASSPHRASE. npm run backup -- --check FILE: is that file whole? It needs no database.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { inPlainWords } from "./backup/plain-words.mjs";
import { backupName, pruneFolder } from "./backup/prune.mjs";
import { readBackup } from "./backup/read-backup.mjs";
import { readPassphrase } from "./backup/seal.mjs";
import { writeBackup } from "./backup/write-backup.mjs";
import { PlainFailure, runMain, step } from "./lib/steps.mjs";

const QUIET_MS = 5_000;
const USAGE =
  "Say where to: npm run backup -- --to FILE_OR_FOLDER [--keep N], or what to check: --check FILE";

const inMegabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

function tellSlowly() {
  let last = Date.now();
  return (table, { rows, bytes }) => {
    if (Date.now() - last < QUIET_MS) return;
    last = Date.now();
    console.log(`[luoshi]   ${table}: ${rows} rows, ${inMegabytes(bytes)}`);
  };
}

const isFolder = (to) => fs.statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false;

function readKeep(text) {
  if (text === undefined) return undefined;
  const keep = Number(text);
  if (Number.isInteger(keep) && keep > 0) return keep;
  throw new PlainFailure(`--keep ${text}: say how many backups to keep, at least 1.`);
}

function placeFor(to, isSealed) {
  if (isFolder(to)) return path.resolve(to, backupName(new Date(), isSealed));
  const file = path.resolve(to);
  if (!to.endsWith(path.sep) && isFolder(path.dirname(file))) return file;
  throw new PlainFailure(`There is no folder ${to.endsWith(path.sep) ? to : path.dirname(file)}.`);
}

function summaryOf({ manifest: { tables, createdAt, chains } }) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length} tables, ${rows} rows, ${chains.length} chains of the log, as of ${createdAt}`;
}

async function check(file, passphrase) {
  let backup;
  await step("Check", async () => {
    backup = await readBackup(path.resolve(file), { passphrase });
    return `${file} is whole: ${summaryOf(backup)}${backup.isSealed ? ", sealed" : ""}`;
  });
  for (const line of backup.manifest.chains) console.log(line);
}

/** Ends the work in order when we are asked to end, so that nothing unfinished stays. */
function endSignal() {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(name, () => controller.abort(new PlainFailure("Stopped; no backup was made.")));
  }
  return controller.signal;
}

async function take({ to, keep, passphrase }) {
  const url = process.env.DATABASE_ADMIN_URL;
  if (!url) throw new PlainFailure("Set DATABASE_ADMIN_URL to the owner of the tables.");
  const file = placeFor(to, passphrase !== undefined);
  if (keep !== undefined && !isFolder(to)) throw new PlainFailure("--keep goes with a folder.");
  const signal = endSignal();
  await step("Backup", async () => {
    const backup = await writeBackup({ url, file, passphrase, signal, tell: tellSlowly() });
    console.log(`[luoshi] ${file}: ${inMegabytes(backup.bytes)}, SHA-256 ${backup.sha256}`);
    if (!passphrase) console.log("[luoshi] Not sealed: LUOSHI_BACKUP_PASSPHRASE is not set.");
    return `Backup taken and read back: ${summaryOf(backup)}`;
  });
  if (keep === undefined) return;
  for (const name of await pruneFolder(to, keep)) console.log(`[luoshi] Removed ${name}`);
}

async function main() {
  const { values } = parseArgs({
    options: { to: { type: "string" }, keep: { type: "string" }, check: { type: "string" } },
  });
  const passphrase = readPassphrase(process.env);
  if (values.check) return check(values.check, passphrase);
  if (!values.to) throw new PlainFailure(USAGE);
  return take({ to: values.to, keep: readKeep(values.keep), passphrase });
}

await runMain(() => inPlainWords(main));
