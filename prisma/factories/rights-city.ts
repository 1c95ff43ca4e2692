// A city for the proof of rights: two plans, in the first a unit that leads, one that supports and one that has no part,
// and somebody of every role at every distance. What must stay inside is marked in rights-records.ts.
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day, longAgo } from "./days";
import { insertMilestones, type MadeMilestone, sampleTargets } from "./milestones";
import { insertPlace, insertUnits, type MadeUnit } from "./organisations";
import { insertPeople, type NewPerson } from "./people";
import { insertPlan, type MadePlan } from "./plan";
import { insertObligations, insertPeriod, type MadePeriod } from "./periods";

/** What everybody on the plan may read, and nobody else. */
export const itemMark = "zq-item";

const units = ["lead", "supporting", "other"] as const;
type Units = Record<(typeof units)[number], MadeUnit>;

/** Where each person stands: the plan of the records, another plan, or the whole installation. */
function peopleOf(here: MadePlan, elsewhere: MadePlan, { lead, supporting, other }: Units) {
  return {
    reporter: { role: "reporter", plan: here, unit: lead },
    head: { role: "head", plan: here, unit: lead },
    supportingReporter: { role: "reporter", plan: here, unit: supporting },
    supportingHead: { role: "head", plan: here, unit: supporting },
    otherReporter: { role: "reporter", plan: here, unit: other },
    otherHead: { role: "head", plan: here, unit: other },
    reviewer: { role: "reviewer", plan: here },
    manager: { role: "manager", plan: here },
    leader: { role: "leader", plan: here },
    secretary: { role: "secretary", plan: here },
    auditor: { role: "auditor", plan: null },
    sysadmin: { role: "sysadmin", plan: null },
    secadmin: { role: "secadmin", plan: null },
    farReporter: { role: "reporter", plan: elsewhere, unit: lead },
    farHead: { role: "head", plan: elsewhere, unit: lead },
    farReviewer: { role: "reviewer", plan: elsewhere },
    farManager: { role: "manager", plan: elsewhere },
    farLeader: { role: "leader", plan: elsewhere },
    farSecretary: { role: "secretary", plan: elsewhere },
  } satisfies Record<string, NewPerson>;
}
export type PersonName = keyof ReturnType<typeof peopleOf>;

export type RightsCity = {
  plan: MadePlan;
  elsewhere: MadePlan;
  area: { id: string };
  place: { id: string; code: string };
  units: Units;
  people: Awaited<ReturnType<typeof insertPeople<PersonName>>>;
  /** Led by `lead` and supported by `supporting`: own, late, and done, its target met. others: of `other` alone. */
  items: Record<"own" | "late" | "done" | "others", MadeMilestone>;
  closed: MadePeriod;
  open: MadePeriod;
};

async function insertArea(db: PrismaClient, plan: MadePlan) {
  const names = { nameZh: "领域", nameEn: "Area", shortZh: "领域", shortEn: "Area" };
  const row = { planId: plan.id, code: "A1", kind: "task" as const, sortOrder: 1, ...names };
  const area = await db.area.create({ data: row, select: { id: true } });
  const task = { planId: plan.id, areaId: area.id, code: "T1", sortOrder: 1 };
  await db.task.create({ data: { ...task, nameZh: "任务", nameEn: "Task" }, select: { id: true } });
  return area;
}

async function insertItems(
  db: PrismaClient,
  { plan, elsewhere, area, units: made }: Pick<RightsCity, "plan" | "elsewhere" | "area" | "units">,
): Promise<RightsCity["items"]> {
  const { lead, supporting, other } = made;
  const titled = (name: string) => ({ zh: `${itemMark} ${name}`, en: `${itemMark} ${name}` });
  const shared = { plan, area, lead, supporting: [supporting] };
  const { build, count, coverage } = sampleTargets;
  const [own, done, others, late] = await insertMilestones(db, [
    { ...shared, code: "1-1", title: titled("own"), target: count, dueOn: "2024-09-30" },
    { ...shared, code: "1-2", title: titled("done"), target: build },
    { plan, area, lead: other, code: "1-3", title: titled("others"), target: coverage },
    { ...shared, code: "1-4", title: titled("late"), target: count, dueOn: "2024-06-30" },
  ]);
  const far = await insertArea(db, elsewhere);
  await insertMilestones(db, [
    { plan: elsewhere, area: far, lead, code: "9-1", target: sampleTargets.count },
  ]);
  if (!own || !done || !others || !late) throw new Error("no item was made");
  return { own, done, others, late };
}

/** The skeleton: nobody has written anything yet. `passwordHash` is argon2id; people sign in by their key's name. */
export async function makeRightsCity(db: PrismaClient, passwordHash: string): Promise<RightsCity> {
  const plan = await insertPlan(db, "rights-here");
  const elsewhere = await insertPlan(db, "rights-elsewhere");
  const area = await insertArea(db, plan);
  const place = await insertPlace(db);
  const made = await insertUnits(db, units);
  const asked = peopleOf(plan, elsewhere, made);
  const called = Object.fromEntries(
    Object.entries(asked).map(([name, person]) => [
      name,
      { ...person, passwordHash, called: { name: name.toLowerCase(), displayName: name } },
    ]),
  ) as Record<PersonName, NewPerson>;
  const people = await insertPeople(db, called);
  const items = await insertItems(db, { plan, elsewhere, area, units: made });
  await db.milestonePlace.create({ data: { milestoneId: items.own.id, placeId: place.id } });
  await db.assignment.updateMany({
    where: { milestoneId: items.own.id, part: "lead" },
    data: { leaderInCharge: "vice-mayor" },
  });
  const closed = await insertPeriod(db, { plan, code: "2024Q2", state: "closed" });
  const open = await insertPeriod(db, { plan, code: "2024Q3", state: "open" });
  const owed = [closed, open].flatMap((period) => [
    { period, milestone: items.own, unit: made.lead },
    { period, milestone: items.done, unit: made.lead },
    { period, milestone: items.late, unit: made.lead },
    { period, milestone: items.others, unit: made.other },
  ]);
  await insertObligations(db, owed);
  return { plan, elsewhere, area, place, units: made, people, items, closed, open };
}

/** Where a table of assignments or a header asks who said so. */
export const signedBy = (city: RightsCity, name: PersonName) => {
  const { personId, displayName } = city.people[name];
  return { id: personId, name: displayName };
};

export { day, longAgo };
