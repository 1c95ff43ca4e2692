// The plan file as the records it becomes: one shape for what the file says and for what the database holds,
// so that the two compare field by field.
import {
  type Cadence,
  type LocalDate,
  type MilestoneKind,
  type Target,
  target,
} from "../milestone/milestone";
import type { PlanFile } from "./plan-file";

/** What is versioned of a milestone (product.md 3). */
export type DefinitionRecord = {
  titleZh: string;
  titleEn: string;
  startsOn: LocalDate | null;
  dueOn: LocalDate;
  dueSource: "stated" | "planEnd";
  target: Target;
  cadence: Cadence;
  weight: number;
  expectedEffect: string | null;
  locators: string[];
};

/** Where it stands in the plan and what it hangs on. All references are codes. */
export type PlacementRecord = {
  area: string;
  task: string | null;
  measure: string | null;
  indicator: string | null;
  readsFrom: string | null;
  kind: MilestoneKind;
  chain: string | null;
  series: string | null;
  aspirational: boolean;
  dependsOn: string[];
  places: string[];
  sortOrder: number;
};

export type OwnersRecord = { lead: string | null; supporting: string[] };

export type MilestoneRecord = {
  code: string;
  placement: PlacementRecord;
  definition: DefinitionRecord;
  owners: OwnersRecord;
};

type MilestoneRow = PlanFile["milestones"][number];

function toTarget(row: MilestoneRow): Target {
  if (row.kind !== "coverage") return target.parse({ ...row.target, kind: row.kind });
  const { confirmed, ...rest } = row.target;
  return target.parse({ ...rest, kind: row.kind, confirmedCount: confirmed ?? null });
}

function toDefinition(row: MilestoneRow): DefinitionRecord {
  return {
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    startsOn: row.startsOn ?? null,
    dueOn: row.dueOn,
    dueSource: row.dueSource,
    target: toTarget(row),
    cadence: row.cadence ?? "quarterly",
    weight: 1,
    expectedEffect: row.expectedEffect ?? null,
    locators: [...row.locators],
  };
}

function toPlacement(row: MilestoneRow, sortOrder: number): PlacementRecord {
  return {
    area: row.area,
    task: row.task ?? null,
    measure: row.measure ?? null,
    indicator: row.indicator ?? null,
    readsFrom: row.readsFrom ?? null,
    kind: row.kind,
    chain: row.chain ?? null,
    series: row.series ?? null,
    aspirational: row.aspirational ?? false,
    dependsOn: [...(row.dependsOn ?? [])],
    places: [...row.places].sort(),
    sortOrder,
  };
}

/** The milestones of a file, in its order. */
export function toMilestoneRecords(file: PlanFile): MilestoneRecord[] {
  const owners = new Map(file.assignments.map((row) => [row.milestone, row]));
  return file.milestones.map((row, index) => {
    const suggested = owners.get(row.code);
    return {
      code: row.code,
      placement: toPlacement(row, index + 1),
      definition: toDefinition(row),
      owners: {
        lead: suggested?.lead ?? null,
        supporting: [...(suggested?.supporting ?? [])].sort(),
      },
    };
  });
}

/** How many records of each noun a file holds. */
export function countRecords(file: PlanFile) {
  const { areas, tasks, measures, milestones, indicators, forecasts, discrepancies } = file;
  return {
    organisations: file.organisations.length,
    places: file.places.length,
    areas: areas.length,
    tasks: tasks.length,
    measures: measures.length,
    milestones: milestones.length,
    indicators: indicators.length,
    forecasts: forecasts.length,
    discrepancies: discrepancies.length,
    assignments: file.assignments.length,
  };
}
export type PlanCounts = ReturnType<typeof countRecords>;
