// What the commission confirms before the first quarter: owners, lists and criteria, yearly targets; and what units
// propose later.
import { confirmAssignments } from "@/lib/commands/assignment/confirm-assignments";
import { confirmCheckpoint } from "@/lib/commands/definition/confirm-checkpoint";
import {
  confirmDefinition,
  type ConfirmDefinitionInput,
} from "@/lib/commands/definition/confirm-definition";
import {
  proposeDefinition,
  type ProposeDefinitionInput,
} from "@/lib/commands/definition/propose-definition";
import { refuseProposal } from "@/lib/commands/definition/refuse-proposal";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import type { Target } from "@/lib/domain/milestone/milestone";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { type MilestoneRecord, toMilestoneRecords } from "@/lib/domain/plan/plan-records";
import confirmations from "./confirmations.json";
import { stagesOf } from "./course";
import people from "./people.json";
import { inTurns, type People, teamOf } from "./people";
import { at } from "./reports";

const { documents, notAssigned, notDefined } = confirmations;

/** From this day on it all holds: before the first window opens. */
const HOLDS_FROM = "2021-03-01";

type Part = ConfirmDefinitionInput["part"];

export async function confirmOwners(actor: Actor, file: PlanFile, clock: Clock): Promise<number> {
  const leaders = people.leadersInCharge as Record<string, string>;
  const decisions = file.assignments
    .filter((row) => !notAssigned.includes(row.milestone))
    .map(({ milestone, lead, supporting }) => ({
      milestone,
      lead,
      supporting,
      leaderInCharge: leaders[lead] ?? people.otherLeader,
    }));
  const { confirmed } = await confirmAssignments(
    actor,
    { plan: file.plan.code, document: documents.assignments, startsOn: HOLDS_FROM, decisions },
    clock,
  );
  return confirmed;
}

type CoverageRule = {
  list?: string;
  suffix?: string;
  also?: string[];
  first?: number;
  units?: boolean;
};

function unitNames(rule: CoverageRule, file: PlanFile): string[] {
  const places = file.places.filter((place) => place.kind === "district");
  const districts = places.map((place) => place.nameZh);
  const newArea = file.places
    .filter((place) => place.kind === "newArea")
    .map((place) => place.nameZh);
  const lists: Record<string, string[]> = {
    districts,
    districtsAndNewArea: [...districts, ...newArea],
    townships: confirmations.townships,
    communities: confirmations.communities,
    hospitals: confirmations.hospitals,
    colleges: confirmations.colleges,
  };
  const names = (lists[rule.list ?? ""] ?? []).slice(0, rule.first);
  return [...(rule.also ?? []), ...names.map((name) => `${name}${rule.suffix ?? ""}`)];
}

function criteriaOf(titleZh: string): Part {
  const set =
    confirmations.criteria.find((each) => each.match.some((word) => titleZh.includes(word))) ??
    confirmations.otherCriteria;
  const criteria = set.zh.map((zh, index) => ({
    code: `c${index + 1}`,
    zh,
    en: set.en[index] ?? "",
    required: true,
  }));
  return { kind: "qualitative", criteria };
}

function partOf({ code, definition }: MilestoneRecord, file: PlanFile): Part | null {
  const { target, titleZh } = definition;
  if (notDefined.includes(code)) return null;
  if (target.kind === "qualitative") return criteriaOf(titleZh);
  if (target.kind !== "coverage") return null;
  const rule = (confirmations.coverage as Record<string, CoverageRule>)[code];
  if (rule?.units && target.units.length > 0) return { kind: "coverageList", units: target.units };
  if (rule?.list) return { kind: "coverageList", units: unitNames(rule, file) };
  const counts = confirmations.coverageCounts as Record<string, number>;
  return { kind: "coverageCount", confirmedCount: counts[code] ?? confirmations.otherCount };
}

/** Lists, numbers and criteria; of items that read elsewhere nothing is asked. */
export async function confirmDefinitions(
  actor: Actor,
  file: PlanFile,
  clock: Clock,
): Promise<number> {
  const parts = toMilestoneRecords(file).flatMap((row) => {
    const { indicator, readsFrom } = row.placement;
    const part = indicator === null && readsFrom === null ? partOf(row, file) : null;
    return part ? [{ milestone: row.code, part }] : [];
  });
  const common = {
    plan: file.plan.code,
    document: documents.definitions,
    effectiveOn: HOLDS_FROM,
  };
  await inTurns(parts, async (each) => {
    await confirmDefinition(actor, { ...common, ...each }, clock);
  });
  return parts.length;
}

/** A usual course, by the end of each year; for a quota of one year by the end of each quarter. */
const usualCourse = [
  { day: "2022-12-31", quarterDay: "03-31", share: 0.3 },
  { day: "2023-12-31", quarterDay: "06-30", share: 0.5 },
  { day: "2024-12-31", quarterDay: "09-30", share: 0.75 },
];

function valueAt(target: Target, share: number): number | string | null {
  switch (target.kind) {
    case "build": {
      const stages = stagesOf(target);
      return stages[Math.max(0, Math.floor(stages.length * share) - 1)]?.code ?? null;
    }
    case "count":
      return Math.round(target.min * share);
    case "coverage":
      return Number((target.share * share).toFixed(2));
    case "qualitative":
      // Criteria met, of three.
      return Math.floor(3 * share);
    case "threshold":
      return null;
  }
}

export async function confirmCheckpoints(
  actor: Actor,
  file: PlanFile,
  clock: Clock,
): Promise<number> {
  const chosen = toMilestoneRecords(file).filter(({ code }) =>
    confirmations.checkpoints.includes(code),
  );
  const rows = chosen.flatMap(({ code: milestone, definition }) => {
    const { dueOn, startsOn, target } = definition;
    const points = usualCourse.flatMap(({ day, quarterDay, share }) => {
      const on = startsOn === null ? day : `${dueOn.slice(0, 4)}-${quarterDay}`;
      const value = valueAt(target, share);
      return value === null || on >= dueOn || on < (startsOn ?? on) ? [] : [{ on, value }];
    });
    return points.length > 0 ? [{ milestone, points }] : [];
  });
  const common = {
    plan: file.plan.code,
    document: documents.checkpoints,
    effectiveOn: HOLDS_FROM,
  };
  await inTurns(rows, async (each) => {
    await confirmCheckpoint(actor, { ...common, ...each }, clock);
  });
  return rows.length;
}

type Words = { milestone: string; unit: string; on: string; note: string; document?: string };

/** Three proposals of the last quarter: one not taken, two open. */
export async function proposeDefinitions(all: People, plan: string): Promise<void> {
  const { refused, list, checkpoints } = confirmations.proposals;
  const propose = (
    { milestone, unit, on, note, document = "" }: Words,
    content: ProposeDefinitionInput["content"],
  ) => {
    const { reporter } = teamOf(all, unit);
    const ask = { plan, milestone, content, note, document };
    return proposeDefinition(reporter, ask, at(on, "10:20"));
  };
  const { confirmedCount, decidedOn, reason } = refused;
  const number = { kind: "coverageCount", confirmedCount } as const;
  const { proposalId } = await propose(refused, { kind: "target", part: number });
  await refuseProposal(all.manager, { proposalId, reason }, at(decidedOn, "15:00"));

  const townships = confirmations.townships.slice(0, list.townships);
  const units = townships.map((name) => `${name}${list.suffix}`);
  await propose(list, { kind: "target", part: { kind: "coverageList", units } });

  const points = Object.entries(checkpoints.points).map(([on, value]) => ({ on, value }));
  await propose(checkpoints, { kind: "checkpoints", points });
}
