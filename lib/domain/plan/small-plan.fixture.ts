// Test data: the smallest plan that has one of everything and no fault. Tests plant theirs in a fresh copy.
import type { PlanFile } from "./plan-file";
import type { PlanMilestone } from "./plan-milestone";

const named = (code: string) => ({ code, nameZh: code, nameEn: code });
const titled = {
  area: "1",
  task: "1.1",
  titleZh: "事项",
  titleEn: "Item",
  dueOn: "2022-12-31",
  dueSource: "stated",
  places: ["city"],
  locators: ["三（一）1"],
} as const;
const limit = (code: string, year: string, value: number): PlanMilestone => ({
  ...titled,
  code,
  kind: "threshold",
  dueOn: `${year}-12-31`,
  places: ["city"],
  locators: ["三（一）1"],
  chain: "deaths",
  indicator: "deaths",
  target: { comparator: "<=", value, unit: "‰", base: 20 },
});
const quota = (code: string, year: string): PlanMilestone => ({
  ...titled,
  code,
  kind: "count",
  startsOn: `${year}-01-01`,
  dueOn: `${year}-12-31`,
  places: ["city"],
  locators: ["三（一）1"],
  series: "cars",
  target: { min: 30, unit: "个" },
});

const milestones: PlanMilestone[] = [
  {
    ...titled,
    code: "1.1-01",
    measure: "1.1-m1",
    kind: "build",
    places: ["city"],
    locators: ["三（一）1"],
    target: { stage: "graded" },
  },
  {
    ...titled,
    code: "1.1-02",
    kind: "coverage",
    places: ["city"],
    locators: ["三（一）1"],
    readsFrom: "1.1-01",
    dependsOn: ["1.1-01"],
    target: { share: 1, of: "各院", ofEn: "Hospitals", units: ["甲", "乙"], confirmed: 2 },
  },
  limit("1.1-03", "2022", 15.8),
  limit("1.1-04", "2025", 15),
  quota("1.1-05", "2021"),
  quota("1.1-06", "2022"),
  {
    ...titled,
    code: "0-01",
    area: "0",
    task: null,
    kind: "qualitative",
    dueOn: "2025-12-31",
    dueSource: "planEnd",
    places: ["city"],
    locators: ["二（三）"],
    target: { criteria: [] },
  },
];

/** A fresh copy each time, for a test to spoil. */
export function smallPlan(): PlanFile {
  return structuredClone<PlanFile>({
    plan: {
      code: "small",
      titleZh: "小规划",
      titleEn: "Small plan",
      region: "city",
      baseYear: 2020,
      startsOn: "2021-01-01",
      endsOn: "2025-12-31",
      publishedOn: null,
      status: "draft",
    },
    areas: [
      { ...named("0"), kind: "objective", shortZh: "主要目标", shortEn: "Objectives", order: 1 },
      { ...named("1"), kind: "task", shortZh: "领域", shortEn: "Area", order: 2 },
    ],
    tasks: [{ ...named("1.1"), area: "1", order: 1 }],
    measures: [{ ...named("1.1-m1"), task: "1.1" }],
    milestones,
    indicators: [
      {
        ...named("deaths"),
        unit: "‰",
        evaluation: "falling",
        base: { printed: "20", value: 20 },
        targets: { "2025": { printed: "15", comparator: "<=", value: 15 } },
        provider: "bureau",
      },
    ],
    forecasts: [
      { ...named("f1"), unit: "‰", indicator: "deaths", locator: "表1", values: { "2021": 19 } },
    ],
    discrepancies: [
      {
        code: "D01",
        topicZh: "口径",
        topicEn: "Topic",
        placeA: "甲处",
        valueA: "15",
        placeB: "乙处",
        valueB: "16",
        arithmeticZh: "16 − 15 = 1",
        arithmeticEn: "16 − 15 = 1",
        milestones: ["1.1-04"],
        indicators: ["deaths"],
      },
    ],
    organisations: [
      { ...named("bureau"), kind: "department", order: 1 },
      { ...named("gov"), kind: "district", order: 2, place: "city" },
    ],
    places: [{ ...named("city"), kind: "city", order: 1 }],
    assignments: milestones.map(({ code }) => ({
      milestone: code,
      lead: "bureau",
      supporting: ["gov"],
      state: "suggested",
    })),
  });
}
