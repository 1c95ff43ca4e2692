// The pieces of a backup that need no database: which old ones go, and the archive's own format.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { backupName, namesToPrune } from "./prune.mjs";
import { readPassphrase } from "./seal.mjs";
import { tarEnd, tarEntries, tarEntry } from "./tar.mjs";

const at = (day: number) => backupName(new Date(Date.UTC(2026, 0, day)), day % 2 === 0);

test("a backup is named by its time in UTC", () => {
  expect(at(3)).toBe("luoshi-20260103T000000Z.tar.gz");
  expect(at(4)).toBe("luoshi-20260104T000000Z.tar.gz.sealed");
});

test.each([
  ["the newest stay", [at(1), at(2), at(3)], 2, [at(1)]],
  ["whatever the order", [at(3), at(1), at(2)], 1, [at(1), at(2)]],
  ["fewer than asked for all stay", [at(1)], 7, []],
  ["what is not ours stays", ["a.tar.gz", "luoshi.tar.gz", `${at(1)}.bak`, at(2)], 1, []],
  ["what an earlier one left goes", [`${at(1)}.partial`, at(2)], 1, [`${at(1)}.partial`]],
  ["what is being written stays", [at(2), `${at(3)}.partial`], 1, []],
])("of older backups: %s", (_, names, keep, gone) =>
  expect(namesToPrune(names, keep)).toEqual(gone),
);

test("an empty passphrase is none, and a weak one is refused", () => {
  expect(readPassphrase({ LUOSHI_BACKUP_PASSPHRASE: "" })).toBeUndefined();
  expect(() => readPassphrase({ LUOSHI_BACKUP_PASSPHRASE: "short" })).toThrow("is shorter");
});

const files = { "read-me.txt": "one\n", "tables/Plan/000001": "x".repeat(513), empty: "" };
const archive = Buffer.concat([
  ...Object.entries(files).flatMap(([name, text]) => [
    ...tarEntry(name, Buffer.from(text), new Date(1_700_000_000_000)),
  ]),
  tarEnd(),
]);

async function* arriving(pieces: Iterable<Buffer>) {
  yield* pieces;
}

async function read(pieces: Iterable<Buffer>, largest = 1_000) {
  const found: Record<string, string> = {};
  for await (const { name, body } of tarEntries(arriving(pieces), largest))
    found[name] = body.toString();
  return found;
}

function* cutInto(size: number) {
  for (let from = 0; from < archive.length; from += size) yield archive.subarray(from, from + size);
}

test("an archive reads back, however it comes", async () => {
  for (const size of [1, 100, 512, 10_000]) expect(await read(cutInto(size))).toEqual(files);
});

test("one that is cut short, damaged or too large is refused", async () => {
  await expect(read([archive.subarray(0, 1_500)])).rejects.toThrow("ends too early");
  await expect(read([Buffer.from(archive).fill("y", 0, 3)])).rejects.toThrow("no archive of ours");
  await expect(read([archive], 512)).rejects.toThrow("larger");
});

test("the system's tar opens it", () => {
  const told = spawnSync("tar", ["-tf", "-"], { input: archive, encoding: "utf8" });
  expect(told.stdout.trim().split("\n")).toEqual(Object.keys(files));
});
