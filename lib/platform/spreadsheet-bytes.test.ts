// Bytes that would cost more than they weigh are known before a library opens them.
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packedFault } from "./spreadsheet-bytes";

/** A zip of one entry; its directory says it unpacks to ten bytes, whatever it really holds. */
function zip(content: string, deflated = true): Uint8Array {
  const packed = deflated ? deflateRawSync(content) : Buffer.from(content);
  const header = new Uint8Array(30);
  const tail = new Uint8Array(46 + 22);
  const view = new DataView(tail.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(10, deflated ? 8 : 0, true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, 10, true);
  view.setUint32(46, 0x06054b50, true);
  view.setUint16(46 + 10, 1, true);
  view.setUint32(46 + 16, header.length + packed.length, true);
  header.set([0x50, 0x4b, 3, 4]);
  return Uint8Array.from([...header, ...packed, ...tail]);
}
const merge = (ref: string) => `<worksheet><mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
const name = (range: string) => `<definedNames><definedName name="x">${range}</definedName>`;

describe("what is packed", () => {
  it.each<[string, string, ReturnType<typeof packedFault>]>([
    ["a title over ten columns", merge("A1:J1"), null],
    ["a column of merges", merge("B3:B50000"), null],
    ["everything merged", merge("A1:XFD1048576"), "fileUnreadable"],
    ["everything merged, from its end", merge("XFD1048576:A1"), "fileUnreadable"],
    ["a merge that hides its letters", merge("A1:&#88;FD1048576"), "fileUnreadable"],
    ["a name for a table", name("Sheet1!$A$1:$J$200"), null],
    ["a name for everything", name("Sheet1!$A$1:$XFD$1048576"), "fileUnreadable"],
    ["the second of two ranges", name("S!$A$1,S!$A$1:$XFD$99999"), "fileUnreadable"],
    [
      "entities of its own",
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      "fileUnreadable",
    ],
    ["a range in words", "<si><t>A1:XFD1048576</t></si>", null],
    ["more than there is room for", "x".repeat(9_000_000), "fileTooBig"],
  ])("%s", (_, content, fault) => {
    expect(packedFault(zip(content))).toBe(fault);
    if (content.length < 1000) expect(packedFault(zip(content, false))).toBe(fault);
  });

  it.each([
    ["no directory", new Uint8Array(40)],
    ["too short for one", Uint8Array.from([0x50, 0x4b])],
    ["a directory that points nowhere", zip("x").fill(255, 75, 79)],
  ])("is unreadable with %s", (_, bytes) => {
    expect(packedFault(bytes)).toBe("fileUnreadable");
  });
});
