// What administrators do to accounts and to the door, and what a person does to their own second factor.
import { beforeEach, describe, expect, it } from "vitest";
import { faultOf, expectOneWinner, refusalOf } from "@/lib/commands/report/report-scene.fixture";
import type { UserActor } from "@/lib/domain/actor";
import { shippedSignInSettings } from "@/lib/domain/account/sign-in-settings";
import { getManagedAccount } from "@/lib/data/account-page";
import { getOwnAccount, getOwnFactor } from "@/lib/data/own-account";
import { codeAt } from "@/lib/platform/one-time-code";
import { openClient } from "@/prisma/factories/client";
import { insertPeople } from "@/prisma/factories/people";
import { insertSession } from "@/prisma/factories/sessions";
import { changeSignInSettings } from "./change-sign-in-settings";
import { endSession } from "./end-session";
import { linkIdentity } from "./link-identity";
import * as office from "./manage-account";
import { hashPassword } from "./password";
import { beginFactor, enrolFactor, removeFactor, renewRecoveryCodes } from "./second-factor";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const clock = () => new Date("2024-10-15T01:00:00Z");
const password = "right-horse-battery";
const office1 = { plan: null } as const;
let people: Record<"sysadmin" | "secadmin" | "auditor" | "leader" | "manager", UserActor>;

beforeEach(async () => {
  const passwordHash = await hashPassword(password);
  people = await insertPeople(db, {
    sysadmin: { role: "sysadmin", ...office1, passwordHash },
    secadmin: { role: "secadmin", ...office1, passwordHash },
    auditor: { role: "auditor", ...office1, passwordHash },
    leader: { role: "leader", ...office1, passwordHash },
    manager: { role: "manager", ...office1, passwordHash },
  });
});

const eventsOf = async (personId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: personId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
const managed = () => getManagedAccount(people.sysadmin, people.leader.name, "2024-10-15");

describe("an account that stands", () => {
  it("is switched off and on, signed out, and given a new password, each with one event", async () => {
    const { sysadmin, leader } = people;
    const ask = { account: leader.name };
    await insertSession(db, leader.personId);
    await office.endAccountSessions(sysadmin, ask, clock);
    expect((await managed()).sessions).toEqual([]);
    await insertSession(db, leader.personId);
    await office.disableAccount(sysadmin, ask, clock);
    expect(await managed()).toMatchObject({ active: false, sessions: [] });
    await office.enableAccount(sysadmin, ask, clock);
    await office.resetPassword(sysadmin, { ...ask, password: "another-horse-battery" }, clock);
    expect(await managed()).toMatchObject({ active: true, mustChangePassword: true });
    expect(await eventsOf(leader.personId)).toEqual([
      "session.ended",
      "account.disabled",
      "account.enabled",
      "account.passwordReset",
    ]);
  });

  it("is switched off by one of two at once, and gets no weak password", async () => {
    const { sysadmin, leader } = people;
    const ask = { account: leader.name };
    await expectOneWinner([
      office.disableAccount(sysadmin, ask, clock),
      office.disableAccount(sysadmin, ask, clock),
    ]);
    const weak = office.resetPassword(sysadmin, { ...ask, password: "password2024" }, clock);
    expect((await faultOf(weak)).details.fields).toMatchObject([{ field: "password" }]);
  });

  it("is the system administrator's to deal with, and not one's own", async () => {
    const { sysadmin, secadmin, auditor, manager, leader } = people;
    const steps = [
      office.disableAccount,
      office.enableAccount,
      office.unlockAccount,
      office.endAccountSessions,
      office.resetFactor,
      (actor: UserActor, ask: { account: string }) =>
        office.resetPassword(actor, { ...ask, password: "another-horse-battery" }, clock),
    ];
    for (const step of steps) {
      for (const actor of [secadmin, auditor, manager, leader]) {
        expect(await refusalOf(step(actor, { account: leader.name }, clock))).toBe("notAllowed");
      }
      expect(await refusalOf(step(sysadmin, { account: sysadmin.name }, clock))).toBe("ownWork");
      expect(await refusalOf(step(sysadmin, { account: "nobody" }, clock))).toBe("notFound");
    }
    expect(await refusalOf(getManagedAccount(secadmin, leader.name, "2024-10-15"))).toBe(
      "notAllowed",
    );
    const link = { account: leader.name, subject: "u-1" };
    expect(await refusalOf(linkIdentity(secadmin, link, clock))).toBe("notAllowed");
    expect(await refusalOf(linkIdentity(sysadmin, link, clock))).toBe("wrongState");
  });
});

describe("one's own sessions", () => {
  it("are ended one by one, never another's", async () => {
    const { leader, manager } = people;
    const own = await insertSession(db, leader.personId);
    const foreign = await insertSession(db, manager.personId);
    await endSession(leader, { sessionId: own }, clock);
    expect(await refusalOf(endSession(leader, { sessionId: own }, clock))).toBe("conflict");
    expect(await refusalOf(endSession(leader, { sessionId: foreign }, clock))).toBe("conflict");
    expect((await getOwnAccount(manager)).sessions).toHaveLength(1);
    expect(await eventsOf(leader.personId)).toEqual(["session.ended"]);
  });

  it("stay ended and as they were opened, by the database's own rule", async () => {
    const { leader, manager } = people;
    const id = await insertSession(db, leader.personId);
    const change = (data: object) => db.session.update({ where: { id }, data });
    await expect(change({ personId: manager.personId })).rejects.toThrow();
    await change({ endedAt: new Date(), endedBy: "owner" });
    await expect(change({ endedAt: null, endedBy: null })).rejects.toThrow();
  });
});

describe("one's own second factor", () => {
  async function begun(actor: UserActor) {
    await beginFactor(actor, {}, clock);
    const { begun: secret } = await getOwnFactor(actor);
    return (step: number) => codeAt(secret ?? "", new Date(Date.now() + step * 30_000));
  }

  it("is in use once a code was shown, ends other sessions, and is kept encrypted", async () => {
    const { leader } = people;
    const here = await insertSession(db, leader.personId);
    await insertSession(db, leader.personId);
    const code = await begun(leader);
    expect(await refusalOf(beginFactor(leader, {}, clock))).toBe("conflict");
    expect(await refusalOf(enrolFactor(leader, { code: "000000" }, clock))).toBe("invalid");
    const secret = (await getOwnFactor(leader)).begun ?? "";
    await enrolFactor(leader, { code: code(0) }, clock, here);
    const { factor, sessions } = await getOwnAccount(leader);
    expect(factor).toMatchObject({ left: 10 });
    expect(sessions).toMatchObject([{ id: here, factor: "code" }]);
    const row = await db.secondFactor.findFirstOrThrow({ where: { personId: leader.personId } });
    expect(row.secret).not.toContain(secret);
    expect(await refusalOf(beginFactor(leader, {}, clock))).toBe("wrongState");
    expect(await eventsOf(leader.personId)).toEqual(["factor.begun", "factor.enrolled"]);
  });

  it("is renewed and removed with password and code together, and reset by the administrator", async () => {
    const { leader, sysadmin } = people;
    const code = await begun(leader);
    const { codes } = await enrolFactor(leader, { code: code(-1) }, clock);
    const faultAt = async (proof: { password: string; code: string }) =>
      (await faultOf(removeFactor(leader, proof, clock))).details.fields?.[0]?.field;
    expect(await faultAt({ password: "wrong", code: code(0) })).toBe("password");
    expect(await faultAt({ password, code: code(-1) })).toBe("code");
    const renewed = await renewRecoveryCodes(leader, { password, code: code(0) }, clock);
    expect(renewed.codes).not.toEqual(codes);
    expect(await faultAt({ password, code: codes[1] ?? "" })).toBe("code");
    await removeFactor(leader, { password, code: renewed.codes[0] ?? "" }, clock);
    expect((await getOwnAccount(leader)).factor).toBeNull();
    const ask = { account: leader.name };
    expect(await refusalOf(office.resetFactor(sysadmin, ask, clock))).toBe("wrongState");
    const again = await begun(leader);
    await enrolFactor(leader, { code: again(0) }, clock);
    await office.resetFactor(sysadmin, ask, clock);
    expect((await managed()).factor).toBeNull();
  });
});

describe("the settings of the door", () => {
  const set = { ...shippedSignInSettings, idleMinutes: 15 };

  it("are the security administrator's, one version after the other", async () => {
    const { secadmin, sysadmin, auditor, manager } = people;
    for (const actor of [sysadmin, auditor, manager]) {
      const asked = changeSignInSettings(actor, { ...set, expectedVersion: 0 }, clock);
      expect(await refusalOf(asked)).toBe("notAllowed");
    }
    const off = changeSignInSettings(
      secadmin,
      { ...set, idleMinutes: 1, expectedVersion: 0 },
      clock,
    );
    expect((await faultOf(off)).details.fields).toMatchObject([
      { field: "idleMinutes", code: "numberOutside", params: { from: 5, to: 240 } },
    ]);
    await expectOneWinner([
      changeSignInSettings(secadmin, { ...set, expectedVersion: 0 }, clock),
      changeSignInSettings(secadmin, { ...set, expectedVersion: 0 }, clock),
    ]);
    expect((await getOwnAccount(manager)).settings.idleMinutes).toBe(15);
    await changeSignInSettings(secadmin, { ...shippedSignInSettings, expectedVersion: 1 }, clock);
  });
});
