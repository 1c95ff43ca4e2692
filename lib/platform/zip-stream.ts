// A ZIP as a stream: each file passes through in pieces and is forgotten, so that a large one never stands whole in memory.
import { createHash } from "node:crypto";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** What the library writes has no ZIP64: beyond 4 GB it could not be opened. */
export const ZIP_BYTES_LIMIT = 3 * 1024 * 1024 * 1024;

export type ZipEntry = {
  /** With / between folders; UTF-8. */
  path: string;
  modifiedAt: Date;
  open: () => AsyncIterable<Uint8Array>;
};
/** What went in, as it was read. */
export type ZippedFile = { path: string; bytes: number; sha256: string };

/** These hold packed bytes already. */
const packed = /\.(pdf|docx|xlsx|pptx|zip|ofd|jpe?g|png)$/i;

/** One piece in memory as a source. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The entries in their order, then what `last` makes of their hashes. A source that fails ends the stream with its error. */
export async function* zipStream(
  entries: readonly ZipEntry[],
  last: (files: readonly ZippedFile[]) => { path: string; modifiedAt: Date; bytes: Uint8Array },
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) fault = error;
    else ready.push(piece);
  });
  const drain = function* () {
    if (fault) throw fault;
    yield* ready.splice(0);
  };
  const files: ZippedFile[] = [];
  const add = async function* (entry: ZipEntry) {
    const { path, modifiedAt } = entry;
    const file = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
    file.mtime = modifiedAt;
    zip.add(file);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of entry.open()) {
      hash.update(piece);
      bytes += piece.length;
      file.push(piece);
      yield* drain();
    }
    file.push(new Uint8Array(), true);
    files.push({ path, bytes, sha256: hash.digest("hex") });
    yield* drain();
  };
  for (const entry of entries) yield* add(entry);
  const { bytes, ...manifest } = last(files);
  yield* add({ ...manifest, open: () => once(bytes) });
  zip.end();
  yield* drain();
}
