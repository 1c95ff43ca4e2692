// The scan of a signed sheet: a document or a picture, whole.
import { EVIDENCE_BYTES_LIMIT, evidenceTypes } from "../evidence/evidence";

export const SCAN_BYTES_LIMIT = EVIDENCE_BYTES_LIMIT;

/** What scanners and telephones write. */
export const scanTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type ScanType = (typeof scanTypes)[number];

export const scanEndings: readonly string[] = scanTypes.flatMap(
  (type) => evidenceTypes[type] ?? [],
);

/** Is a file of this name, whose bytes say this type, taken as a scan? */
export function isScan(fileName: string, mediaType: string | null): mediaType is ScanType {
  const ending = fileName.toLowerCase().split(".").at(-1) ?? "";
  const type = scanTypes.find((each) => each === mediaType);
  return type !== undefined && (evidenceTypes[type] ?? []).includes(ending);
}

/** How each type says that it is complete: PDF "%%EOF", JPEG its end marker, PNG its last chunk. */
const ends: Record<ScanType, readonly number[]> = {
  "application/pdf": [0x25, 0x25, 0x45, 0x4f, 0x46],
  "image/jpeg": [0xff, 0xd9],
  "image/png": [0x49, 0x45, 0x4e, 0x44],
};

/** Programs append a little of their own behind the end; readers look back about as far. */
const TAIL_BYTES = 64 * 1024;

/** Does the file have its end, or was it cut off on the way? */
export function isWhole(type: ScanType, bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES));
  const mark = ends[type];
  for (let at = tail.length - mark.length; at >= 0; at -= 1) {
    if (mark.every((value, offset) => tail[at + offset] === value)) return true;
  }
  return false;
}
