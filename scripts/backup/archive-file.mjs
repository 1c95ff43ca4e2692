// The file of a backup on the disk: written aside, flushed and only then given its name; read back as a stream.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { open, rename, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { Readable, pipeline as chain } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { PlainFailure } from "../lib/steps.mjs";
import { readSealLine, sealWith, unsealWith } from "./seal.mjs";

/** Evidence is compressed already, and in text form level 6 costs three times the time for a twentieth of the size. */
const COMPRESSION = { level: 3 };
const SEAL_LINE_BYTES = 256;
const PARTIAL = ".partial";

export async function assertSpace(folder, bytes) {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const inMegabytes = (count) => `${Math.ceil(count / 1e6)} MB`;
  throw new PlainFailure(
    `${folder} has ${inMegabytes(free)} free; the database takes ${inMegabytes(bytes)}. Make room first.`,
  );
}

function assertAbsent(file) {
  if (!fs.existsSync(file)) return;
  throw new PlainFailure(`${file} exists already. A backup overwrites nothing.`);
}

async function syncFolder(folder) {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAside(partial, { source, passphrase, signal }) {
  const digest = createHash("sha256");
  let bytes = 0;
  const handle = await open(partial, "wx", 0o600);
  try {
    await pipeline(
      Readable.from(source, { objectMode: false }),
      createGzip(COMPRESSION),
      ...(passphrase ? [sealWith(passphrase)] : []),
      async (pieces) => {
        for await (const piece of pieces) {
          digest.update(piece);
          bytes += piece.length;
          await handle.appendFile(piece);
        }
      },
      { signal },
    );
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: digest.digest("hex") };
}

/**
 * Writes `source` compressed, and sealed when there is a passphrase, to `file`. Whatever goes wrong, no file of that
 * name is left. `beforeNaming` gets the finished file and may still refuse it.
 */
export async function writeArchive(file, { source, passphrase, signal, beforeNaming }) {
  assertAbsent(file);
  const partial = `${file}${PARTIAL}`;
  assertAbsent(partial);
  try {
    const written = await writeAside(partial, { source, passphrase, signal });
    await beforeNaming(partial);
    assertAbsent(file);
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    return written;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function readStart(file) {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEAL_LINE_BYTES), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whoever reads the end of the chain is told of every failure in it. */
const ignore = () => undefined;

/** The archive within the file, as a stream of bytes. */
export async function readArchive(file, passphrase) {
  const seal = readSealLine(await readStart(file));
  if (!seal) {
    return { isSealed: false, bytes: chain(fs.createReadStream(file), createGunzip(), ignore) };
  }
  if (!passphrase) {
    throw new PlainFailure(`${file} is sealed. Put its passphrase in LUOSHI_BACKUP_PASSPHRASE.`);
  }
  const sealed = fs.createReadStream(file, { start: seal.line.length });
  return {
    isSealed: true,
    bytes: chain(sealed, unsealWith(passphrase, seal), createGunzip(), ignore),
  };
}
