// What a browser carries: the session, the half-open door between password and code, and that it has been in before.
import "server-only";
import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { signInWays } from "../domain/account/session-limits";
import { env } from "../platform/env";
import { seal, unseal } from "../platform/sealed";

/** The longest a session may be set to last; when it truly ends the record says. */
export const TOKEN_SECONDS = 24 * 60 * 60;
/** To look up a code on the telephone. */
export const PENDING_SECONDS = 5 * 60;
const DEVICE_SECONDS = 365 * 24 * 60 * 60;

export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith("https://");
}

const prefixed = (name: string) => `${isSecure() ? "__Secure-" : ""}${name}`;
export const sessionCookieName = () => prefixed("next-auth.session-token");
export const pendingCookieName = () => prefixed("luoshi.second-step");
export const ssoCookieName = () => prefixed("luoshi.single-sign-on");
export const deviceCookieName = () => prefixed("luoshi.known-device");

export function cookieOptions(maxAge: number) {
  return { httpOnly: true, sameSite: "lax" as const, secure: isSecure(), path: "/", maxAge };
}
export const deviceCookieOptions = () => cookieOptions(DEVICE_SECONDS);

export type SessionClaims = { personId: string; sessionId: string };

/** The token next-auth itself would set. */
export async function sessionToken(of: SessionClaims & { name: string }): Promise<string> {
  return encode({
    secret: env().NEXTAUTH_SECRET,
    maxAge: TOKEN_SECONDS,
    token: { sub: of.personId, name: of.name, sid: of.sessionId },
  });
}

const uuid = z.uuid();
const claims = z.object({ sub: uuid, sid: uuid });

/** Whose session the token names, or null: forged, run out, or of a time before sessions were records. */
export async function readSessionToken(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null;
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = claims.safeParse(read);
  return parsed.success ? { personId: parsed.data.sub, sessionId: parsed.data.sid } : null;
}

const pending = z.object({
  personId: uuid,
  version: z.int(),
  name: z.string(),
  way: z.enum(signInWays),
  to: z.string(),
});
/** Somebody whose first secret was right, and where they were going. */
export type Pending = z.infer<typeof pending>;

const PENDING_SALT = "luoshi.second-step";

export async function pendingToken(step: Pending): Promise<string> {
  const secret = env().NEXTAUTH_SECRET;
  return encode({ secret, salt: PENDING_SALT, maxAge: PENDING_SECONDS, token: step });
}

export async function readPendingToken(token: string | undefined): Promise<Pending | null> {
  if (!token) return null;
  const secret = env().NEXTAUTH_SECRET;
  const read = await decode({ token, secret, salt: PENDING_SALT }).catch(() => null);
  const parsed = pending.safeParse(read);
  return parsed.success ? parsed.data : null;
}

const device = z.object({ id: uuid, name: z.string() });

/** Says that this browser has been in under this name: strangers who guess at it do not shut it out. */
export function deviceToken(name: string): string {
  return seal({ id: randomUUID(), name }, "device") ?? "";
}

/** The device's id when it is known for this name. */
export function readDeviceToken(token: string | null, name: string): string | null {
  const parsed = device.safeParse(token === null ? null : readSealed(token));
  return parsed.success && parsed.data.name === name ? parsed.data.id : null;
}

function readSealed(token: string): unknown {
  try {
    return unseal(token, "device");
  } catch {
    return null;
  }
}
