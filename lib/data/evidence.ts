// Files by the hash of their bytes, in pieces of 1 MiB. The same bytes are kept once; nothing is deleted.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { asActor, type ReadTx } from "./as-actor";
import { whyMissing } from "./hidden";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";

const CHUNK_BYTES = 1024 * 1024;

/** Keeps the bytes under their hash unless they are there already. */
export async function keepFile(
  tx: AuditedTx,
  file: { sha256: string; bytes: Uint8Array; mediaType: string; at: Date },
): Promise<void> {
  const { count } = await tx.evidenceFile.createMany({
    data: [
      {
        sha256: file.sha256,
        byteSize: file.bytes.length,
        mediaType: file.mediaType,
        createdAt: file.at,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  for (let position = 0; position * CHUNK_BYTES < file.bytes.length; position += 1) {
    const start = position * CHUNK_BYTES;
    await tx.evidenceChunk.create({
      data: { sha256: file.sha256, position, bytes: file.bytes.slice(start, start + CHUNK_BYTES) },
      select: { position: true },
    });
  }
}

export async function insertEvidenceLink(
  tx: AuditedTx,
  link: {
    milestoneId: string;
    reportId: string;
    sha256: string;
    fileName: string;
    author: Author;
    at: Date;
  },
): Promise<string> {
  const row = await tx.evidenceLink.create({
    data: {
      milestoneId: link.milestoneId,
      reportId: link.reportId,
      sha256: link.sha256,
      fileName: link.fileName,
      attachedAt: link.at,
      attachedById: link.author.id,
      attachedByName: link.author.name,
    },
    select: { id: true },
  });
  return row.id;
}

/** Hashes of the files on a report now. */
export async function listLinkedHashes(tx: ReadTx, reportId: string): Promise<Set<string>> {
  const rows = await tx.evidenceLink.findMany({
    where: { reportId, detachedAt: null },
    select: { sha256: true },
  });
  return new Set(rows.map((row) => row.sha256));
}

/** The link with its file and report. Throws notFound, or notAllowed. */
export async function getEvidenceLink(tx: ReadTx, id: string) {
  const link = await tx.evidenceLink.findUnique({
    where: { id },
    include: {
      file: { select: { byteSize: true, mediaType: true } },
      report: { select: { id: true, state: true, planId: true, plan: { select: { code: true } } } },
    },
  });
  if (!link) throw await whyMissing(tx, "EvidenceLink", id);
  return link;
}

/** Takes the file off the draft; the row and the bytes stay. */
export async function markDetached(tx: AuditedTx, id: string, at: Date): Promise<void> {
  const { count } = await tx.evidenceLink.updateMany({
    where: { id, detachedAt: null },
    data: { detachedAt: at },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** The bytes piece by piece, so that a large file never stands whole in memory. */
export async function* readChunks(actor: Actor, sha256: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const chunk = await asActor(actor, (tx) =>
      tx.evidenceChunk.findUnique({ where: { sha256_position: { sha256, position } } }),
    );
    if (!chunk) return;
    yield chunk.bytes;
  }
}
