// As much of the tar format (POSIX ustar) as a backup needs: files of a few megabytes with short names. Anybody's
// `tar` opens what is written here, so a backup can be read without this program.

const BLOCK = 512;
const NAME_BYTES = 100;
const ARCHIVE_END = Buffer.alloc(2 * BLOCK);

const octal = (number, digits) => `${number.toString(8).padStart(digits - 1, "0")}\0`;

function checksumOf(header) {
  let sum = 0;
  // The field itself counts as eight spaces.
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : header[at];
  return sum;
}

function headerOf(name, size, modifiedAt) {
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error(`${name} is too long for the archive.`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(modifiedAt.getTime() / 1000), 12), 136);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(`${octal(checksumOf(header), 7)} `, 148);
  return header;
}

/** The bytes of one file of the archive. */
export function* tarEntry(name, body, modifiedAt) {
  yield headerOf(name, body.length, modifiedAt);
  if (body.length > 0) yield body;
  const rest = body.length % BLOCK;
  if (rest > 0) yield Buffer.alloc(BLOCK - rest);
}

/** What stands after the last file. */
export const tarEnd = () => ARCHIVE_END;

function readHeader(header) {
  const size = Number.parseInt(header.toString("latin1", 124, 136), 8);
  const said = Number.parseInt(header.toString("latin1", 148, 156), 8);
  const isFile = header.toString("latin1", 156, 157) === "0";
  if (said !== checksumOf(header) || !isFile || !Number.isInteger(size)) {
    throw new Error("This is no archive of ours.");
  }
  return { name: header.toString("utf8", 0, header.indexOf(0)), size };
}

/** Gives out a stream of any pieces in the sizes asked for. */
class Pieces {
  #source;
  #held = [];
  #size = 0;

  constructor(source) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(size) {
    while (this.#size < size) {
      const { done, value } = await this.#source.next();
      if (done) throw new Error("It ends too early.");
      this.#held.push(value);
      this.#size += value.length;
    }
    const all = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
    this.#held = [all.subarray(size)];
    this.#size -= size;
    return all.subarray(0, size);
  }

  /** Reads on to the end: only there do checksums and seals speak. */
  async drain() {
    while (!(await this.#source.next()).done);
  }

  async close() {
    await this.#source.return?.();
  }
}

/** The files of an archive of at most `largest` bytes each, in their order, one in memory at a time. */
export async function* tarEntries(source, largest) {
  const pieces = new Pieces(source);
  try {
    for (;;) {
      const header = await pieces.take(BLOCK);
      if (header.every((byte) => byte === 0)) break;
      const { name, size } = readHeader(header);
      if (size > largest) throw new Error(`${name} is larger than any part of a backup.`);
      const body = await pieces.take(size);
      const rest = size % BLOCK;
      if (rest > 0) await pieces.take(BLOCK - rest);
      yield { name, body };
    }
    await pieces.drain();
  } finally {
    await pieces.close();
  }
}
