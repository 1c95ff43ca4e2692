// What is checked of a spreadsheet's bytes before a library opens it: a small file may be made to unpack into all the
// memory there is, or to name ranges that the library would fill cell by cell.
import { inflateRawSync } from "node:zlib";

const UNPACKED_LIMIT = 8 * 1024 * 1024;
/** Cells of one merge or one name; what offices send has a title over ten columns. */
const RANGE_LIMIT = 50_000;
/** Parts of a workbook; what offices send has a few dozen. */
const ENTRIES_LIMIT = 1000;

export type PackedFault = "fileTooBig" | "fileUnreadable";

export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DEFLATED = 8;

type Packed = { bytes: Uint8Array; deflated: boolean };

/** The packed entries by the zip's directory; null where there is none to read. */
function entriesOf(bytes: Uint8Array): Packed[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  const entries: Packed[] = [];
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const header = view.getUint32(at + 42, true);
    if (header + 30 > bytes.length) return null;
    const start =
      header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    entries.push({
      bytes: bytes.subarray(start, start + view.getUint32(at + 20, true)),
      deflated: view.getUint16(at + 10, true) === DEFLATED,
    });
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, each) => sum + each, 0);
  }
  return entries;
}

/** What is wrong with the packed bytes; null when a library may open them. */
export function packedFault(bytes: Uint8Array): PackedFault | null {
  const entries = entriesOf(bytes);
  if (entries === null || entries.length > ENTRIES_LIMIT) return "fileUnreadable";
  let room = UNPACKED_LIMIT;
  for (const entry of entries) {
    const content = unpack(entry, room);
    if (content === "tooBig") return "fileTooBig";
    room -= content.length;
    if (room < 0) return "fileTooBig";
    if (definesItsOwn(content) || namesTooMuch(content)) return "fileUnreadable";
  }
  return null;
}

/** Unpacked with a stop: the sizes written in a file need not be true. What cannot be unpacked fails later. */
function unpack({ bytes, deflated }: Packed, room: number): Buffer | "tooBig" {
  if (!deflated) return Buffer.from(bytes);
  try {
    return inflateRawSync(bytes, { maxOutputLength: room + 1 });
  } catch (error) {
    return error instanceof RangeError ? "tooBig" : Buffer.alloc(0);
  }
}

/** A workbook has no document type; one that does wants its entities expanded, or fetched. */
function definesItsOwn(content: Buffer): boolean {
  const head = content.subarray(0, 4096);
  return head.includes("<!DOCTYPE") || head.includes("<!ENTITY") || isWide(head);
}

/** XML in two bytes for each sign, in which the names above would not be found. */
const isWide = (head: Buffer) =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

const named = /<mergeCell\s[^>]*>|<definedName[\s>][^<]*/g;
const range = /\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/gi;

const columnNumber = (letters: string) =>
  Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, place) => sum * 26 + place,
    0,
  );

function namesTooMuch(content: Buffer): boolean {
  if (!content.includes("<mergeCell") && !content.includes("<definedName")) return false;
  return [...content.toString("utf8").matchAll(named)].some(([tag]) => {
    // Nobody writes a letter of an address as a number: it would only hide one from here.
    if (tag.includes("&#")) return true;
    return [...tag.matchAll(range)].some(([, left = "", top, right = "", bottom]) => {
      const rows = Math.abs(Number(bottom) - Number(top)) + 1;
      return rows * (Math.abs(columnNumber(right) - columnNumber(left)) + 1) > RANGE_LIMIT;
    });
  });
}
