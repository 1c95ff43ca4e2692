// How much may be asked for in a minute, and by what a request counts.

export type RequestKind =
  "read" | "write" | "search" | "export" | "token" | "tokens" | "stranger" | "knock";

/**
 * Requests per minute. Our choice, far above what a person at a desk does: a page is one request, an open form asks
 * for the state of its draft every few seconds, and a hundred colleagues may sign in behind one address at nine.
 * `token`: a program by its token; `tokens`: all of one address; `stranger`: an address before anybody signed in; `knock`: what it posts.
 */
export const REQUESTS_PER_MINUTE: Readonly<Record<RequestKind, number>> = {
  read: 600,
  write: 240,
  search: 120,
  export: 60,
  token: 600,
  tokens: 1800,
  stranger: 600,
  knock: 200,
};

/** What a form may send at once, in bytes: the files of a workbook and the form around them. As in next.config.js. */
export const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/** Is the body beyond the limit, or of a length that is not told? Browsers tell it. */
export function isTooLarge(headers: Pick<Headers, "get" | "has">): boolean {
  const length = headers.get("content-length");
  if (length === null) return headers.has("transfer-encoding");
  return !(Number(length) <= LARGEST_BODY_BYTES);
}

/** Without a trusted proxy nobody's address is known: all who have not signed in count as one. */
export const UNKNOWN_ADDRESS_FACTOR = 5;

export type Asking = {
  method: string;
  path: string;
  person: string | null;
  /** Of a bearer token, hashed. */
  token: string | null;
  address: string | null;
};

export type Count = { kind: RequestKind; key: string; limit: number };

/** What a request counts against; a token, which anybody can make up, also against its address where that is known. */
export function countsOf({ method, path, person, token, address }: Asking): Count[] {
  // Watched by load balancers, which must not be told that the house is full.
  if (path === "/api/health") return [];
  const changes = method !== "GET" && method !== "HEAD";
  if (token !== null) {
    const count = counted("token", token);
    return address === null ? [count] : [count, counted("tokens", address)];
  }
  if (person === null) return [ofStranger(changes ? "knock" : "stranger", address)];
  if (changes) return [counted("write", person)];
  if (/^\/api\/(exports|workbooks)\//.test(path)) return [counted("export", person)];
  return [counted(path.endsWith("/search") ? "search" : "read", person)];
}

const counted = (kind: RequestKind, key: string) => ({
  kind,
  key,
  limit: REQUESTS_PER_MINUTE[kind],
});

function ofStranger(kind: "stranger" | "knock", address: string | null): Count {
  const limit = REQUESTS_PER_MINUTE[kind];
  return address === null
    ? { kind, key: "", limit: limit * UNKNOWN_ADDRESS_FACTOR }
    : { kind, key: address, limit };
}
