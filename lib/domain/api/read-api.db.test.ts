// The figures of the read API from outside: requests in, answers out, on a real database. It says what the pages say.
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { GET as getIndicators } from "@/app/api/v1/plans/[plan]/indicators/route";
import { GET as getExplained } from "@/app/api/v1/plans/[plan]/explain/[key]/route";
import { GET as getMilestone } from "@/app/api/v1/plans/[plan]/milestones/[code]/route";
import { GET as getMilestones } from "@/app/api/v1/plans/[plan]/milestones/route";
import { GET as getSummary } from "@/app/api/v1/plans/[plan]/summary/route";
import { getOverview } from "@/lib/data/overview";
import { getPlanBoard } from "@/lib/data/plan-board";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { isInScope } from "@/lib/domain/rollup/scope";
import { rulesVersion } from "../rollup/rules-version";
import { viewDates } from "@/lib/domain/view-dates";
import { draftOf } from "@/prisma/factories/drafts";
import type { Scene } from "@/prisma/factories/plan";
import { apiFigureKeys, explainedFigure } from "./figures";
import { indicatorList } from "./indicators";
import { milestoneDetail } from "./milestone-detail";
import { milestoneList } from "./milestones";
import {
  askerOf,
  clock,
  db,
  issue,
  problemOf,
  read,
  sceneWithReport,
  secret,
  system,
} from "./read-api.fixture";
import { planSummary } from "./summary";

let scene: Scene;
let ask: ReturnType<typeof askerOf>;

beforeAll(async () => {
  scene = await sceneWithReport();
  ask = askerOf(scene.plan.code, await issue(scene.plan.code));
});

const board = (asOf?: string) =>
  getPlanBoard(system, scene.plan.code, viewDates({ asOf }, clock()));

describe("figures", () => {
  it.each([undefined, "2024-06-30", "2023-12-31"])(
    "are those of the pages, as of %s",
    async (asOf) => {
      const summary = await read(planSummary, ask(getSummary, {}, asOf ? `asOf=${asOf}` : ""));
      const { items, areas } = await board(asOf);
      const ofItems = (list: typeof items) => rollUp(list.map((item) => item.assessment)).figures;
      const area = summary.areas.find((row) => row.code === areas[0]?.code);
      const [inPlan, inArea] = [
        ofItems(items),
        ofItems(items.filter((item) => item.area === area?.code)),
      ];
      for (const key of apiFigureKeys) {
        const { value, numerator, denominator } = inArea[key];
        expect(area?.figures[key], key).toEqual({
          value,
          ...(denominator === undefined ? {} : { numerator, denominator }),
        });
        if (!key.startsWith("index"))
          expect(summary.figures[key]?.value, key).toBe(inPlan[key].value);
      }
      expect(summary).toMatchObject({
        demo: false,
        rulesVersion,
        changes: null,
        profile: { name: "default" },
      });
      expect(summary.figures.total?.value).toBe(5);
    },
  );

  it("of a unit are over what it is confirmed to lead, and empty units are left out", async () => {
    const { units } = await read(planSummary, ask(getSummary, {}));
    expect(units.map((unit) => [unit.code, unit.figures.total?.value])).toEqual([
      [scene.lead.code, 5],
    ]);
  });

  it("keep the completion index to areas and tasks", async () => {
    const summary = await read(planSummary, ask(getSummary, {}));
    const withIndex = [summary.figures, ...summary.units.map((unit) => unit.figures)].filter(
      (row) => row.index,
    );
    expect(withIndex).toEqual([]);
    const refused = await problemOf(ask(getExplained, { key: "index" }));
    expect(refused).toMatchObject({
      status: 400,
      errors: [{ parameter: "scope", code: "required" }],
    });
    await read(explainedFigure, ask(getExplained, { key: "index" }, "scope=area:A1"));
  });

  it("open to their records: each figure's value is what explain says", async () => {
    const summary = await read(planSummary, ask(getSummary, {}));
    for (const key of ["total", "coverage.sentRate", "status.onTrack", "missedReports"] as const) {
      const explained = await read(explainedFigure, ask(getExplained, { key }));
      expect(explained.figure).toEqual(summary.figures[key]);
    }
    const total = await read(
      explainedFigure,
      ask(getExplained, { key: "total" }, `scope=unit:${scene.lead.code}`),
    );
    expect(total.records.map((row) => row.code)).toEqual(["1", "2", "3", "4", "5"]);
    expect(total.scope).toMatchObject({ kind: "unit", code: scene.lead.code });
  });

  it("of changes since the quarter before are those of the leader's page", async () => {
    const { changes } = await read(planSummary, ask(getSummary, {}, "compare=2024-06-30"));
    const dates = viewDates({}, clock());
    const { comparison } = await getOverview(system, scene.plan.code, dates, clock());
    expect(changes).toEqual({
      ...comparison?.changes,
      from: {
        asOf: "2024-06-30",
        knownBy: comparison?.before.knownBy.toISOString(),
        issued: false,
      },
      periods: { before: "2024Q2", after: "2024Q3" },
      reviewed: comparison?.reviewed.length,
    });
    expect(changes?.notReviewed).toHaveLength(5);
  });
});

describe("milestones", () => {
  it("are paged in the plan's order without loss", async () => {
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: z.output<typeof milestoneList> = await read(
        milestoneList,
        ask(getMilestones, {}, `limit=2${next ? `&cursor=${next}` : ""}`),
      );
      expect(page.total).toBe(5);
      seen.push(...page.items.map((item) => item.code));
      next = page.next;
    }
    expect(seen).toEqual((await board()).items.map((item) => item.code));
  });

  it("are filtered by status, unit and area as the pages do", async () => {
    const { items } = await board();
    for (const status of ["onTrack", "notStarted", "notReported"] as const) {
      const listed = await read(milestoneList, ask(getMilestones, {}, `status=${status}&area=A1`));
      const wanted = items.filter((item) => item.assessment.status === status);
      expect(listed.items.map((item) => item.code)).toEqual(wanted.map((item) => item.code));
    }
    const ofOther = await read(milestoneList, ask(getMilestones, {}, `unit=${scene.other.code}`));
    expect(ofOther).toMatchObject({ total: 0, items: [], next: null });
    const ofLead = await read(milestoneList, ask(getMilestones, {}, `unit=${scene.lead.code}`));
    expect(ofLead.total).toBe(
      items.filter((item) => isInScope(item.assessment, { kind: "unit", code: scene.lead.code }))
        .length,
    );
  });

  it("show their course and what was accepted, and nothing that is not for everyone", async () => {
    const { code } = scene.items.count;
    const detail = await read(milestoneDetail, ask(getMilestone, { code }));
    const { doneText, reading, forecastOn } = draftOf("count");
    expect(detail.reports).toEqual([
      { milestone: code, period: "2024Q3", on: "2024-09-30", reading, doneText, forecastOn },
    ]);
    expect(detail.milestone).toMatchObject({ code, reading, lead: scene.lead.code });
    expect(detail.supporting).toEqual([scene.supporting.code]);
    const all = await Promise.all([
      ask(getMilestone, { code }),
      ask(getMilestones, {}),
      ask(getSummary, {}),
    ]);
    const text = (await Promise.all(all.map((response) => response.text()))).join("");
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/forecastClass|judgementDiffers|cannot"/);
  });

  it("as of a day before the report have no reading", async () => {
    const detail = await read(
      milestoneDetail,
      ask(getMilestone, { code: scene.items.count.code }, "asOf=2024-06-30"),
    );
    expect(detail.milestone.reading).toBeNull();
    expect(detail.dates).toMatchObject({ asOf: "2024-06-30", live: false });
  });
});

it("indicators come with figures and evaluation", async () => {
  const area = {
    code: "births",
    nameZh: "B",
    nameEn: "B",
    unit: "%",
    evaluation: "rising" as const,
    sortOrder: 1,
  };
  const made = await db.indicator.create({
    data: {
      ...area,
      planId: scene.plan.id,
      base: { printed: "50", value: 50 },
      targets: { "2025": { printed: "60", comparator: ">=", value: 60 } },
    },
  });
  const published = {
    label: "final" as const,
    publishedOn: new Date("2024-03-01"),
    source: "s",
    acceptedAt: new Date("2024-03-02"),
  };
  await db.indicatorReading.create({
    data: { indicatorId: made.id, dataYear: 2023, value: 56, ...published },
  });
  // As every change of a plan's content does.
  const raised = { data: { revision: { increment: 1 } } };
  await db.plan.update({ where: { id: scene.plan.id }, ...raised });
  const { indicators } = await read(indicatorList, ask(getIndicators, {}));
  // 2023 lies 3 of 5 years along: expected 50 + 3/5 × 10 = 56.
  expect(indicators).toMatchObject([
    {
      code: "births",
      assessment: {
        class: "onCourse",
        expected: 56,
        gap: 0,
        figure: { dataYear: 2023, value: 56 },
      },
    },
  ]);
});
