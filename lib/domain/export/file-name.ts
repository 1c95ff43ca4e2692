// Names of exported files: plan, key, scope and day, in characters that every system takes.

/** "guiyang_overdue_area-1_2024-09-30.csv". */
export function exportFileName(parts: readonly (string | null)[]): string {
  const kept = parts.flatMap((part) => (part ? [part.replace(/[^\p{L}\p{N}.-]+/gu, "-")] : []));
  return `${kept.join("_")}.csv`;
}

/** RFC 6266 and RFC 5987: the name as it is, and one in plain letters for who does not read it. */
export const attachmentHeader = (fileName: string) => contentDisposition("attachment", fileName);

export function contentDisposition(how: "inline" | "attachment", fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, "-");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
