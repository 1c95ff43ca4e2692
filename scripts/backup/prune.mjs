// Which older backups of a folder go when a new one has been taken and read back.
import { readdir, rm } from "node:fs/promises";
import path from "node:path";

const OURS = /^luoshi-\d{8}T\d{6}Z\.tar\.gz(\.sealed)?$/;
const LEFT_BY_A_KILLED_ONE = /^luoshi-\d{8}T\d{6}Z\.tar\.gz(\.sealed)?\.partial$/;

/** Names sort by the time in them. */
export function backupName(at, isSealed) {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  return `luoshi-${stamp}.tar.gz${isSealed ? ".sealed" : ""}`;
}

/** Of these names all but the newest `keep`, and what was left unfinished before the newest. Others are not ours. */
export function namesToPrune(names, keep) {
  const ours = names.filter((name) => OURS.test(name)).sort();
  const newest = ours.at(-1) ?? "";
  const leftOvers = names.filter((name) => LEFT_BY_A_KILLED_ONE.test(name) && name < newest);
  return [...ours.slice(0, Math.max(0, ours.length - keep)), ...leftOvers.sort()];
}

export async function pruneFolder(folder, keep) {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const names = namesToPrune(files, keep);
  for (const name of names) await rm(path.join(folder, name));
  return names;
}
