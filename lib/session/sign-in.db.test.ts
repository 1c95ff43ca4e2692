// The door: what it tells a stranger, how often it may be tried, what it opens, and what it leaves in the log.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createAccount } from "@/lib/commands/account/create-account";
import { unlockAccount } from "@/lib/commands/account/manage-account";
import { beginFactor, enrolFactor } from "@/lib/commands/account/second-factor";
import { systemActor, userActor } from "@/lib/domain/actor";
import { getOwnFactor } from "@/lib/data/own-account";
import { codeAt } from "@/lib/platform/one-time-code";
import { openClient } from "@/prisma/factories/client";
import type { Caller } from "./request";
import { enterWithCode, enterWithPassword } from "./sign-in";
import { deviceToken } from "./tokens";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const clock = () => new Date("2024-10-15T01:00:00Z");
const system = systemActor("test", "request-1");
const password = "right-horse-battery";

async function newAccount(active = true): Promise<string> {
  const name = `n${randomUUID().slice(0, 12)}`;
  const account = { name, displayName: "Somebody", password, mustChangePassword: false, active };
  await createAccount(system, account, clock);
  return name;
}
const caller = (change: Partial<Caller> = {}): Caller => ({
  address: null,
  device: "Firefox 128 · Linux",
  deviceToken: null,
  requestId: "request-2",
  ...change,
});
const enter = (name: string, given: string, by: Partial<Caller> = {}) =>
  enterWithPassword({ name, password: given, to: "/inbox" }, caller(by), clock);
const codeOf = (work: Promise<{ step: string } | object>) =>
  work.then(
    () => "in",
    (error: { code: string }) => error.code,
  );
const outcome = (name: string, given: string, by: Partial<Caller> = {}) =>
  codeOf(enter(name, given, by));
const times = async (count: number, work: (round: number) => Promise<unknown>) => {
  for (let round = 0; round < count; round += 1) await work(round);
};
const tries = async (name: string) =>
  (
    await db.auditEvent.findMany({
      orderBy: { id: "asc" },
      where: { action: { startsWith: "session." } },
    })
  ).filter((event) => (event.after as { name?: string } | null)?.name === name);

describe("a name and its password", () => {
  it("open a session that says from where, and what was before", async () => {
    const name = await newAccount();
    await outcome(name, "wrong");
    const first = await enter(name, password);
    expect(first).toMatchObject({ step: "open", to: "/inbox", opened: { name } });
    await outcome(name, "wrong");
    await outcome(name, "wrong");
    await enter(name, password, { address: "192.0.2.1" });
    const rows = await db.session.findMany({
      where: { person: { name } },
      orderBy: { createdAt: "asc" },
    });
    expect(rows).toMatchObject([
      { previousAt: null, failuresSince: 1, way: "password", factor: "none" },
      { previousAt: rows[0]?.createdAt, failuresSince: 2, address: "192.0.2.1" },
    ]);
  });

  it("are refused alike when wrong, unknown or of a closed account", async () => {
    const given = [
      [await newAccount(), "wrong"],
      ["nobody-here", password],
      [await newAccount(false), password],
    ] as const;
    const refusals = await Promise.all(
      given.map(([name, typed]) =>
        enter(name, typed).then(
          () => null,
          (error: Error & { details: unknown }) => JSON.stringify([error.message, error.details]),
        ),
      ),
    );
    expect(new Set(refusals)).toEqual(new Set([JSON.stringify(["signInFailed", {}])]));
  });

  it("leave each try in the log, never the password", async () => {
    const name = await newAccount();
    await outcome(name, "wrong-secret");
    await outcome(name, password);
    await outcome(`ghost-${name}`, "wrong-secret", { address: "192.0.2.9" });
    const events = await tries(name);
    expect(events.map((event) => event.action)).toEqual(["session.refused", "session.signedIn"]);
    expect(await tries(`ghost-${name}`)).toMatchObject([
      { subjectId: "unknown", after: { address: "192.0.2.9" } },
    ]);
    const text = JSON.stringify(events.map(({ after }) => after));
    expect(text).not.toMatch(/wrong-secret|right-horse/);
  });
});

describe("guessing", () => {
  it.each(["known", "unknown"])("waits longer and longer at a name: %s", async (kind) => {
    const name = kind === "known" ? await newAccount() : `ghost-${randomUUID()}`;
    await times(5, async () =>
      expect(await outcome(name.toUpperCase(), "wrong")).toBe("signInFailed"),
    );
    await expect(enter(name, password)).rejects.toMatchObject({
      code: "tooManyAttempts",
      details: { params: { minutes: 1 } },
    });
    await db.rateLimit.updateMany({
      where: { key: { startsWith: "gate|" } },
      data: { expire: new Date(0) },
    });
    expect(await outcome(name, "wrong")).toBe("signInFailed");
    await expect(enter(name, password)).rejects.toMatchObject({
      details: { params: { minutes: 2 } },
    });
  });

  it("by many at once is counted before it is judged", async () => {
    const name = await newAccount();
    const all = await Promise.all(Array.from({ length: 12 }, () => outcome(name, "wrong")));
    expect(all.filter((code) => code === "signInFailed").length).toBeLessThanOrEqual(5);
  });

  it("is forgotten with the right password, however often it was right", async () => {
    const name = await newAccount();
    await times(3, async () => {
      await times(4, () => outcome(name, "wrong"));
      expect(await outcome(name, password)).toBe("in");
    });
    await times(25, async () => expect(await outcome(name, password)).toBe("in"));
  });

  it("by one address at many names shuts that address, and no name", async () => {
    const name = await newAccount();
    const address = "192.0.2.7";
    await times(30, (round) => outcome(`guess-${round}-${randomUUID()}`, "wrong", { address }));
    expect(await outcome(name, password, { address })).toBe("tooManyAttempts");
    expect(await outcome(name, password, { address: "192.0.2.8" })).toBe("in");
  });

  it("by strangers from everywhere does not shut out a browser that was in before", async () => {
    const name = await newAccount();
    await times(21, (round) => outcome(name, "wrong", { address: `198.51.100.${round}` }));
    expect(await outcome(name, password, { address: "198.51.100.99" })).toBe("tooManyAttempts");
    expect(await outcome(name, password, { deviceToken: deviceToken("another") })).toBe(
      "tooManyAttempts",
    );
    expect(await outcome(name, password, { deviceToken: "forged.token" })).toBe("tooManyAttempts");
    expect(await outcome(name, password, { deviceToken: deviceToken(name) })).toBe("in");
  });

  it("is over when an administrator unlocks the account", async () => {
    const name = await newAccount();
    await times(6, () => outcome(name, "wrong"));
    expect(await outcome(name, password)).toBe("tooManyAttempts");
    await unlockAccount(system, { account: name }, clock);
    expect(await outcome(name, password)).toBe("in");
  });
});

describe("a second factor", () => {
  async function withFactor() {
    const name = await newAccount();
    const { id: personId } = await db.person.findUniqueOrThrow({ where: { name } });
    const owner = userActor({
      personId,
      name,
      displayName: name,
      grants: [],
      requestId: "r",
      address: null,
    });
    await beginFactor(owner, {}, clock);
    const secret = (await getOwnFactor(owner)).begun ?? "";
    const code = (step = 0) => codeAt(secret, new Date(Date.now() + step * 30_000));
    const { codes } = await enrolFactor(owner, { code: code(-1) }, clock);
    const begun = await enter(name, password);
    if (begun.step !== "code") throw new Error("The door did not ask for a code.");
    const pending = begun.pending;
    const second = (typed: string) => enterWithCode(pending, typed, caller(), clock);
    return { name, personId, owner, code, codes, second };
  }

  it("is asked for, opens once, and its code never again", async () => {
    const { name, code, second } = await withFactor();
    expect(await codeOf(second("000000"))).toBe("invalid");
    expect(await db.session.count({ where: { person: { name } } })).toBe(0);
    const now = code();
    expect(await codeOf(second(now))).toBe("in");
    expect(await codeOf(second(now))).toBe("invalid");
    expect(await codeOf(second(code(-1)))).toBe("invalid");
    const [session] = await db.session.findMany({ where: { person: { name } } });
    expect(session).toMatchObject({ factor: "code", way: "password" });
  });

  it("of two who show one code lets one in", async () => {
    const { code, second } = await withFactor();
    const now = code();
    const both = await Promise.all([codeOf(second(now)), codeOf(second(now))]);
    expect(both.toSorted()).toEqual(["in", "invalid"]);
  });

  it("is replaced by each recovery code once", async () => {
    const { codes, second } = await withFactor();
    const [first = "", next = ""] = codes;
    expect(codes).toHaveLength(10);
    expect(await codeOf(second(first.toUpperCase().replace("-", " ")))).toBe("in");
    expect(await codeOf(second(first))).toBe("invalid");
    expect(await codeOf(second(next))).toBe("in");
  });

  it("cannot be guessed, and a changed account begins anew", async () => {
    const { name, personId, code, second } = await withFactor();
    await times(5, async () => expect(await codeOf(second("000000"))).toBe("invalid"));
    expect(await codeOf(second(code()))).toBe("tooManyAttempts");
    await unlockAccount(system, { account: name }, clock);
    await db.person.update({ where: { id: personId }, data: { sessionVersion: { increment: 1 } } });
    expect(await codeOf(second(code()))).toBe("conflict");
  });
});
