// The door: what it tells a stranger, how often it may be tried, and what it leaves in the log.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createAccount } from "../commands/account/create-account";
import { systemActor } from "../domain/actor";
import { asActor } from "../data/as-actor";
import { checkCredentials } from "./check-credentials";

const clock = () => new Date("2024-10-15T01:00:00Z");
const system = systemActor("test", "request-1");
const password = "right-horse-battery";

async function newAccount(active = true): Promise<string> {
  const name = `n${randomUUID().slice(0, 12)}`;
  const account = { name, displayName: "Somebody", password, mustChangePassword: false, active };
  await createAccount(system, account, clock);
  return name;
}
const attempt = (name: string, given: string, address: string | null = null) =>
  checkCredentials({ name, password: given, address, requestId: "request-2" }, clock);

const outcome = (name: string, given: string, address: string | null = null) =>
  attempt(name, given, address).then(
    () => "in",
    (error: { code: string }) => error.code,
  );

async function tries(name: string) {
  const events = await asActor(system, (tx) =>
    tx.auditEvent.findMany({
      where: { action: { in: ["session.signedIn", "session.refused"] } },
      orderBy: { id: "asc" },
    }),
  );
  return events.filter((event) => (event.after as { name?: string } | null)?.name === name);
}

describe("checkCredentials", () => {
  it("lets the right password in and says who it is", async () => {
    const name = await newAccount();
    expect(await attempt(name, password)).toMatchObject({ name, sessionVersion: 1 });
  });

  it("answers a wrong password, an unknown name and a closed account alike", async () => {
    const refusals = await Promise.all(
      [
        [await newAccount(), "wrong"],
        ["nobody-here", password],
        [await newAccount(false), password],
      ].map(([name = "", given = ""]) =>
        attempt(name, given).then(
          () => null,
          (error: { code: string; message: string; details: unknown }) => ({
            code: error.code,
            message: error.message,
            details: error.details,
          }),
        ),
      ),
    );
    expect(refusals[0]).toMatchObject({ code: "signInFailed" });
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  });

  it.each(["known", "unknown"])(
    "closes the door after five failures of a name: %s",
    async (kind) => {
      const name = kind === "known" ? await newAccount() : `ghost-${randomUUID()}`;
      for (let round = 0; round < 5; round += 1)
        expect(await outcome(name, "wrong")).toBe("signInFailed");
      expect(await outcome(name, password)).toBe("tooManyAttempts");
      await expect(attempt(name, password)).rejects.toMatchObject({
        details: { params: { minutes: 15 } },
      });
    },
  );

  it("counts a name the same however it is written", async () => {
    const name = await newAccount();
    for (let round = 0; round < 5; round += 1) await outcome(name.toUpperCase(), "wrong");
    expect(await outcome(name, password)).toBe("tooManyAttempts");
  });

  it("forgets the failures of a name with its right password", async () => {
    const name = await newAccount();
    for (let round = 0; round < 4; round += 1) await outcome(name, "wrong");
    expect(await outcome(name, password)).toBe("in");
    for (let round = 0; round < 4; round += 1) await outcome(name, "wrong");
    expect(await outcome(name, password)).toBe("in");
  });

  it("closes the door to an address that tries many names, and to no other", async () => {
    const name = await newAccount();
    const address = "192.0.2.7";
    for (let round = 0; round < 30; round += 1) {
      expect(await outcome(`guess-${round}-${randomUUID()}`, "wrong", address)).toBe(
        "signInFailed",
      );
    }
    expect(await outcome(name, password, address)).toBe("tooManyAttempts");
    expect(await outcome(name, password, "192.0.2.8")).toBe("in");
  });

  it("writes each try into the log, never the password", async () => {
    const name = await newAccount();
    await outcome(name, "wrong-secret");
    await outcome(name, password);
    const events = await tries(name);
    expect(events.map((event) => event.action)).toEqual(["session.refused", "session.signedIn"]);
    expect(events.map((event) => event.actorName)).toEqual(["sign-in", "sign-in"]);
    const text = JSON.stringify(events, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(text).not.toContain("wrong-secret");
    expect(text).not.toContain(password);
  });

  it("writes a try with an unknown name into the log", async () => {
    const name = `ghost-${randomUUID()}`;
    await outcome(name, "wrong", "192.0.2.9");
    expect(await tries(name)).toMatchObject([
      { action: "session.refused", subjectId: "unknown", after: { name, address: "192.0.2.9" } },
    ]);
  });
});
