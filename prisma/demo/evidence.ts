// Small real files: a one-page PDF for each kind and a picture. Bytes are stored once, by their hash.
import { deflateSync } from "node:zlib";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import texts from "./texts.json";

export type EvidenceFile = { fileName: string; bytes: Uint8Array };

/** A page that says in English what it stands for: the standard fonts have no Chinese. */
function pdf(line: string): Uint8Array {
  const content = `BT /F1 16 Tf 60 760 Td (Luoshi demo: ${line}) Tj 0 -28 Td (Invented. No real document.) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const head = Buffer.alloc(4);
  const tail = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  tail.writeUInt32BE(crc(typed));
  return Buffer.concat([head, typed, tail]);
}

/** A picture of a slope under a sky: 160 by 100, so that a preview has something to show. */
function png(): Uint8Array {
  const [width, height] = [160, 100];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isGround = y > 90 - x / 4;
      const colour = isGround ? [120, 134, 107] : [196, 212, 224];
      rows.set(colour, y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = chunk("IDAT", deflateSync(rows));
  return Buffer.concat([signature, chunk("IHDR", header), image, chunk("IEND", Buffer.alloc(0))]);
}

const lines: Record<MilestoneKind, string> = {
  build: "acceptance or licence",
  count: "list of those recognised",
  coverage: "list of units that comply",
  threshold: "page of a bulletin",
  qualitative: "document issued",
};

const byKind = new Map(
  Object.entries(lines).map(([kind, line]) => [
    kind,
    { fileName: texts.evidence[kind as MilestoneKind], bytes: pdf(line) },
  ]),
);

/** What a unit attaches when an item of this kind is done. */
export function proofOf(kind: MilestoneKind): EvidenceFile {
  const file = byKind.get(kind);
  if (!file) throw new Error(`no file for ${kind}`);
  return file;
}

export const photo: EvidenceFile = { fileName: texts.evidence.photo, bytes: png() };
