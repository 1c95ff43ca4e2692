// In a demonstration every answer says so, refusals and the description too.
import { afterAll, expect, it, vi } from "vitest";

// The environment is read once per load of its module, and others in this worker read it as no demonstration.
vi.stubEnv("LUOSHI_DEMO", "1");
process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
process.env.NEXTAUTH_SECRET ??= "for-unit-tests-only-0123456789-abcdef";
vi.resetModules();
const { GET: getUnknown } = await import("./[...unknown]/route");
const { GET: getDescription } = await import("./openapi.json/route");
const { GET: getPlans } = await import("./plans/route");

afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const request = (headers: Record<string, string> = {}) =>
  new Request("http://localhost/api/v1/x", { headers });

it("says so in a header and a field", async () => {
  const refused = await getPlans(request());
  expect(refused.status).toBe(401);
  expect(refused.headers.get("luoshi-demo")).toBe("true");
  expect(await refused.json()).toMatchObject({ demo: true });
  const described = getDescription(request());
  expect(described.headers.get("luoshi-demo")).toBe("true");
  expect(await described.json()).toMatchObject({ openapi: "3.1.1", "x-demo": true });
});

it("answers an unknown address in the form of the API", async () => {
  const response = await getUnknown(request({ "accept-language": "en" }));
  expect([response.status, response.headers.get("content-type")]).toEqual([
    404,
    "application/problem+json",
  ]);
});

it("gives the description again only when it differs", () => {
  const etag = String(getDescription(request()).headers.get("etag"));
  expect(getDescription(request({ "if-none-match": etag })).status).toBe(304);
});

it("tells nothing of the inside when the database is away", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const authorization = `Bearer luoshi_${"x".repeat(43)}`;
  const response = await getPlans(request({ authorization }));
  const text = await response.text();
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  expect(JSON.parse(text)).toMatchObject({ status: 503, code: "unavailable" });
  expect(log).toHaveBeenCalledOnce();
  expect(text).not.toMatch(/prisma|postgres|127\.0\.0\.1|stack/i);
});
