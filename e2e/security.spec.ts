// What the web is told and refused, by plain requests: headers of pages and files, changes asked for from elsewhere,
// where an answer may lead, what an error tells. And in a browser: no page breaks its own policy.
import type { APIResponse } from "@playwright/test";
import { paths, PLAN } from "./support/paths";
import { expect, test } from "./support/test";

const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };

function expectCommonHeaders(answer: APIResponse) {
  const headers = answer.headers();
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["x-powered-by"]).toBeUndefined();
}

const nonceOf = (answer: APIResponse) =>
  /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];

test("a page lets only its own scripts run, and is kept by nobody", async ({ request }) => {
  const [first, second] = [await request.get(paths.signIn), await request.get(paths.signIn)];
  expectCommonHeaders(first);
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe");
  expect(first.headers()["cache-control"]).toContain("no-store");
  const html = await first.text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(3);
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonceOf(first)}"`);
  expect(html).not.toMatch(/<[^>]* on[a-z]+=/);
  expect(nonceOf(second)).not.toBe(nonceOf(first));
});

test("pages that are none and browsers that are old have a policy too", async ({ request }) => {
  const none = await request.get("/no-such-page");
  expect(none.status()).toBe(404);
  const headers = { "user-agent": "Mozilla/5.0 (Windows NT 6.1) Chrome/80.0.1 Safari/537.36" };
  const old = await request.get(paths.plans, { headers });
  for (const answer of [none, old]) {
    expectCommonHeaders(answer);
    const html = await answer.text();
    for (const [tag] of html.matchAll(/<(?:script|style)\b[^>]*>/g)) {
      expect(tag).toContain(`nonce="${nonceOf(answer)}"`);
    }
  }
});

test("no page breaks its policy in a browser", async ({ as }) => {
  const page = await as("manager");
  const said: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|trusted/i.test(message.text())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  for (const path of [paths.overview, paths.items, paths.reviews, paths.overdue, "/nowhere"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.goto(paths.overview);
  // Followed by script: what it loads then is loaded by what was trusted.
  await page.locator(`a[data-go][href*="/milestones/"]`).first().click();
  await expect(page).toHaveURL(/\/milestones\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(said).toEqual([]);
});

test("a change that another site asks for is refused, whatever it carries", async ({ as }) => {
  const { request } = await as("reporter").then((page) => page.context());
  const form = { name: "luoshi-theme", value: "dark", back: "/" };
  const doors = [
    [paths.account, { multipart: form }],
    [paths.account, { form }],
    ["/api/evidence", { multipart: form }],
    ["/api/sign-offs", { multipart: form }],
    ["/api/attachments", { multipart: form }],
    ["/api/contributions", { multipart: form }],
    ["/api/auth/signout", { form }],
  ] as const;
  for (const [path, body] of doors) {
    const answer = await request.post(path, { ...body, headers: foreign, maxRedirects: 0 });
    expect(answer.status(), path).toBe(403);
    expectCommonHeaders(answer);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
  const unsaid: Record<string, string>[] = [{}, { origin: "null" }, { "sec-fetch-site": "none" }];
  for (const headers of unsaid) {
    const answer = await request.post(paths.account, { multipart: form, headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
  // A link on another site may lead here; it reads, and changes nothing.
  const read = await request.get(paths.account, { headers: foreign });
  expect(read.status()).toBe(200);
});

test("no answer leads to another site", async ({ as, baseURL }) => {
  const { request } = await as("reporter").then((page) => page.context());
  const own = { origin: String(baseURL), accept: "text/html" };
  for (const back of [
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
  ]) {
    const path = `/api/evidence?${new URLSearchParams({ back }).toString()}`;
    const answer = await request.post(path, {
      multipart: { x: "1" },
      headers: own,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    expect(answer.headers()["location"]).toBe("/?fileError=fileEmpty");
  }
  const callbackUrl = "https://evil.example";
  const left = await request.get("/api/auth/signin", { params: { callbackUrl }, maxRedirects: 0 });
  expect(left.headers()["location"] ?? "").not.toMatch(/^https:\/\/evil/);
});

test("the session's cookie is for the server alone", async ({ as }) => {
  const cookies = await (await as("reporter")).context().cookies();
  const session = cookies.find(({ name }) => name.endsWith("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("an error is a problem that tells nothing of the inside", async ({ as, request }) => {
  const signedIn = (await as("leader")).context().request;
  const asked = [
    [await signedIn.get(`/api/v1/plans/${PLAN}/milestones?limit=-1`), 400],
    [await request.get(`/api/v1/plans/${PLAN}/summary`), 401],
    [await signedIn.get("/api/v1/plans/none/summary"), 404],
    [await signedIn.get("/api/v1/no-such-thing"), 404],
    [await signedIn.get("/api/evidence/not-an-id"), 404],
    [await request.get("/api/exports/plans/x/overdue"), 401],
    [await signedIn.get("/api/v1/plans/%00/summary"), 400],
  ] as const;
  for (const [answer, status] of asked) {
    expect(answer.status(), answer.url()).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect(answer.headers()["cache-control"]).toContain("no-store");
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: "about:blank", status });
    expect(String(problem["requestId"])).toMatch(/^[\w-]{8,}$/);
    expect(JSON.stringify(problem)).not.toMatch(/prisma|postgres|node_modules|select /i);
  }
  const page = await signedIn.get("/plans/a%00b/overview");
  expect(page.status()).toBe(400);
});
