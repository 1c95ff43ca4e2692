// The door of the read API: who is let in, what is kept, and what those are told who ask for the wrong thing.
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getExplained } from "@/app/api/v1/plans/[plan]/explain/[key]/route";
import { GET as getMilestones } from "@/app/api/v1/plans/[plan]/milestones/route";
import { GET as getSummary } from "@/app/api/v1/plans/[plan]/summary/route";
import { GET as getPlans } from "@/app/api/v1/plans/route";
import type { Scene } from "@/prisma/factories/plan";
import { planList } from "./basis";
import {
  askerOf,
  db,
  issue,
  newScene,
  problemOf,
  read,
  requestOf,
  sceneWithReport,
} from "./read-api.fixture";

let scene: Scene;
let ask: ReturnType<typeof askerOf>;
let token = "";

beforeAll(async () => {
  scene = await sceneWithReport();
  token = await issue(scene.plan.code);
  ask = askerOf(scene.plan.code, token);
});

describe("an answer", () => {
  it("is 304 to who has it, until the plan changes", async () => {
    const first = await ask(getMilestones, {}, "limit=2");
    const etag = String(first.headers.get("etag"));
    expect(first.headers.get("cache-control")).toContain("private");
    const again = await ask(getMilestones, {}, "limit=2", { "if-none-match": `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    const ofPast = await ask(getMilestones, {}, "asOf=2024-06-30");
    const known = { "if-none-match": String(ofPast.headers.get("etag")) };
    expect((await ask(getMilestones, {}, "asOf=2024-06-30", known)).status).toBe(304);
    const tags = [
      ask(getMilestones, {}, "limit=3"),
      ask(getMilestones, {}, "limit=2&asOf=2024-06-30"),
      ask(getMilestones, {}, "limit=2&knownBy=2024-09-01"),
    ];
    const others = (await Promise.all(tags)).map((response) => response.headers.get("etag"));
    expect(new Set([etag, ...others]).size).toBe(4);
    await db.plan.update({ where: { id: scene.plan.id }, data: { revision: { increment: 1 } } });
    expect((await ask(getMilestones, {}, "limit=2", { "if-none-match": etag })).status).toBe(200);
  });

  it("lists the plans in scope alone, and hides every other", async () => {
    const other = await newScene();
    const asPlans = async (bearer: string) =>
      (await read(planList, getPlans(requestOf("", bearer)))).plans.map((row) => row.code);
    expect(await asPlans(token)).toEqual([scene.plan.code]);
    expect(await asPlans(await issue(null))).toEqual(
      expect.arrayContaining([scene.plan.code, other.plan.code]),
    );
    const hidden = await problemOf(ask(getSummary, { plan: other.plan.code }));
    const unknown = await problemOf(ask(getSummary, { plan: "no-such-plan" }));
    expect(hidden).toMatchObject({ status: 404, code: "notFound", title: "Not Found" });
    expect({ ...hidden, requestId: "", headers: null }).toEqual({
      ...unknown,
      requestId: "",
      headers: null,
    });
  });

  it("names the parameter that does not hold, in the asker's language", async () => {
    const bad = await problemOf(
      ask(getSummary, {}, "asOf=2024-13-01&colour=red", { "accept-language": "en" }),
    );
    expect(bad).toMatchObject({ status: 400, code: "invalid" });
    expect(bad.errors).toEqual([
      { parameter: "asOf", code: "notDate", detail: "Must be a date such as 2024-09-30." },
      { parameter: "colour", code: "unknown", detail: "There is no such entry." },
    ]);
    const ahead = await problemOf(
      ask(getSummary, {}, "asOf=2024-10-09", { "accept-language": "en" }),
    );
    expect(ahead.errors).toEqual([
      { parameter: "asOf", code: "afterPeriod", detail: "Not later than 2024-10-08." },
    ]);
    expect((await problemOf(ask(getSummary, {}, "asOf=x"))).headers.get("content-language")).toBe(
      "zh-CN",
    );
    for (const query of ["unit=nobody", "area=9", "cursor=abc"]) {
      const [parameter] = query.split("=");
      expect((await problemOf(ask(getMilestones, {}, query))).errors).toMatchObject([
        { parameter },
      ]);
    }
  });

  it.each(["nothing", "judgementDiffers"])("knows no figure %s", async (key) => {
    expect(await problemOf(ask(getExplained, { key }))).toMatchObject({
      status: 404,
      code: "notFound",
    });
  });

  it("challenges who has no token that holds", async () => {
    const none = await problemOf(getPlans(new Request("http://localhost/api/v1/plans")));
    expect(none).toMatchObject({ status: 401, code: "notSignedIn" });
    expect(none.headers.get("www-authenticate")).toBe('Bearer realm="luoshi"');
    const bad = await problemOf(
      ask(getSummary, {}, "", { authorization: "Bearer luoshi_not-one-of-ours-at-all" }),
    );
    expect(bad.headers.get("www-authenticate")).toContain('error="invalid_token"');
  });
});
