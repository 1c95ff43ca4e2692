// Files whose name and bytes both say whose they are, so that either is found where it should not be.
import { createHash } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import type { Mark } from "./rights-marks";

/** Puts the bytes in the store. What a link to them needs: hash and name. */
export async function storeMarked(
  db: PrismaClient,
  mark: Mark,
  createdAt: Date,
): Promise<{ sha256: string; fileName: string }> {
  const bytes = new TextEncoder().encode(`${mark}\n`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db.evidenceFile.create({
    data: {
      sha256,
      byteSize: bytes.length,
      mediaType: "text/plain",
      createdAt,
      chunks: { create: { position: 0, bytes } },
    },
    select: { sha256: true },
  });
  return { sha256, fileName: `${mark}.txt` };
}
