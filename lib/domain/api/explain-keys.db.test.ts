// Figures beyond those of a roll-up, by the API: over indicators, of what changed, by date, and over a narrowed scope.
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getExplained } from "@/app/api/v1/plans/[plan]/explain/[key]/route";
import { GET as getIndicators } from "@/app/api/v1/plans/[plan]/indicators/route";
import { GET as getSummary } from "@/app/api/v1/plans/[plan]/summary/route";
import type { Scene } from "@/prisma/factories/plan";
import { explainedFigure } from "./figures";
import { indicatorList } from "./indicators";
import { askerOf, db, issue, problemOf, read, sceneWithReport } from "./read-api.fixture";
import { planSummary } from "./summary";

let scene: Scene;
let ask: ReturnType<typeof askerOf>;

beforeAll(async () => {
  scene = await sceneWithReport();
  ask = askerOf(scene.plan.code, await issue(scene.plan.code));
  await db.indicator.create({
    data: {
      planId: scene.plan.id,
      code: "births",
      nameZh: "B",
      nameEn: "Births",
      unit: "%",
      evaluation: "rising",
      sortOrder: 1,
      base: { printed: "50", value: 50 },
      targets: { "2025": { printed: "60", comparator: ">=", value: 60 } },
    },
  });
});

const explain = (key: string, query = "") =>
  read(explainedFigure, ask(getExplained, { key }, query));

describe("explain gives", () => {
  it("an indicator with the reason it cannot be judged, and the count that the list gives", async () => {
    const explained = await explain("indicators.cannotEvaluate");
    expect(explained).toMatchObject({
      figure: { value: 1 },
      records: [],
      indicators: [{ code: "births", class: "cannotEvaluate", reason: "noFigure", actual: null }],
    });
    const { figures } = await read(indicatorList, ask(getIndicators, {}));
    expect(figures).toMatchObject({
      "indicators.total": { value: 1 },
      "indicators.cannotEvaluate": { value: 1 },
      "indicators.off": { value: 0 },
    });
  });

  it("what changed with the state it is compared with, as the summary counts it", async () => {
    const { changes } = await read(planSummary, ask(getSummary, {}, "compare=2024-06-30"));
    const explained = await explain("changes.notReviewed");
    expect(explained.records.map((row) => row.code)).toEqual(changes?.notReviewed);
    expect(explained.comparedWith).toEqual({
      asOf: "2024-06-30",
      knownBy: changes?.from.knownBy,
    });
  });

  it("what changed over a unit: of the whole, its own", async () => {
    const scope = `unit:${scene.lead.code}`;
    const [own, whole] = [
      await explain("changes.notReviewed", `scope=${scope}`),
      await explain("changes.notReviewed"),
    ];
    const led = (await explain("total", `scope=${scope}`)).records.map((row) => row.code);
    expect(own.records).toEqual(whole.records.filter((row) => led.includes(row.code)));
  });

  it("counts by date, and over the part of a unit that lies in an area", async () => {
    const total = await explain("total", `scope=unit:${scene.lead.code}/area:A1`);
    expect(total.figure.value).toBe(5);
    expect(total.scope).toMatchObject({
      kind: "unit",
      within: { kind: "area", code: "A1", nameEn: "Area" },
    });
    const year = total.records[0]?.dueOn.slice(0, 4);
    const inYear = total.records.filter((row) => row.dueOn.startsWith(`${year}-`));
    expect((await explain(`dueIn.${year}`)).figure.value).toBe(inYear.length);
  });
});

describe("explain refuses", () => {
  it.each([
    ["indicators.total", "scope=area:A1", "invalid"],
    ["index", "", "required"],
    ["due", "scope=area:none", "unknownCode"],
    ["due", "scope=unit:none/area:A1", "unknownCode"],
  ])("%s with %s", async (key, query, code) => {
    expect(await problemOf(ask(getExplained, { key }, query))).toMatchObject({
      status: 400,
      errors: [{ parameter: "scope", code }],
    });
  });

  it.each(["judgementDiffers", "dueOn.soon", "indicators.none"])(
    "%s: no such figure",
    async (key) => {
      expect((await problemOf(ask(getExplained, { key }))).status).toBe(404);
    },
  );
});
