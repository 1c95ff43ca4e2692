import { randomUUID } from "node:crypto";
import { deviceName } from "../domain/account/device-name";
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

/** Who asks to be let in. */
export type Caller = {
  address: string | null;
  /** The browser as it names itself. */
  device: string;
  /** The cookie of a browser that has been in before, not yet believed. */
  deviceToken: string | null;
  requestId: string;
};

export function callerOf(headers: Headers, deviceToken: string | undefined): Caller {
  return {
    address: addressOf(headers),
    device: deviceName(headers.get("user-agent")),
    deviceToken: deviceToken ?? null,
    requestId: requestIdOf(headers),
  };
}
