// Signing in by a real OpenID Connect provider on this machine: who comes in, who does not, and what is believed.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkIdentity, unlinkIdentity } from "@/lib/commands/account/link-identity";
import { disableAccount } from "@/lib/commands/account/manage-account";
import type { UserActor } from "@/lib/domain/actor";
import { env } from "@/lib/platform/env";
import { openClient } from "@/prisma/factories/client";
import { insertPeople } from "@/prisma/factories/people";
import { beginSingleSignOn, findSignOutUrl, finishSingleSignOn } from "./single-sign-on";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const clock = () => new Date("2024-10-15T01:00:00Z");
const caller = { address: null, device: "", deviceToken: null, requestId: "request-1" };
let server: Server;
let people: Record<"sysadmin" | "leader" | "manager", UserActor>;

/** A provider where the login typed in its own development form is the subject. */
async function startProvider(): Promise<string> {
  let handle: ReturnType<Provider["callback"]> | undefined;
  server = createServer((request, response) => void handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "luoshi",
        client_secret: "a-secret-of-the-provider",
        redirect_uris: [`${env().NEXTAUTH_URL}/api/auth/oidc/callback`],
        post_logout_redirect_uris: [`${env().NEXTAUTH_URL}/sign-in`],
      },
    ],
    claims: { openid: ["sub", "employee"] },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, employee: `no-${id}` }),
    }),
  });
  handle = provider.callback();
  return issuer;
}

beforeAll(async () => {
  const issuer = await startProvider();
  // The environment is parsed once; the provider's port is known only now.
  Object.assign(env(), {
    LUOSHI_OIDC_ISSUER: issuer,
    LUOSHI_OIDC_CLIENT_ID: "luoshi",
    LUOSHI_OIDC_CLIENT_SECRET: "a-secret-of-the-provider",
  });
  people = await insertPeople(db, {
    sysadmin: { role: "sysadmin", plan: null },
    leader: { role: "leader", plan: null },
    manager: { role: "manager", plan: null },
  });
});
afterAll(async () => {
  Object.assign(env(), { LUOSHI_OIDC_ISSUER: undefined, LUOSHI_OIDC_CLIENT_ID: undefined });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Goes through the provider's pages as a browser would, up to the address that leads back to us. */
async function signInThere(start: URL, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  const go = async (url: URL, form?: Record<string, string>): Promise<URL> => {
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location) {
      const next = new URL(location, url);
      return next.origin === url.origin ? go(next) : next;
    }
    const page = await answer.text();
    const prompt = page.includes('value="login"') ? "login" : "consent";
    return go(url, { prompt, login, password: "any" });
  };
  return go(start);
}

async function comeBack(login: string, change: (url: URL) => void = () => undefined) {
  const { url, keep } = await beginSingleSignOn("/inbox");
  const back = await signInThere(url, login);
  change(back);
  return { back, keep, outcome: await finishSingleSignOn(keep, back.search, caller, clock) };
}
const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("single sign-on", () => {
  it("asks with PKCE, state and nonce", async () => {
    const { url } = await beginSingleSignOn("/");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      code_challenge_method: "S256",
      response_type: "code",
      scope: "openid",
    });
    for (const name of ["code_challenge", "state", "nonce"]) {
      expect(url.searchParams.get(name)?.length).toBeGreaterThan(20);
    }
  });

  it("opens no account to somebody unknown, says who it was, and makes none", async () => {
    const before = await db.person.count();
    const { outcome } = await comeBack("stranger-1");
    expect(outcome).toEqual({ step: "unknown", subject: "stranger-1" });
    expect(await lastEvent()).toMatchObject({
      action: "identity.unknown",
      after: { subject: "stranger-1" },
    });
    expect(await db.person.count()).toBe(before);
  });

  it("opens the account it was linked to, and no longer once unlinked", async () => {
    const { sysadmin, leader, manager } = people;
    const link = { account: leader.name, subject: "official-7" };
    await linkIdentity(sysadmin, link, clock);
    const twice = linkIdentity(sysadmin, { ...link, account: manager.name }, clock);
    await expect(twice).rejects.toMatchObject({ code: "invalid" });
    const { outcome } = await comeBack("official-7");
    expect(outcome).toMatchObject({ step: "open", to: "/inbox", opened: { name: leader.name } });
    const session = await db.session.findFirstOrThrow({ where: { personId: leader.personId } });
    expect(session).toMatchObject({ way: "sso", factor: "none" });
    const { id } = await db.externalIdentity.findFirstOrThrow({ where: { subject: "official-7" } });
    await unlinkIdentity(sysadmin, { account: leader.name, identityId: id }, clock);
    expect((await comeBack("official-7")).outcome).toMatchObject({ step: "unknown" });
  });

  it("opens nothing for an account switched off", async () => {
    const { sysadmin, manager } = people;
    await linkIdentity(sysadmin, { account: manager.name, subject: "official-8" }, clock);
    await disableAccount(sysadmin, { account: manager.name }, clock);
    expect((await comeBack("official-8")).outcome).toMatchObject({ step: "disabled" });
    expect(await db.session.count({ where: { personId: manager.personId } })).toBe(0);
  });

  it("believes no other state, issuer or nonce, no code twice, and nothing too late", async () => {
    const other = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);
    expect((await comeBack("x", other("state", "forged"))).outcome).toEqual({ step: "failed" });
    expect((await comeBack("x", other("iss", "https://evil.example"))).outcome).toEqual({
      step: "failed",
    });
    expect((await comeBack("x", other("code", "forged"))).outcome).toEqual({ step: "failed" });
    const { back, keep } = await comeBack("x");
    expect(await finishSingleSignOn(keep, back.search, caller, clock)).toEqual({ step: "failed" });
    expect(await finishSingleSignOn(undefined, back.search, caller, clock)).toEqual({
      step: "failed",
    });
    // Another sign-in's answer under this one's state: the nonce and the verifier tell them apart.
    const mine = await beginSingleSignOn("/");
    const theirs = await beginSingleSignOn("/");
    const answer = await signInThere(theirs.url, "x");
    answer.searchParams.set("state", mine.url.searchParams.get("state") ?? "");
    expect(await finishSingleSignOn(mine.keep, answer.search, caller, clock)).toEqual({
      step: "failed",
    });
    expect(await lastEvent()).toMatchObject({ action: "session.refused", subjectId: "unknown" });
  });

  it("takes the claim and the second factor it is told to take", async () => {
    const { sysadmin, leader } = people;
    Object.assign(env(), { LUOSHI_OIDC_CLAIM: "employee", LUOSHI_OIDC_FACTOR: "always" });
    await linkIdentity(sysadmin, { account: leader.name, subject: "no-official-9" }, clock);
    await comeBack("official-9");
    const [session] = await db.session.findMany({
      where: { personId: leader.personId },
      orderBy: { createdAt: "desc" },
    });
    expect(session).toMatchObject({ factor: "provider" });
    Object.assign(env(), { LUOSHI_OIDC_CLAIM: "sub", LUOSHI_OIDC_FACTOR: "never" });
  });

  it("can be left too", async () => {
    expect(await findSignOutUrl()).toMatch(/\/session\/end\?.*client_id=luoshi/);
  });
});
