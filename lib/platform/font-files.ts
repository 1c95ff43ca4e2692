// Noto's Chinese fonts from npm, as PDF needs them. Each family is one file of the common characters and a hundred small
// ones of the others; a small one is opened when a text needs it, so that no name is printed with holes in it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { create } from "fontkit";

export type Face = { package: "noto-serif-sc" | "noto-sans-sc"; weight: 400 | 500 | 600 | 700 };

const filesOf = (face: Face) => path.join(process.cwd(), "node_modules/@fontsource", face.package);

function readFace(face: Face, part: string): Buffer<ArrayBuffer> {
  const file = `${face.package}-${part}-${face.weight}-normal.woff`;
  return unpackWoff(readFileSync(path.join(filesOf(face), "files", file)));
}

type WoffTable = { tag: number; checksum: number; bytes: Buffer };

/**
 * WOFF 1.0 (W3C, 2012) as the font it holds: the same tables, unpacked. A PDF library would unpack a whole table anew for
 * every character.
 */
export function unpackWoff(woff: Buffer): Buffer<ArrayBuffer> {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index): WoffTable => {
    const at = 44 + index * 20;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8));
    const bytes = packed.length < woff.readUInt32BE(at + 12) ? inflateSync(packed) : packed;
    return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), bytes };
  });
  const head = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(tables.length * 16 - (16 << power), 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = 12 + index * 16;
    head.writeUInt32BE(tag, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}

type Range = { from: number; to: number; part: string };

/** Which small file holds which characters, as the package lists it. */
function readRanges(face: Face): Range[] {
  const listed = JSON.parse(
    readFileSync(path.join(filesOf(face), "unicode.json"), "utf8"),
  ) as Record<string, string>;
  return Object.entries(listed).flatMap(([key, ranges]) =>
    ranges.split(",").map((range) => {
      const [from = "", to = from] = range.replace("U+", "").split("-");
      return {
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
        part: key.replace(/^\[(.*)\]$/, "$1"),
      };
    }),
  );
}

export type FontFile = { name: string; bytes: Buffer<ArrayBuffer> };

/** One face with all its files, each read once for the life of the process. */
export function openFace(face: Face) {
  const files = new Map<string, FontFile>();
  const partOf = new Map<number, string>();
  const open = (part: string): FontFile => {
    const known = files.get(part);
    if (known) return known;
    const file = { name: `${face.package}-${face.weight}-${part}`, bytes: readFace(face, part) };
    files.set(part, file);
    return file;
  };
  const common = open("chinese-simplified");
  const font = create(common.bytes);
  const covered = new Set("characterSet" in font ? font.characterSet : []);
  const ranges = readRanges(face);
  /** The file that holds a character; the common one also for what none of them holds. */
  const fileFor = (code: number): FontFile => {
    if (covered.has(code)) return common;
    const known = partOf.get(code);
    const part =
      known ??
      ranges.find(({ from, to }) => from <= code && code <= to)?.part ??
      "chinese-simplified";
    partOf.set(code, part);
    return open(part);
  };
  return { common, fileFor };
}
