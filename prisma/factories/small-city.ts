// A city of its own for a journey through time: one plan about to be reported on for the first time, three items of
// different kinds led by one department with two offices, supported by another.
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day, longAgo } from "./days";
import { insertMilestones, type NewMilestone } from "./milestones";
import { insertPlace, type MadeUnit } from "./organisations";
import { insertPeople, type NewPerson } from "./people";

export const cityPlan = "walk-2024-2025";
export const cityItems = {
  count: { code: "1-1", zh: "新增托育机构 12 家", en: "12 new nurseries" },
  coverage: {
    code: "1-2",
    zh: "各社区卫生服务中心建成妇幼门诊",
    en: "A clinic in every health centre",
  },
  build: {
    code: "1-3",
    zh: "市妇幼保健院改扩建投入使用",
    en: "The maternity hospital in operation",
  },
} as const;
export const cityCentres = [
  "东风社区卫生服务中心",
  "南厂社区卫生服务中心",
  "西湖社区卫生服务中心",
] as const;

const targets: Record<keyof typeof cityItems, NewMilestone["target"]> = {
  count: { kind: "count", min: 12, max: null, unit: "家", base: 0 },
  coverage: {
    kind: "coverage",
    share: 1,
    of: "社区卫生服务中心",
    ofEn: "health centres",
    units: [...cityCentres],
    listConfirmed: true,
    confirmedCount: null,
  },
  build: { kind: "build", stage: "inOperation", stages: [] },
};

async function insertUnit(db: PrismaClient, code: string, zh: string, en: string) {
  const unit = await db.organisation.create({
    data: {
      code,
      kind: "department",
      versions: {
        create: {
          nameZh: zh,
          nameEn: en,
          sortOrder: 1,
          effectiveOn: day("2020-01-01"),
          acceptedAt: longAgo,
        },
      },
    },
    select: { id: true, code: true },
  });
  return { ...unit, nameZh: zh } satisfies MadeUnit;
}

type DueDays = Readonly<Record<keyof typeof cityItems, string>>;
const atTheEnd: DueDays = { count: "2025-12-31", coverage: "2025-12-31", build: "2025-12-31" };

/** Everybody signs in by these names. `passwordHash` is argon2id. */
export async function makeSmallCity(
  db: PrismaClient,
  passwordHash: string,
  dueOn: DueDays = atTheEnd,
): Promise<void> {
  const region = await insertPlace(db);
  const plan = await db.plan.create({
    data: {
      code: cityPlan,
      titleZh: "示范市人口发展规划",
      titleEn: "Population plan of a model city",
      regionId: region.id,
      baseYear: 2023,
      startsOn: day("2024-07-01"),
      endsOn: day("2025-12-31"),
      publishedOn: day("2024-06-01"),
      reportingFrom: day("2024-07-01"),
      status: "inForce",
    },
    select: { id: true, code: true },
  });
  const area = await db.area.create({
    data: {
      planId: plan.id,
      code: "1",
      kind: "task",
      sortOrder: 1,
      nameZh: "托育和妇幼健康",
      nameEn: "Nurseries and maternal health",
      shortZh: "托育妇幼",
      shortEn: "Nurseries",
    },
    select: { id: true },
  });
  const lead = await insertUnit(db, "health", "市卫生健康局", "Health Commission");
  const supporting = await insertUnit(db, "civil", "市民政局", "Civil Affairs Bureau");
  const kinds = Object.keys(cityItems) as (keyof typeof cityItems)[];
  await insertMilestones(
    db,
    kinds.map((kind) => ({
      plan,
      area,
      code: cityItems[kind].code,
      title: cityItems[kind],
      target: targets[kind],
      lead,
      supporting: [supporting],
      dueOn: dueOn[kind],
    })),
  );
  const called = (name: string, displayName: string) => ({
    called: { name, displayName },
    passwordHash,
  });
  await insertPeople(db, {
    nursery: { role: "reporter", plan, unit: lead, ...called("nursery", "罗敏") },
    mother: { role: "reporter", plan, unit: lead, ...called("mother", "周云") },
    head: { role: "head", plan, unit: lead, ...called("head", "高翔") },
    civil: { role: "reporter", plan, unit: supporting, ...called("civil", "田园") },
    reviewer: { role: "reviewer", plan, ...called("reviewer", "陈晨") },
    manager: { role: "manager", plan, ...called("manager", "何平") },
    second: { role: "manager", plan, ...called("second", "冯远") },
    secretary: { role: "secretary", plan, ...called("secretary", "许宁") },
    leader: { role: "leader", plan, ...called("leader", "杨帆") },
    auditor: { role: "auditor", plan: null, ...called("auditor", "吴桐") },
  } satisfies Record<string, NewPerson>);
}
