// The city's own single sign-on by OpenID Connect: authorization code with PKCE, state and nonce. It says who somebody
// is; whether they have an account, and what it may do, is settled here.
import "server-only";
import * as oidc from "openid-client";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { showsFactor, subjectOf } from "../domain/account/provider-claims";
import { toLocalDate } from "../domain/calendar";
import type { Clock } from "../domain/clock";
import { findIdentityOwner } from "../data/account-identities";
import { asActor } from "../data/as-actor";
import { findAccount } from "../data/people";
import { recordChange } from "../data/record-change";
import { env, hasSingleSignOn } from "../platform/env";
import type { Caller } from "./request";
import { doorEntry, doorOf, goOn, type Outcome } from "./sign-in";

/** A person may have to look up a password there. */
export const SSO_SECONDS = 10 * 60;
const ANSWER_MS = 10_000;
const SALT = "luoshi.single-sign-on";
const CALLBACK = "/api/auth/oidc/callback";

const kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});
type Kept = z.infer<typeof kept>;

export type SsoOutcome =
  | Outcome
  /** Nobody's identifier here, or that of an account switched off. */
  | { step: "unknown" | "disabled"; subject: string }
  | { step: "failed" };

const found = new Map<string, oidc.Configuration>();

/** What the provider says of itself, asked for once; a failure is asked again. Throws when it does not answer. */
async function provider(): Promise<oidc.Configuration> {
  const { LUOSHI_OIDC_ISSUER: issuer = "", LUOSHI_OIDC_CLIENT_ID: id = "" } = env();
  const known = found.get(issuer);
  if (known) return known;
  const url = new URL(issuer);
  const config = await oidc.discovery(url, id, env().LUOSHI_OIDC_CLIENT_SECRET, undefined, {
    timeout: ANSWER_MS / 1000,
    execute: url.protocol === "http:" ? [oidc.allowInsecureRequests] : [],
  });
  found.set(issuer, config);
  return config;
}

const redirectUri = () => new URL(CALLBACK, env().NEXTAUTH_URL).href;

/** Where the browser goes, and what it keeps meanwhile. Throws when the provider does not answer. */
export async function beginSingleSignOn(to: string): Promise<{ url: URL; keep: string }> {
  const config = await provider();
  const keep: Kept = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    to,
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri(),
    scope: env().LUOSHI_OIDC_SCOPE,
    code_challenge: await oidc.calculatePKCECodeChallenge(keep.verifier),
    code_challenge_method: "S256",
    state: keep.state,
    nonce: keep.nonce,
  });
  const secret = env().NEXTAUTH_SECRET;
  return { url, keep: await encode({ secret, salt: SALT, maxAge: SSO_SECONDS, token: keep }) };
}

async function readKept(token: string | undefined): Promise<Kept | null> {
  if (!token) return null;
  const secret = env().NEXTAUTH_SECRET;
  const read = await decode({ token, secret, salt: SALT }).catch(() => null);
  return kept.safeParse(read).data ?? null;
}

/** Judges the provider's answer, `query` as it came back. Every end of it is in the log. */
export async function finishSingleSignOn(
  keep: string | undefined,
  query: string,
  caller: Caller,
  clock: Clock,
): Promise<SsoOutcome> {
  const held = await readKept(keep);
  const claims = held && (await readClaims(held, query).catch(faultOf));
  if (!held || claims === null || "fault" in claims) {
    await note(caller, clock, null, { way: "sso", step: claims?.fault ?? "expired" });
    return { step: "failed" };
  }
  const { subject, factor } = claims;
  const identity = { issuer: env().LUOSHI_OIDC_ISSUER ?? "", subject };
  const owner = await asActor(doorOf(caller), (tx) => findIdentityOwner(tx, identity));
  if (owner === null) {
    await note(caller, clock, null, { way: "sso", ...identity }, "identity.unknown");
    return { step: "unknown", subject };
  }
  const account = await findAccount(doorOf(caller), { id: owner }, toLocalDate(clock()));
  if (!account) {
    await note(caller, clock, owner, { way: "sso", ...identity });
    return { step: "disabled", subject };
  }
  const shown = { way: "sso", factor: factor ? "provider" : "none", to: held.to } as const;
  return goOn(account, shown, caller, clock);
}

async function readClaims(held: Kept, query: string) {
  const config = await provider();
  const url = new URL(redirectUri());
  url.search = query;
  const tokens = await oidc.authorizationCodeGrant(config, url, {
    pkceCodeVerifier: held.verifier,
    expectedState: held.state,
    expectedNonce: held.nonce,
    idTokenExpected: true,
  });
  const own = tokens.claims();
  if (!own) return { fault: "noIdToken" };
  const { LUOSHI_OIDC_CLAIM: claim, LUOSHI_OIDC_FACTOR: trust } = env();
  const all =
    own[claim] === undefined && config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, own.sub)
      : own;
  const subject = subjectOf(all, claim);
  if (subject === null) return { fault: "noClaim" };
  return { subject, factor: showsFactor(trust, own["amr"]) };
}

/** In one word, without anything that came along. */
function faultOf(error: unknown): { fault: string } {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return { fault: typeof code === "string" ? code.slice(0, 60) : "noAnswer" };
}

async function note(
  caller: Caller,
  clock: Clock,
  personId: string | null,
  about: Record<string, unknown>,
  action: "session.refused" | "identity.unknown" = "session.refused",
): Promise<void> {
  const entry = doorEntry(action, personId, caller, about);
  await recordChange(doorOf(caller), clock(), async () => ({ result: undefined, audit: [entry] }));
}

/** Where one leaves the provider too, or null when it has no such place or does not answer. */
export async function findSignOutUrl(): Promise<string | null> {
  if (!hasSingleSignOn()) return null;
  const config = await provider().catch(() => null);
  if (!config?.serverMetadata().end_session_endpoint) return null;
  const back = new URL("/sign-in", env().NEXTAUTH_URL).href;
  return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back }).href;
}
