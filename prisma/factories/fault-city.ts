// A city for many users at once: ten departments with twenty items each, an open quarter in which all of them are
// owed, and some items that are late already, so that there is something to press.
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day } from "./days";
import { insertMilestones, type MadeMilestone } from "./milestones";
import { insertUnits, type MadeUnit } from "./organisations";
import { insertPeople, type NewPerson } from "./people";
import { insertObligations, insertPeriod } from "./periods";
import { insertPlan, type MadePlan } from "./plan";

export const FAULT_UNITS = 10;
export const ITEMS_PER_UNIT = 20;
/** The first of each unit are late. */
export const LATE_PER_UNIT = 3;
/** The clock at which the load runs: the quarter's window is open. */
export const FAULT_CLOCK = "2024-10-10T09:00:00+08:00";

export type FaultUnit = {
  code: string;
  /** Names to sign in by. */
  reporters: string[];
  head: string;
  items: string[];
  /** Led by the unit before it in the list; this one supports. */
  supports: string[];
};
export type FaultCity = {
  plan: string;
  period: string;
  units: FaultUnit[];
  reviewers: string[];
  managers: string[];
  leader: string;
};

const unitNames = Array.from({ length: FAULT_UNITS }, (_, index) => `unit${index}`);
const itemCode = (unit: number, item: number) => `${unit + 1}-${item + 1}`;

async function insertItems(
  db: PrismaClient,
  plan: MadePlan,
  units: readonly MadeUnit[],
): Promise<MadeMilestone[]> {
  const names = { nameZh: "任务", nameEn: "Task", shortZh: "任务", shortEn: "Task" };
  const area = await db.area.create({
    data: { planId: plan.id, code: "A1", kind: "task", sortOrder: 1, ...names },
    select: { id: true },
  });
  return insertMilestones(
    db,
    units.flatMap((lead, at) =>
      Array.from({ length: ITEMS_PER_UNIT }, (_, item) => ({
        plan,
        area,
        code: itemCode(at, item),
        target: { kind: "count" as const, min: 1000, max: null, unit: "个", base: 0 },
        lead,
        supporting: [units[(at + 1) % units.length] as MadeUnit],
        dueOn: item < LATE_PER_UNIT ? "2024-06-30" : "2025-12-31",
      })),
    ),
  );
}

function peopleOf(plan: MadePlan, units: readonly MadeUnit[], passwordHash: string) {
  const person = (name: string, rest: Omit<NewPerson, "plan">): [string, NewPerson] => [
    name,
    { ...rest, plan, passwordHash, called: { name, displayName: name } },
  ];
  return Object.fromEntries([
    ...units.flatMap((unit, at) => [
      person(`reporter${at}a`, { role: "reporter", unit }),
      person(`reporter${at}b`, { role: "reporter", unit }),
      person(`head${at}`, { role: "head", unit }),
    ]),
    ...["reviewer0", "reviewer1", "reviewer2"].map((name) => person(name, { role: "reviewer" })),
    ...["manager0", "manager1"].map((name) => person(name, { role: "manager" })),
    person("leader0", { role: "leader" }),
  ]);
}

/** Everybody signs in by the name in what is given back. `passwordHash` is argon2id. */
export async function makeFaultCity(db: PrismaClient, passwordHash: string): Promise<FaultCity> {
  const plan = await insertPlan(db, "fault-city");
  const made = await insertUnits(db, unitNames);
  const units = unitNames.map((name) => made[name] as MadeUnit);
  const items = await insertItems(db, plan, units);
  const period = await insertPeriod(db, { plan, code: "2024Q3", state: "open" });
  const owing = items.map((milestone, index) => ({
    period,
    milestone,
    unit: units[Math.floor(index / ITEMS_PER_UNIT)] as MadeUnit,
  }));
  await insertObligations(db, owing);
  await db.plan.update({ where: { id: plan.id }, data: { reportingFrom: day("2024-07-01") } });
  await insertPeople(db, peopleOf(plan, units, passwordHash));
  const codes = (at: number) => Array.from({ length: ITEMS_PER_UNIT }, (_, i) => itemCode(at, i));
  return {
    plan: plan.code,
    period: period.code,
    units: units.map(({ code }, at) => ({
      code,
      reporters: [`reporter${at}a`, `reporter${at}b`],
      head: `head${at}`,
      items: codes(at),
      supports: codes((at + FAULT_UNITS - 1) % FAULT_UNITS),
    })),
    reviewers: ["reviewer0", "reviewer1", "reviewer2"],
    managers: ["manager0", "manager1"],
    leader: "leader0",
  };
}
