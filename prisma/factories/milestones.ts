// An item of each kind with its definition, its lead and its supporting units.
import { randomUUID } from "node:crypto";
import type { MilestoneKind, Target } from "@/lib/domain/milestone/milestone";
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { day, longAgo } from "./days";
import type { MadeUnit } from "./organisations";

export const sampleTargets: { [K in MilestoneKind]: Extract<Target, { kind: K }> } = {
  build: { kind: "build", stage: "inOperation", stages: [] },
  count: { kind: "count", min: 7, max: null, unit: "schools", base: null },
  coverage: {
    kind: "coverage",
    share: 1,
    of: "clinics",
    ofEn: "clinics",
    units: ["North", "South", "East"],
    listConfirmed: true,
    confirmedCount: null,
  },
  threshold: { kind: "threshold", comparator: "<=", value: 15, max: null, unit: "/100k", base: 20 },
  qualitative: {
    kind: "qualitative",
    criteria: [
      { code: "rules", zh: "Rules issued", en: "Rules issued", required: true, state: "confirmed" },
      { code: "fund", zh: "Fund set up", en: "Fund set up", required: true, state: "confirmed" },
    ],
  },
};

export type NewMilestone = {
  plan: { id: string };
  area: { id: string };
  code: string;
  target: Target;
  lead?: MadeUnit;
  /** The lead is only suggested: it owes nothing. */
  suggested?: boolean;
  supporting?: readonly MadeUnit[];
  dueOn?: string;
  /** Where a reader meets it; else a plain name. */
  title?: { zh: string; en: string };
};
export type MadeMilestone = { id: string; code: string; kind: MilestoneKind; target: Target };

function toVersion(
  item: NewMilestone,
  milestoneId: string,
): Prisma.MilestoneVersionCreateManyInput {
  return {
    milestoneId,
    version: 1,
    titleZh: item.title?.zh ?? `Item ${item.code}`,
    titleEn: item.title?.en ?? `Item ${item.code}`,
    dueOn: day(item.dueOn ?? "2025-12-31"),
    dueSource: "stated",
    kind: item.target.kind,
    target: item.target,
    cadence: "quarterly",
    locators: ["1.1"],
    effectiveOn: day("2021-01-01"),
    acceptedAt: longAgo,
  };
}

function toAssignments(
  item: NewMilestone,
  milestoneId: string,
): Prisma.AssignmentCreateManyInput[] {
  const assignment = (unit: MadeUnit, part: "lead" | "supporting") => ({
    milestoneId,
    organisationId: unit.id,
    part,
    state: item.suggested ? ("suggested" as const) : ("confirmed" as const),
    startsOn: day("2021-01-01"),
    acceptedAt: longAgo,
  });
  const leads = item.lead ? [assignment(item.lead, "lead")] : [];
  return [...leads, ...(item.supporting ?? []).map((unit) => assignment(unit, "supporting"))];
}

/** The items in the order given. */
export async function insertMilestones(
  db: PrismaClient,
  items: readonly NewMilestone[],
): Promise<MadeMilestone[]> {
  const made = items.map((item) => ({ item, id: randomUUID() }));
  await db.milestone.createMany({
    data: made.map(({ item, id }, index) => ({
      id,
      planId: item.plan.id,
      areaId: item.area.id,
      code: item.code,
      kind: item.target.kind,
      sortOrder: index + 1,
    })),
  });
  await db.milestoneVersion.createMany({ data: made.map(({ item, id }) => toVersion(item, id)) });
  await db.assignment.createMany({ data: made.flatMap(({ item, id }) => toAssignments(item, id)) });
  return made.map(({ item: { code, target }, id }) => ({ id, code, kind: target.kind, target }));
}

export async function insertMilestone(
  db: PrismaClient,
  item: NewMilestone,
): Promise<MadeMilestone> {
  const [made] = await insertMilestones(db, [item]);
  if (!made) throw new Error("no item was made");
  return made;
}
