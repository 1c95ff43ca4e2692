// Whether a change was asked for by a page of ours. Cookies go with a request whoever made the browser send it; what
// made it is told by two headers that no page can set (Origin and Sec-Fetch-Site).

export type Asked = {
  method: string;
  path: string;
  /** Origin and Sec-Fetch-Site as they came; null: absent. */
  origin: string | null;
  site: string | null;
  /** The hosts this server was called by: Host, and what a trusted proxy says it was. */
  hosts: readonly string[];
  /** The address users type. */
  own: string;
};

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** Its forms carry a token of their own, against the cookie of the same name; programs may sign in there. */
const WITH_TOKEN = "/api/auth/";

/**
 * Must this be refused? What only reads is never; a change is, unless it says that it comes from here. Every browser
 * the pages run in says so of each POST, so one that says nothing is no browser with a session to abuse: it is refused
 * too, but for the door with a token of its own.
 */
export function isForeign({ method, path, origin, site, hosts, own }: Asked): boolean {
  if (SAFE.has(method)) return false;
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  if (origin === null) return site !== "same-origin" && !path.startsWith(WITH_TOKEN);
  if (!URL.canParse(origin)) return true; // "null": from a sandbox, or by way of another site
  const from = new URL(origin);
  if (from.origin === new URL(own).origin) return false;
  // Under https a page of the same name without it may be anybody's on the way.
  const unsafe = own.startsWith("https:") && from.protocol !== "https:";
  return unsafe || !hosts.includes(from.host);
}
