import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { once, type ZippedFile, zipStream } from "./zip-stream";

const at = new Date("2024-10-15T01:00:00Z");
const bytes = (text: string) => new TextEncoder().encode(text);
const last = (files: readonly ZippedFile[]) => ({
  path: "manifest.csv",
  modifiedAt: at,
  bytes: bytes(files.map((file) => `${file.path} ${file.bytes} ${file.sha256}`).join("\n")),
});

async function* inPieces(...pieces: string[]) {
  for (const piece of pieces) yield await Promise.resolve(bytes(piece));
}

async function unzipped(chunks: AsyncGenerator<Uint8Array>) {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return unzipSync(new Uint8Array(Buffer.concat(parts)));
}

describe("a ZIP as a stream", () => {
  it("holds every file whole, names in every script, and at its end what went in", async () => {
    const files = await unzipped(
      zipStream(
        [
          { path: "05 佐证材料/扫描.pdf", modifiedAt: at, open: () => inPieces("one ", "two") },
          { path: "empty.txt", modifiedAt: at, open: () => inPieces() },
          { path: "01.csv", modifiedAt: at, open: () => once(bytes("a,b")) },
        ],
        last,
      ),
    );
    expect(Object.keys(files)).toEqual([
      "05 佐证材料/扫描.pdf",
      "empty.txt",
      "01.csv",
      "manifest.csv",
    ]);
    expect(strFromU8(files["05 佐证材料/扫描.pdf"] ?? new Uint8Array())).toBe("one two");
    const sha256 = createHash("sha256").update("one two").digest("hex");
    expect(strFromU8(files["manifest.csv"] ?? new Uint8Array())).toContain(
      `05 佐证材料/扫描.pdf 7 ${sha256}`,
    );
  });

  it("breaks off where a source does, rather than ending as if it were whole", async () => {
    async function* broken() {
      yield await Promise.resolve(bytes("a"));
      throw new Error("the disk is gone");
    }
    const chunks = zipStream([{ path: "a.txt", modifiedAt: at, open: broken }], last);
    await expect(unzipped(chunks)).rejects.toThrow("the disk is gone");
  });
});
