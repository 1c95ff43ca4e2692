import { randomUUID } from "node:crypto";
import { env } from "../platform/env";

/** The caller's address as a trusted proxy reports it; null without one, since the header alone proves nothing. */
export function addressOf(headers: Headers): string | null {
  if (env().LUOSHI_TRUST_PROXY !== "1") return null;
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? null;
}

export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
