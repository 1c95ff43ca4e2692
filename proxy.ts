// Stands before every page and route: refuses what is not to be read at all, and gives each page the policy under which
// its browser runs it. Who may do what is not settled here.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { decode } from "next-auth/jwt";
import { type NextRequest, NextResponse } from "next/server";
import { pagePolicy } from "@/lib/domain/web/content-policy";
import { isForeign } from "@/lib/domain/web/origin";
import { isTooLarge } from "@/lib/domain/web/request-limits";
import { databaseAnswers } from "@/lib/platform/database-watch";
import { env, isDemo } from "@/lib/platform/env";
import { type RequestLimiter, requestLimiter } from "@/lib/platform/request-limit";
import { plainRefusal, type Refusal } from "@/messages/plain-refusal";

// Files of the build are the same for everybody and cost nothing.
export const config = { matcher: "/((?!_next/).*)" };

const statusOf = { tooMany: 429, foreign: 403, address: 400, tooLarge: 413, away: 503 } as const;
const problemOf = {
  tooMany: { title: "Too Many Requests", code: "tooManyAttempts" },
  foreign: { title: "Forbidden", code: "notAllowed" },
  address: { title: "Bad Request", code: "invalid" },
  tooLarge: { title: "Content Too Large", code: "invalid" },
  away: { title: "Service Unavailable", code: "unavailable" },
} as const;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A server that was restarted is back by then. */
const AWAY_SECONDS = 10;

let limiter: RequestLimiter | undefined;

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString("base64");
  const path = request.nextUrl.pathname;
  if (!isReadable(request.url)) return refused(request, "address", nonce);
  if (isForeign({ ...headersOf(request), method: request.method, path })) {
    return refused(request, "foreign", nonce);
  }
  const seconds = await secondsToWait(request, path);
  if (seconds > 0) return refused(request, "tooMany", nonce, seconds);
  if (path.startsWith("/api/")) return secured(NextResponse.next());
  // A route says so itself, at the file; the framework would read a form up to the limit and then fail.
  if (isTooLarge(request.headers)) return refused(request, "tooLarge", nonce);
  // A script's send is told by the action, and keeps its page; a page would fail half-way.
  const isPage = !request.headers.has("next-action");
  if (isPage && !(await databaseAnswers())) return refused(request, "away", nonce, AWAY_SECONDS);
  return withPolicy(request, nonce);
}

/** U+0000 stands in no text of the database, and a path whose escapes are no UTF-8 in no address of ours. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(new URL(address).pathname);
    return !address.includes("%00");
  } catch {
    return false;
  }
}

function headersOf({ headers }: NextRequest) {
  const { NEXTAUTH_URL: own, LUOSHI_TRUST_PROXY: trusted } = env();
  const forwarded = trusted ? headers.get("x-forwarded-host") : null;
  const hosts = [headers.get("host"), forwarded].flatMap((host) => host ?? []);
  return { origin: headers.get("origin"), site: headers.get("sec-fetch-site"), hosts, own };
}

/** A page learns its nonce from the request, Next for its own tags and the layout for ours, and its address. */
function withPolicy(request: NextRequest, nonce: string): NextResponse {
  const policy = pagePolicy({ nonce, development: env().NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`); // to come back to after signing in
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return secured(response);
}

/** Told under https alone, and asked at run time: a build does not know where it will stand. */
function secured(response: NextResponse): NextResponse {
  if (env().NEXTAUTH_URL.startsWith("https:")) {
    response.headers.set("Strict-Transport-Security", `max-age=${YEAR_SECONDS}`);
  }
  return response;
}

async function secondsToWait(request: NextRequest, path: string): Promise<number> {
  const { NODE_ENV, LUOSHI_LIMIT_FACTOR: factor, LUOSHI_TRUST_PROXY: trusted } = env();
  if (NODE_ENV === "development") return 0; // tools reload at will
  limiter ??= requestLimiter(factor);
  const authorization = request.headers.get("authorization");
  return limiter({
    method: request.method,
    path,
    token: authorization && createHash("sha256").update(authorization).digest("base64url"),
    person: authorization ? null : await personOf(request),
    address: trusted
      ? (request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? null)
      : null,
  });
}

/** Whom the session is of, by its seal alone: enough to count by, not to let in. */
async function personOf({ cookies }: NextRequest): Promise<string | null> {
  const session = cookies.getAll().find(({ name }) => name.endsWith("next-auth.session-token"));
  if (!session) return null;
  const secret = env().NEXTAUTH_SECRET;
  const token = await decode({ token: session.value, secret }).catch(() => null);
  return token?.sub ?? null;
}

function refused(request: NextRequest, why: Refusal, nonce: string, seconds = 0): NextResponse {
  const status = statusOf[why];
  const retry = seconds > 0 ? { "Retry-After": String(seconds) } : undefined;
  const kept = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...retry };
  if (request.nextUrl.pathname.startsWith("/api/")) {
    const about = { type: "about:blank", status, requestId: randomUUID(), demo: isDemo() };
    const headers = { ...kept, "Content-Type": "application/problem+json" };
    return secured(
      new NextResponse(JSON.stringify({ ...about, ...problemOf[why] }), { status, headers }),
    );
  }
  const headers = {
    ...kept,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": pagePolicy({ nonce, development: false }),
  };
  return secured(new NextResponse(plainRefusal(why, nonce, seconds), { status, headers }));
}
