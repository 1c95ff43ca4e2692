// Where an answer may send a browser: addresses of this site alone, whatever a form or an address asks for.

/** RFC 3986 leaves only these out of an address as it is written; a browser strips or turns what else there is. */
const WRITTEN = /^\/(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-Fa-f]{2})*$/;
const LONGEST = 2000;
const HERE = "https://here.invalid";

/**
 * The path, its query and its fragment where `asked` is a path of this site as a browser would read it, else null.
 * "//host" and "/\host" lead elsewhere; a control character is dropped by browsers and may uncover either.
 */
export function safePath(asked: string): string | null {
  const path = encodeWords(asked);
  if (path.length > LONGEST || !WRITTEN.test(path) || path.startsWith("//")) return null;
  const read = new URL(path, HERE);
  return read.origin === HERE && !read.pathname.startsWith("//") ? path : null;
}

/** Codes of plans and names of leaders may be Chinese; an address is written without. */
function encodeWords(asked: string): string {
  return asked.replace(/\P{ASCII}+/gu, (words) => encodeURIComponent(words.toWellFormed()));
}
