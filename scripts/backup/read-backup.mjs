// Reads a backup through and compares everything in it with what its manifest says.
import { PlainFailure } from "../lib/steps.mjs";
import { readArchive } from "./archive-file.mjs";
import { MANIFEST, PART_BYTES, READ_ME, manifestSchema, readPartName } from "./manifest.mjs";
import { TableDigest } from "./table-copy.mjs";
import { tarEntries } from "./tar.mjs";

/** A part ends with the piece of the stream in which it passed its size. */
const LARGEST_PART = 2 * PART_BYTES;

class Contents {
  #tables = new Map();
  #digest;
  #name;
  #parts = 0;

  add({ table, number }, body) {
    if (table !== this.#name) {
      this.#endTable();
      if (this.#tables.has(table)) throw new Error(`${table} stands there twice.`);
      [this.#name, this.#parts, this.#digest] = [table, 0, new TableDigest()];
    }
    if (number !== ++this.#parts) throw new Error(`${table} lacks a part.`);
    this.#digest.update(body);
  }

  #endTable() {
    if (this.#name === undefined) return;
    this.#tables.set(this.#name, { parts: this.#parts, ...this.#digest.end() });
    this.#name = undefined;
  }

  assertAsIn(manifest) {
    this.#endTable();
    for (const { name, columns: _, ...said } of manifest.tables) {
      const found = this.#tables.get(name) ?? { parts: 0, ...new TableDigest().end() };
      this.#tables.delete(name);
      const differs = Object.keys(said).find((key) => said[key] !== found[key]);
      if (differs) throw new Error(`${name} is not what the manifest says (${differs}).`);
    }
    const [extra] = this.#tables.keys();
    if (extra) throw new Error(`${extra} is not in the manifest.`);
  }
}

async function readThrough(bytes, onPart) {
  const contents = new Contents();
  let manifest;
  for await (const { name, body } of tarEntries(bytes, LARGEST_PART)) {
    if (name === READ_ME) continue;
    if (manifest) throw new Error("Something follows its manifest.");
    const part = readPartName(name);
    if (part) {
      contents.add(part, body);
      await onPart(part.table, body);
    } else if (name === MANIFEST) manifest = manifestSchema.parse(JSON.parse(body.toString()));
    else throw new Error(`${name} does not belong in a backup.`);
  }
  if (!manifest) throw new Error("It has no manifest.");
  contents.assertAsIn(manifest);
  return manifest;
}

/**
 * The manifest of a backup in which everything is as it says. `onPart(table, bytes)` is given the parts in order, but
 * they are to be believed only when this resolves. Throws a PlainFailure that names the file otherwise.
 * @param {string} file
 * @param {{ passphrase?: string | undefined, onPart?: (table: string, body: Buffer) => unknown }} options
 */
export async function readBackup(file, { passphrase, onPart = () => undefined }) {
  const { isSealed, bytes } = await readArchive(file, passphrase).catch(failAs(file, false));
  // A failure of the receiver is its own and no fault of the file.
  let ofReceiver;
  const guarded = async (table, body) => {
    try {
      await onPart(table, body);
    } catch (error) {
      ofReceiver = error;
      throw error;
    }
  };
  try {
    const manifest = await readThrough(bytes, guarded);
    return { manifest, isSealed };
  } catch (error) {
    if (ofReceiver) throw ofReceiver;
    return failAs(file, isSealed)(error);
  } finally {
    bytes.destroy();
  }
}

function failAs(file, isSealed) {
  return (error) => {
    if (error instanceof PlainFailure) throw error;
    if (error.code === "ENOENT") throw new PlainFailure(`There is no file ${file}.`);
    const why = isSealed
      ? "the passphrase is not its own, or it was damaged, cut short or changed"
      : "it was damaged, cut short or changed";
    throw new PlainFailure(`${file} is no whole backup: ${why}. (${error.message})`, {
      cause: error,
    });
  };
}
