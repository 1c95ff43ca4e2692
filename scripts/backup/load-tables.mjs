// The rows of a backup into the tables of a schema just made, each table read back before anything else may happen.
import { PlainFailure } from "../lib/steps.mjs";
import { tablesOf } from "./database-session.mjs";
import { readBackup } from "./read-backup.mjs";
import { copyIn, digestOf } from "./table-copy.mjs";

/** Migrations may have put rows there; the backup has its own. */
async function clear(client, tables) {
  const names = tables.map(({ name }) => `public.${client.escapeIdentifier(name)}`);
  await client.query(`TRUNCATE ${names.join(", ")}`);
}

async function assertAsSaid(client, manifest) {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  for (const { name, columns, rows, sha256 } of manifest.tables) {
    const found = await digestOf(client, { ...tables.get(name), columns });
    if (found.rows === rows && found.sha256 === sha256) continue;
    throw new PlainFailure(
      `${name} reads back otherwise than it was written: ${found.rows} rows of ${rows}.`,
    );
  }
}

/**
 * Loads every table of `file` and compares counts and hashes with what the database then holds.
 * @param {import("pg").Client} client
 * @param {import("./manifest.mjs").Manifest} manifest
 * @param {{ file: string, passphrase?: string | undefined, tell?: (line: string) => unknown }} options
 */
export async function loadTables(client, manifest, { file, passphrase, tell = () => undefined }) {
  await clear(client, manifest.tables);
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  let current;
  const endCurrent = async () => current?.copy.finish();
  await readBackup(file, {
    passphrase,
    onPart: async (name, body) => {
      if (current?.name !== name) {
        await endCurrent();
        current = { name, copy: copyIn(client, { name, columns: columnsOf.get(name) }) };
      }
      await current.copy.write(body);
    },
  });
  await endCurrent();
  tell("All rows loaded; reading them back");
  await assertAsSaid(client, manifest);
  tell("Every table reads back as it was written");
}

export async function setSequences(client, { sequences }) {
  for (const { name, lastValue, isCalled } of sequences) {
    const sequence = `public.${client.escapeIdentifier(name)}`;
    await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [
      sequence,
      lastValue,
      isCalled,
    ]);
  }
}
