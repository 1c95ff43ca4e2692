// What may be attached as evidence. The type is read from the bytes, never believed from the name.

/** 20 MB: a scanned document of a hundred pages (issue list of the first release). */
export const EVIDENCE_BYTES_LIMIT = 20 * 1024 * 1024;

/** Media type by what the bytes say, with the endings such a file may carry. */
export const evidenceTypes: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  /** OFD, China's own document format, is a zip; so the bytes say zip and the ending decides. */
  "application/zip": ["ofd"],
  /** Office files of before 2007, and WPS's own. */
  "application/x-cfb": ["doc", "xls", "ppt", "wps", "et"],
};

export const evidenceEndings: readonly string[] = Object.values(evidenceTypes).flat();

/** Is a file of this name, whose bytes say this type, accepted? */
export function isAcceptedEvidence(fileName: string, mediaType: string | null): boolean {
  const ending = fileName.toLowerCase().split(".").at(-1) ?? "";
  return mediaType !== null && (evidenceTypes[mediaType] ?? []).includes(ending);
}

/** Types a browser may show itself; all others are downloads. */
export const previewTypes: ReadonlySet<string> = new Set([
  "application/pdf",
  "image/jpeg",
  "image/png",
]);

/** How a page may show it; null: it is a download. */
export function previewOf(mediaType: string): "image" | "pdf" | null {
  if (!previewTypes.has(mediaType)) return null;
  return mediaType.startsWith("image/") ? "image" : "pdf";
}
