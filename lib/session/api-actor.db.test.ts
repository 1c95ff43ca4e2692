// Who asks the API: each request is proved anew, by token or by session, and never by a bit of both.
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { changeSignInSettings } from "@/lib/commands/account/change-sign-in-settings";
import { issueApiToken } from "@/lib/commands/api/issue-api-token";
import { revokeApiToken } from "@/lib/commands/api/revoke-api-token";
import { shippedSignInSettings } from "@/lib/domain/account/sign-in-settings";
import { systemActor } from "@/lib/domain/actor";
import { openClient } from "@/prisma/factories/client";
import { insertPerson } from "@/prisma/factories/people";
import { insertPlan } from "@/prisma/factories/plan";
import { insertSession, type NewSession } from "@/prisma/factories/sessions";
import { findApiActor } from "./api-actor";
import { sessionCookieName } from "./tokens";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const system = systemActor("test", "request-1");
const on = (day: string) => () => new Date(`${day}T09:00:00+08:00`);
const today = on("2024-10-15");

const request = (headers: Record<string, string>) =>
  new Request("http://localhost/api/v1/plans", { headers });
const bearer = (token: string, rest: Record<string, string> = {}) =>
  request({ authorization: `Bearer ${token}`, ...rest });
const issue = (plan: string | null = null) =>
  issueApiToken(system, { name: "portal", plan, endsOn: "2024-12-31" }, today);

async function cookieFor(
  personId: string,
  { sessionId = randomUUID(), maxAge = 600 }: { sessionId?: string; maxAge?: number } = {},
): Promise<string> {
  const secret = String(process.env.NEXTAUTH_SECRET);
  const token = await encode({ secret, maxAge, token: { sub: personId, sid: sessionId } });
  return `other=1; ${sessionCookieName()}=${token}; last=2`;
}
/** A cookie of an open session. */
async function openFor(personId: string, session: NewSession = {}): Promise<string> {
  return cookieFor(personId, { sessionId: await insertSession(db, personId, session) });
}
const usesOf = (tokenId: string) =>
  db.auditEvent.findMany({ where: { subjectId: tokenId, action: "apiToken.used" } });

describe("a bearer token", () => {
  it("is a client with the token's scope", async () => {
    const plan = await insertPlan(db);
    const { tokenId, token } = await issue(plan.code);
    const actor = await findApiActor(bearer(token, { "x-request-id": "request-77" }), today);
    expect(actor).toMatchObject({
      kind: "client",
      tokenId,
      name: "portal",
      planCode: plan.code,
      planId: plan.id,
      grants: [],
      requestId: "request-77",
    });
  });

  it("is in the log once a day, whoever asks at the same time", async () => {
    const { tokenId, token } = await issue();
    await Promise.all(Array.from({ length: 6 }, () => findApiActor(bearer(token), today)));
    await findApiActor(bearer(token), today);
    expect(await usesOf(tokenId)).toMatchObject([
      { actorKind: "client", actorName: "portal", actorRole: "client" },
    ]);
    await findApiActor(bearer(token), on("2024-10-16"));
    expect(await usesOf(tokenId)).toHaveLength(2);
    const row = await db.apiToken.findUniqueOrThrow({ where: { id: tokenId } });
    expect(row.lastUsedOn).toEqual(new Date("2024-10-16"));
  });

  it("opens nothing when unknown, malformed, past its end or revoked", async () => {
    const { tokenId, token } = await issue();
    expect(await findApiActor(bearer(`luoshi_${"x".repeat(43)}`), today)).toBeNull();
    expect(await findApiActor(bearer(`${token} ${token}`), today)).toBeNull();
    expect(await findApiActor(request({ authorization: `Basic ${token}` }), today)).toBeNull();
    expect(await findApiActor(request({ authorization: "Bearer" }), today)).toBeNull();
    expect(await findApiActor(bearer(token), on("2025-01-01"))).toBeNull();
    await revokeApiToken(system, { tokenId }, today);
    expect(await findApiActor(bearer(token), today)).toBeNull();
    expect(await usesOf(tokenId)).toEqual([]);
  });

  it("that does not hold is not helped by a session beside it", async () => {
    const person = await insertPerson(db, { role: "leader", plan: null });
    const cookie = await openFor(person.personId);
    expect(await findApiActor(bearer("luoshi_no-such-token-at-all", { cookie }), today)).toBeNull();
  });
});

describe("a session", () => {
  it("is the user with the grants of the day", async () => {
    const plan = await insertPlan(db);
    const person = await insertPerson(db, { role: "leader", plan });
    const actor = await findApiActor(request({ cookie: await openFor(person.personId) }), today);
    expect(actor).toMatchObject({
      kind: "user",
      name: person.name,
      grants: [{ role: "leader", plan: plan.code }],
    });
  });

  it.each<[string, NewSession]>([
    ["idle for half an hour", { seenBefore: 31, openedBefore: 60 }],
    ["open for half a day", { openedBefore: 12 * 60 + 1 }],
  ])("opens nothing when %s", async (_, session) => {
    const { personId } = await insertPerson(db, { role: "leader", plan: null });
    expect(
      await findApiActor(request({ cookie: await openFor(personId, session) }), today),
    ).toBeNull();
  });

  it("is kept alive by being used, with one write a minute", async () => {
    const { personId } = await insertPerson(db, { role: "leader", plan: null });
    const sessionId = await insertSession(db, personId, { seenBefore: 25, openedBefore: 26 });
    const cookie = await cookieFor(personId, { sessionId });
    const seen = async () =>
      (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime();
    const before = await seen();
    expect(await findApiActor(request({ cookie }), today)).not.toBeNull();
    const after = await seen();
    expect(after - before).toBeGreaterThan(24 * 60_000);
    expect(await findApiActor(request({ cookie }), today)).not.toBeNull();
    expect(await seen()).toBe(after);
  });

  it("opens nothing when ended, run out, forged, another's, or of nobody", async () => {
    const { personId } = await insertPerson(db, { role: "leader", plan: null });
    const other = await insertPerson(db, { role: "manager", plan: null });
    const ended = await insertSession(db, personId);
    await db.session.update({
      where: { id: ended },
      data: { endedAt: new Date(), endedBy: "owner" },
    });
    const everywhere = await insertSession(db, personId);
    await db.person.update({ where: { id: personId }, data: { sessionVersion: { increment: 1 } } });
    const cookies = [
      await cookieFor(personId, { sessionId: ended }),
      await cookieFor(personId, { sessionId: everywhere }),
      await cookieFor(personId, { sessionId: await insertSession(db, personId), maxAge: -60 }),
      await cookieFor(personId, { sessionId: await insertSession(db, other.personId) }),
      await cookieFor(randomUUID()),
      `${sessionCookieName()}=abc.def.ghi`,
      "nothing=1",
    ];
    for (const cookie of cookies) expect(await findApiActor(request({ cookie }), today)).toBeNull();
    expect(await findApiActor(request({}), today)).toBeNull();
  });

  it("opens nothing when the account is switched off", async () => {
    const { personId } = await insertPerson(db, { role: "leader", plan: null });
    const cookie = await openFor(personId);
    await db.person.update({ where: { id: personId }, data: { active: false } });
    expect(await findApiActor(request({ cookie }), today)).toBeNull();
  });

  it("is refused while a password is due, unless it came by single sign-on", async () => {
    const { personId } = await insertPerson(db, { role: "leader", plan: null });
    await db.person.update({ where: { id: personId }, data: { mustChangePassword: true } });
    const asked = findApiActor(request({ cookie: await openFor(personId) }), today);
    await expect(asked).rejects.toMatchObject({ code: "notAllowed" });
    const cookie = await openFor(personId, { way: "sso" });
    expect(await findApiActor(request({ cookie }), today)).not.toBeNull();
  });

  it("is refused while a password is of age, or a factor of a role is missing", async () => {
    const { personId } = await insertPerson(db, { role: "auditor", plan: null });
    const set = { ...shippedSignInSettings, passwordDays: 90, factorRoles: ["auditor" as const] };
    const secadmin = await insertPerson(db, { role: "secadmin", plan: null });
    await changeSignInSettings(secadmin, { ...set, expectedVersion: 0 }, today);
    const codeOf = async (session: NewSession) =>
      findApiActor(request({ cookie: await openFor(personId, session) }), today).then(
        (actor) => actor?.kind,
        (error: { code: string }) => error.code,
      );
    expect(await codeOf({})).toBe("notAllowed");
    expect(await codeOf({ factor: "code" })).toBe("user");
    const passwordSetAt = new Date(Date.now() - 91 * 24 * 60 * 60_000);
    await db.person.update({ where: { id: personId }, data: { passwordSetAt } });
    expect(await codeOf({ factor: "code" })).toBe("notAllowed");
    expect(await codeOf({ factor: "provider", way: "sso" })).toBe("user");
  });
});
