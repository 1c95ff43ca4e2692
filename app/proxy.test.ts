// Every request as it meets the door: refused with a page or a problem, or let in under a policy.
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { watchDatabase } from "@/lib/platform/database-watch";
import { proxy } from "@/proxy";

const SITE = "https://luoshi.gov.cn";

beforeAll(() => {
  // Another file of this worker may have met a database that is away.
  watchDatabase(() => Promise.resolve());
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://app@127.0.0.1:1/none",
    NEXTAUTH_URL: SITE,
    NEXTAUTH_SECRET: "for-tests-of-the-door-0123456789abcdef",
    LUOSHI_TRUST_PROXY: "1",
    LUOSHI_LIMIT_FACTOR: "0.01",
  });
});

let visitors = 0;
/** From an address of its own, so that the tests do not count together. */
function ask(path: string, { method = "GET", ...headers }: Record<string, string> = {}) {
  visitors += 1;
  const from = { host: "luoshi.gov.cn", "x-forwarded-for": `10.0.0.${visitors}` };
  return proxy(new NextRequest(SITE + path, { method, headers: { ...from, ...headers } }));
}

describe("the door", () => {
  it("lets a page in under a policy of its own, and says that https stays", async () => {
    const [first, second] = [await ask("/plans"), await ask("/plans")];
    const policy = first.headers.get("content-security-policy");
    expect(first.headers.get("x-middleware-next")).toBe("1");
    expect(policy).toContain("script-src 'nonce-");
    expect(policy).not.toBe(second.headers.get("content-security-policy"));
    expect(first.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect(first.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}$/);
  });

  it("never believes a nonce that the request brings", async () => {
    const answer = await ask("/plans", { "x-nonce": "mine" });
    expect(answer.headers.get("x-middleware-request-x-nonce")).not.toBe("mine");
  });

  it.each([
    ["/plans/a/work/1", "text/html; charset=utf-8"],
    ["/api/evidence", "application/problem+json"],
  ])("refuses a change of %s from elsewhere", async (path, type) => {
    const answer = await ask(path, { method: "POST", origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe(type);
    expect((await ask(path, { method: "POST", origin: SITE })).status).toBe(200);
  });

  it("answers an address that is no text before anybody reads it", async () => {
    expect((await ask("/plans/a%00/overview")).status).toBe(400);
    expect((await ask("/api/v1/plans?x=%00")).status).toBe(400);
    for (const path of ["/plans/%", "/plans/%zz/overview", "/api/v1/plans/%ff", "/%ed%a0%80"]) {
      expect((await ask(path)).status, path).toBe(400);
    }
  });

  it("tells who asks too much when to come again, others not", async () => {
    const from = { "x-forwarded-for": "192.0.2.7, 10.9.9.9" };
    const answers = [];
    for (let count = 0; count < 7; count += 1) answers.push(await ask("/sign-in", from));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const refused = answers.at(-1);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused?.text()).toMatch(/请求过于频繁[^]*Too many requests/);
    // What the trusted proxy saw counts, not what the asker says of himself.
    expect((await ask("/sign-in", { "x-forwarded-for": "10.9.9.9" })).status).toBe(429);
    expect((await ask("/sign-in", { "x-forwarded-for": "192.0.2.7" })).status).toBe(200);
    const api = await ask("/api/v1/plans", { ...from });
    expect(await api.json()).toMatchObject({ status: 429, code: "tooManyAttempts" });
    expect((await ask("/api/health", from)).status).toBe(200);
  });
});
