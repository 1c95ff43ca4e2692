// A part of an address as it was meant.

/**
 * A dynamic part of a path, decoded. Next hands most parts over encoded and some decoded already; what is no encoding is
 * taken as it stands, and then names nothing.
 */
export function pathPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
