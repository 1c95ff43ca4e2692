// What every file must pass before it is kept: its size, and its type as read from its bytes.
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { DomainError } from "@/lib/domain/errors";
import {
  EVIDENCE_BYTES_LIMIT,
  evidenceEndings,
  isAcceptedEvidence,
} from "@/lib/domain/evidence/evidence";
import { cleanFileName } from "@/lib/domain/evidence/file-name";

export type CheckedFile = {
  fileName: string;
  bytes: Uint8Array;
  mediaType: string;
  sha256: string;
};

/** Throws fileEmpty, fileTooBig {limit in MB} or fileType {accepted}. */
export async function checkFile(file: {
  fileName: string;
  bytes: Uint8Array;
}): Promise<CheckedFile> {
  const { bytes } = file;
  const fileName = cleanFileName(file.fileName);
  if (bytes.length === 0) throw new DomainError("fileEmpty");
  if (bytes.length > EVIDENCE_BYTES_LIMIT) {
    throw new DomainError("fileTooBig", { params: { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024 } });
  }
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  if (mediaType === null || !isAcceptedEvidence(fileName, mediaType)) {
    throw new DomainError("fileType", { params: { accepted: evidenceEndings.join(" ") } });
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { fileName, bytes, mediaType, sha256 };
}
