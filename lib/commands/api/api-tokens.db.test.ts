// Tokens of other systems: issued by the system administrator alone, shown once, kept as a hash, ended for good.
import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findApiToken, listApiTokens } from "@/lib/data/api-tokens";
import { asActor } from "@/lib/data/as-actor";
import { roles } from "@/lib/domain/permissions";
import { openClient } from "@/prisma/factories/client";
import { insertPlan } from "@/prisma/factories/plan";
import { eventsDuring, holderOf, on, refusalOf, system } from "../plan/small-plan.fixture";
import { issueApiToken, type IssueApiTokenInput } from "./issue-api-token";
import { revokeApiToken } from "./revoke-api-token";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const today = on("2024-10-15");
const sysadmin = holderOf("sysadmin");
const input = { name: "city portal", endsOn: "2025-10-15" };
const issue = (change: Partial<IssueApiTokenInput> = {}, actor = sysadmin) =>
  issueApiToken(actor, { ...input, ...change }, today);
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const isInForce = async (token: string, clock: () => Date) =>
  (await findApiToken(system, hashOf(token), clock())) !== null;

describe("a token", () => {
  it("is issued with one event and kept as its hash alone", async () => {
    const plan = await insertPlan(db);
    let made = { tokenId: "", token: "" };
    const events = await eventsDuring(async () => void (made = await issue({ plan: plan.code })));
    expect(events).toEqual(["apiToken.issued"]);
    expect(made.token).toMatch(/^luoshi_[\w-]{43}$/);
    const row = await db.apiToken.findUniqueOrThrow({ where: { id: made.tokenId } });
    expect(row).toMatchObject({
      name: "city portal",
      planId: plan.id,
      tokenHash: hashOf(made.token),
      createdById: sysadmin.personId,
      createdByName: "sysadmin",
      revokedAt: null,
      lastUsedOn: null,
    });
    const log = await db.auditEvent.findMany({ where: { subjectId: made.tokenId } });
    expect(log).toMatchObject([
      { after: { name: "city portal", plan: plan.code, endsOn: "2025-10-15" } },
    ]);
    expect(
      JSON.stringify([row.name, log.map((event) => [event.before, event.after])]),
    ).not.toContain(made.token);
    expect(JSON.stringify(log.map((event) => event.after))).not.toContain(row.tokenHash);
  });

  it("is another each time", async () => {
    expect((await issue()).token).not.toBe((await issue()).token);
  });

  it("holds to the end of its last day", async () => {
    const { token } = await issue({ endsOn: "2024-10-15" });
    expect(await isInForce(token, () => new Date("2024-10-15T23:59:59+08:00"))).toBe(true);
    expect(await isInForce(token, () => new Date("2024-10-16T00:00:00+08:00"))).toBe(false);
  });

  it.each([
    [{ endsOn: "2024-10-14" }, "endsOn", "inPast"],
    [{ endsOn: "2025-10-17" }, "endsOn", "afterPeriod"],
    [{ endsOn: "soon" }, "endsOn", "notDate"],
    [{ name: "  " }, "name", "invalid"],
    [{ plan: "no such plan" }, "plan", "unknownCode"],
  ])("is refused with %j", async (change, field, code) => {
    const refusal = await refusalOf(issue(change));
    expect(refusal.details.fields).toMatchObject([{ field, code }]);
  });

  it.each(roles.filter((role) => role !== "sysadmin"))(
    "is not %s's to issue, revoke or list",
    async (role) => {
      const { tokenId } = await issue();
      const actor = holderOf(role);
      const refusals = [
        issue({}, actor),
        revokeApiToken(actor, { tokenId }, today),
        Promise.resolve().then(() => listApiTokens(actor)),
      ];
      for (const work of refusals) expect((await refusalOf(work)).code).toBe("notAllowed");
    },
  );
});

describe("revoking", () => {
  it("ends it at once, with one event, and once", async () => {
    const { tokenId, token } = await issue();
    expect(await isInForce(token, today)).toBe(true);
    const events = await eventsDuring(() => revokeApiToken(sysadmin, { tokenId }, today));
    expect(events).toEqual(["apiToken.revoked"]);
    expect(await isInForce(token, today)).toBe(false);
    expect((await refusalOf(revokeApiToken(sysadmin, { tokenId }, today))).code).toBe("wrongState");
  });

  it("has one winner of two", async () => {
    const { tokenId } = await issue();
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => revokeApiToken(sysadmin, { tokenId }, today)),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("knows no other token", async () => {
    const unknown = revokeApiToken(sysadmin, { tokenId: randomUUID() }, today);
    expect((await refusalOf(unknown)).code).toBe("notFound");
  });

  it("is not undone, nor a token changed, even by the owner of the tables", async () => {
    const { tokenId } = await issue();
    await revokeApiToken(sysadmin, { tokenId }, today);
    const plan = await insertPlan(db);
    const changes = [
      { revokedAt: null },
      { expiresAt: new Date("2030-01-01") },
      { tokenHash: "0".repeat(64) },
      { planId: plan.id },
    ];
    for (const data of changes) {
      await expect(db.apiToken.update({ where: { id: tokenId }, data })).rejects.toThrow();
    }
  });
});

it("the list says everything but the hash", async () => {
  const { tokenId } = await issue({ name: "archive" });
  const row = (await listApiTokens(sysadmin)).find((each) => each.id === tokenId);
  expect(row).toMatchObject({
    name: "archive",
    plan: null,
    lastUsedOn: null,
    createdByName: "sysadmin",
  });
  expect(row).not.toHaveProperty("tokenHash");
  const stored = await asActor(system, (tx) => tx.apiToken.count());
  expect(await listApiTokens(sysadmin)).toHaveLength(stored);
});
