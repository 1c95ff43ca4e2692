// A whole small plan: two units, a person of each role, an item of each kind, a closed quarter and an open one in
// which the first unit owes a report on every item.
import type { UserActor } from "@/lib/domain/actor";
import { type MilestoneKind, milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day, uniqueCode } from "./days";
import { insertMilestones, type MadeMilestone, sampleTargets } from "./milestones";
import { insertPlace, insertUnits, type MadeUnit } from "./organisations";
import { insertPeople, type NewPerson } from "./people";
import { insertObligations, insertPeriod, type MadePeriod } from "./periods";

export type MadePlan = { id: string; code: string };
export type Scene = {
  plan: MadePlan;
  area: { id: string };
  /** Leads every item. */
  lead: MadeUnit;
  /** Supports every item. */
  supporting: MadeUnit;
  /** Works on the plan, on none of these items. */
  other: MadeUnit;
  people: Record<
    | "reporter"
    | "colleague"
    | "head"
    | "supporter"
    | "outsider"
    | "otherHead"
    | "reviewer"
    | "manager"
    | "leader"
    | "auditor",
    UserActor
  >;
  items: Record<MilestoneKind, MadeMilestone>;
  closed: MadePeriod;
  open: MadePeriod;
};

export async function insertPlan(db: PrismaClient, code = uniqueCode("plan")): Promise<MadePlan> {
  const region = await insertPlace(db);
  return db.plan.create({
    data: {
      code,
      titleZh: code,
      titleEn: code,
      regionId: region.id,
      baseYear: 2020,
      startsOn: day("2021-01-01"),
      endsOn: day("2025-12-31"),
      publishedOn: day("2021-01-01"),
      reportingFrom: day("2021-01-01"),
      status: "inForce",
    },
    select: { id: true, code: true },
  });
}

function peopleOf(
  plan: MadePlan,
  { lead, supporting, other }: Pick<Scene, "lead" | "supporting" | "other">,
) {
  return {
    reporter: { role: "reporter", plan, unit: lead },
    colleague: { role: "reporter", plan, unit: lead },
    head: { role: "head", plan, unit: lead },
    supporter: { role: "reporter", plan, unit: supporting },
    outsider: { role: "reporter", plan, unit: other },
    otherHead: { role: "head", plan, unit: other },
    reviewer: { role: "reviewer", plan },
    manager: { role: "manager", plan },
    leader: { role: "leader", plan },
    auditor: { role: "auditor", plan },
  } satisfies Record<keyof Scene["people"], NewPerson>;
}

async function insertArea(db: PrismaClient, plan: MadePlan): Promise<{ id: string }> {
  const names = { nameZh: "Area", nameEn: "Area", shortZh: "Area", shortEn: "Area" };
  const data = { planId: plan.id, code: "A1", kind: "task" as const, sortOrder: 1, ...names };
  return db.area.create({ data, select: { id: true } });
}

export async function makeScene(db: PrismaClient): Promise<Scene> {
  const plan = await insertPlan(db);
  const area = await insertArea(db, plan);
  const units = await insertUnits(db, ["lead", "supporting", "other"]);
  const { lead, supporting } = units;
  const made = await insertMilestones(
    db,
    milestoneKinds.map((kind, index) => ({
      plan,
      area,
      code: String(index + 1),
      target: sampleTargets[kind],
      lead,
      supporting: [supporting],
    })),
  );
  const closed = await insertPeriod(db, { plan, code: "2024Q2", state: "closed" });
  const open = await insertPeriod(db, { plan, code: "2024Q3", state: "open" });
  const owed = [closed, open].flatMap((period) =>
    made.map((milestone) => ({ period, milestone, unit: lead })),
  );
  await insertObligations(db, owed);
  const items = Object.fromEntries(made.map((item) => [item.kind, item])) as Scene["items"];
  return {
    plan,
    area,
    ...units,
    people: await insertPeople(db, peopleOf(plan, units)),
    items,
    closed,
    open,
  };
}

/** Inside the open quarter's window: 2024Q3 opens on 20 September and closes on 10 October. */
export const sceneClock = () => new Date("2024-10-08T02:00:00.000Z");
