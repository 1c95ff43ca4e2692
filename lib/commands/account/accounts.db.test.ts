// Accounts and roles: three administrators with disjoint rights, and nobody gives themselves any.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readOpenSessions } from "@/lib/data/account-sessions";
import { asActor } from "@/lib/data/as-actor";
import { recordChange } from "@/lib/data/record-change";
import { roles } from "@/lib/domain/permissions";
import { openClient } from "@/prisma/factories/client";
import { insertSession } from "@/prisma/factories/sessions";
import {
  eventsDuring,
  holderOf,
  loadedPlan,
  manager,
  on,
  refusalOf,
  system,
} from "../plan/small-plan.fixture";
import { changePassword } from "./change-password";
import { createAccount, type CreateAccountInput } from "./create-account";
import { endGrant } from "./end-grant";
import { grantRole, type GrantRoleInput } from "./grant-role";
import { signOutEverywhere } from "./sign-out-everywhere";

const today = on("2024-10-15");
const sysadmin = holderOf("sysadmin");
const secadmin = holderOf("secadmin");
const password = "ten-characters-at-least";

const newName = () => `n${randomUUID().slice(0, 12)}`;
const create = (change: Partial<CreateAccountInput> = {}, actor = sysadmin) =>
  createAccount(actor, { name: newName(), displayName: "Somebody", password, ...change }, today);

async function newAccount() {
  const name = newName();
  const { personId } = await create({ name });
  return { name, personId };
}
const personOf = (id: string) =>
  asActor(system, (tx) =>
    tx.person.findUniqueOrThrow({ where: { id }, include: { grants: true } }),
  );

const give = (account: string, change: Partial<GrantRoleInput> = {}, actor = secadmin) =>
  grantRole(actor, { account, role: "leader", startsOn: "2024-10-15", ...change }, today);

describe("an account", () => {
  it("is made with one event, an argon2id hash and no rights", async () => {
    let personId = "";
    const events = await eventsDuring(async () => void ({ personId } = await create()));
    expect(events).toEqual(["account.created"]);
    const person = await personOf(personId);
    expect(person).toMatchObject({ mustChangePassword: true, active: true, grants: [] });
    expect(person.passwordHash).toMatch(/^\$argon2id\$/);
    const [event] = await asActor(system, (tx) =>
      tx.auditEvent.findMany({ where: { subjectId: personId } }),
    );
    expect(JSON.stringify(event?.after)).not.toMatch(/argon2|ten-characters/);
  });

  it("has a name of its own and a password of ten characters", async () => {
    const { name } = await newAccount();
    const taken = await refusalOf(create({ name }));
    expect(taken.details.fields).toEqual([{ field: "name", code: "taken" }]);
    const short = await refusalOf(create({ password: "ninechars" }));
    expect(short.details.fields).toEqual([{ field: "password", code: "passwordTooShort" }]);
    expect((await refusalOf(create({ name: "two words" }))).code).toBe("invalid");
  });

  it.each(roles.filter((role) => role !== "sysadmin"))("is not made by a %s", async (role) => {
    expect((await refusalOf(create({}, holderOf(role)))).code).toBe("notAllowed");
  });
});

describe("a grant", () => {
  it("is given for a unit and a plan, with one event", async () => {
    const { plan } = await loadedPlan();
    const { name, personId } = await newAccount();
    const scope = { role: "reporter", organisation: "bureau", plan: plan.code } as const;
    expect(await eventsDuring(() => give(name, scope))).toEqual(["grant.given"]);
    const { grants } = await personOf(personId);
    expect(grants).toHaveLength(1);
    expect(grants[0]?.role).toBe("reporter");
  });

  it.each([
    ["leader", "auditor"],
    ["sysadmin", "secadmin"],
    ["secadmin", "manager"],
  ] as const)("of %s excludes %s", async (first, second) => {
    const { name } = await newAccount();
    await give(name, { role: first });
    const { code, details } = await refusalOf(give(name, { role: second }));
    expect(code).toBe("invalid");
    expect(details.fields).toEqual([{ field: "role", code: "excluded", params: { role: first } }]);
  });

  it("may follow an administrator's that has ended", async () => {
    const { name } = await newAccount();
    await give(name, { role: "auditor", startsOn: "2024-01-01", endsOn: "2024-10-15" });
    expect(await eventsDuring(() => give(name, { role: "leader" }))).toEqual(["grant.given"]);
  });

  it("beside an administrator's is refused by the database too", async () => {
    const { name, personId } = await newAccount();
    await give(name, { role: "auditor" });
    const second = recordChange(system, today(), async (tx) => {
      const startsOn = new Date("2024-10-15");
      await tx.grant.create({ data: { personId, role: "leader", startsOn, createdAt: today() } });
      const entry = { planId: null, subjectType: "Person", subjectId: personId };
      return { result: undefined, audit: [{ action: "grant.given", ...entry }] };
    });
    await expect(second).rejects.toThrow(/administrator roles exclude/);
  });

  it.each<[string, Partial<GrantRoleInput>, string, string]>([
    ["a reporter without a unit", { role: "reporter" }, "organisation", "required"],
    ["an unknown unit", { role: "head", organisation: "none" }, "organisation", "unknownCode"],
    ["an unknown plan", { plan: "none" }, "plan", "unknownCode"],
    ["an end before its start", { endsOn: "2024-10-15" }, "endsOn", "beforeStart"],
    ["an administrator of one plan", { role: "auditor", plan: "any" }, "role", "noScope"],
  ])("is refused for %s", async (_, change, field, code) => {
    const { name } = await newAccount();
    const refusal = await refusalOf(give(name, change));
    expect([refusal.code, refusal.details.fields]).toEqual(["invalid", [{ field, code }]]);
  });

  it("is given by the security administrator alone, and to others alone", async () => {
    const { name, personId } = await newAccount();
    expect((await refusalOf(give(name, {}, sysadmin))).code).toBe("notAllowed");
    expect((await refusalOf(give(name, {}, manager))).code).toBe("notAllowed");
    expect((await refusalOf(give(name, {}, holderOf("secadmin", personId)))).code).toBe("ownWork");
    expect((await refusalOf(give("nobody-at-all"))).code).toBe("notFound");
  });

  it("ends at once, once, with one event", async () => {
    const { name, personId } = await newAccount();
    const { grantId } = await give(name);
    const end = () => endGrant(secadmin, { grantId }, on("2024-11-01"));
    expect((await refusalOf(endGrant(sysadmin, { grantId }, today))).code).toBe("notAllowed");
    expect(await eventsDuring(end)).toEqual(["grant.ended"]);
    const [grant] = (await personOf(personId)).grants;
    expect(grant).toMatchObject({ endsOn: new Date("2024-11-01"), endedAt: on("2024-11-01")() });
    expect((await refusalOf(end())).code).toBe("wrongState");
  });
});

describe("one's own account", () => {
  it("gets another password, which ends every session", async () => {
    const { personId } = await newAccount();
    const owner = holderOf("leader", personId);
    const before = await personOf(personId);
    const change = { current: password, next: "another-long-one" };
    const events = await eventsDuring(() => changePassword(owner, change, today));
    expect(events).toEqual(["account.passwordChanged"]);
    const after = await personOf(personId);
    expect(after.sessionVersion).toBe(before.sessionVersion + 1);
    expect(after.mustChangePassword).toBe(false);
    const again = await refusalOf(changePassword(owner, change, today));
    expect(again.details.fields).toEqual([{ field: "current", code: "wrong" }]);
  });

  it.each([
    ["ninechars", "passwordTooShort"],
    ["password2024", "passwordCommon"],
    ["leader-2024-10", "passwordNamed"],
    [password, "unchanged"],
  ])("does not take %s", async (next, code) => {
    const { personId } = await newAccount();
    const owner = holderOf("leader", personId);
    const refusal = await refusalOf(changePassword(owner, { current: password, next }, today));
    expect(refusal.details.fields).toEqual([{ field: "next", code }]);
  });

  it("does not take one of its last five passwords again", async () => {
    const { personId } = await newAccount();
    const owner = holderOf("leader", personId);
    const words = ["first-horse-battery", "second-horse-battery", "third-horse-battery"];
    let current = password;
    for (const next of words) {
      await changePassword(owner, { current, next }, today);
      current = next;
    }
    const again = await refusalOf(changePassword(owner, { current, next: password }, today));
    expect(again.details.fields).toEqual([
      { field: "next", code: "passwordUsed", params: { count: 5 } },
    ]);
  });

  it("goes on in the session it was changed in, under a new id, and in no other", async () => {
    const { personId } = await newAccount();
    const owner = holderOf("leader", personId);
    const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
    await insertSession(db, personId);
    const previous = { at: null, address: null, failures: 0 };
    const here = { way: "password", factor: "code", device: "", address: null, previous } as const;
    const change = { current: password, next: "another-long-one" };
    const { sessionId } = await changePassword(owner, change, today, here);
    const open = await asActor(owner, (tx) => readOpenSessions(tx, personId));
    expect(open).toMatchObject([{ id: sessionId, factor: "code" }]);
    await db.$disconnect();
  });

  it("makes somebody wait who guesses at the password from inside", async () => {
    const { personId } = await newAccount();
    const owner = holderOf("leader", personId);
    const guess = () => refusalOf(changePassword(owner, { current: "wrong", next: "x" }, today));
    for (let round = 0; round < 5; round += 1) expect((await guess()).code).toBe("invalid");
    expect((await guess()).code).toBe("tooManyAttempts");
  });

  it("is signed out everywhere, with one event", async () => {
    const { personId } = await newAccount();
    const before = await personOf(personId);
    const owner = holderOf("leader", personId);
    const events = await eventsDuring(() => signOutEverywhere(owner, {}, today));
    expect(events).toEqual(["session.signedOutEverywhere"]);
    expect((await personOf(personId)).sessionVersion).toBe(before.sessionVersion + 1);
    expect((await refusalOf(signOutEverywhere(system, {}, today))).code).toBe("notAllowed");
  });
});
