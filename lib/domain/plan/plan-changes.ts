// What a changed file would change of a plan in force, and which procedure each change needs (product.md 3, 7).
import type { LocalDate } from "../milestone/milestone";
import type { DefinitionRecord, MilestoneRecord, PlacementRecord } from "./plan-records";
import { isSame } from "./same";

/** 勘误: our record differed from the print. 调整: the plan itself changes, by a document. */
export type Procedure = "erratum" | "amendment";

export type FrozenChange = {
  /** Code of the record. */
  record: string;
  field: string;
  needs: Procedure;
};

/** These say what was promised and by when: they change with the plan; all others can only have been recorded wrongly. */
const promise: ReadonlySet<keyof DefinitionRecord> = new Set(["startsOn", "dueOn", "target"]);

const fieldsOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[];

export type KnownMilestone = MilestoneRecord & {
  /** The commission has decided on lead or supporting units: what the file suggests no longer counts. */
  ownersConfirmed: boolean;
  terminated: boolean;
};

function changesOfMilestone(known: KnownMilestone, wanted: MilestoneRecord): FrozenChange[] {
  const record = wanted.code;
  const definition = fieldsOf<DefinitionRecord>(wanted.definition)
    .filter((field) => !isSame(known.definition[field], wanted.definition[field]))
    .map(
      (field) => ({ record, field, needs: promise.has(field) ? "amendment" : "erratum" }) as const,
    );
  const placement = fieldsOf<PlacementRecord>(wanted.placement)
    .filter((field) => !isSame(known.placement[field], wanted.placement[field]))
    .map((field) => ({ record, field, needs: "erratum" }) as const);
  const owners =
    known.ownersConfirmed || isSame(known.owners, wanted.owners)
      ? []
      : ([{ record, field: "assignment", needs: "erratum" }] as const);
  return [...definition, ...placement, ...owners];
}

export type IndicatorTerms = {
  code: string;
  unit: string;
  evaluation: string;
  base: unknown;
  targets: unknown;
};

export type PlanTerms = {
  code: string;
  titleZh: string;
  titleEn: string;
  baseYear: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
};

/** The changes a file would make to what a plan in force has promised, in the file's order. */
export function findFrozenChanges(
  known: {
    plan: PlanTerms;
    milestones: readonly KnownMilestone[];
    indicators: readonly IndicatorTerms[];
  },
  wanted: {
    plan: PlanTerms;
    milestones: readonly MilestoneRecord[];
    indicators: readonly IndicatorTerms[];
  },
): FrozenChange[] {
  const changes: FrozenChange[] = [];
  const isPromise = new Set(["startsOn", "endsOn"]);
  for (const field of fieldsOf<PlanTerms>(wanted.plan)) {
    if (isSame(known.plan[field], wanted.plan[field])) continue;
    const needs = isPromise.has(field) ? "amendment" : "erratum";
    changes.push({ record: wanted.plan.code, field, needs });
  }

  const knownByCode = new Map(known.milestones.map((each) => [each.code, each]));
  for (const each of wanted.milestones) {
    const before = knownByCode.get(each.code);
    if (!before) changes.push({ record: each.code, field: "added", needs: "amendment" });
    else changes.push(...changesOfMilestone(before, each));
  }
  const codes = new Set(wanted.milestones.map((each) => each.code));
  for (const each of known.milestones) {
    if (codes.has(each.code) || each.terminated) continue;
    changes.push({ record: each.code, field: "removed", needs: "amendment" });
  }

  const indicators = new Map(known.indicators.map((each) => [each.code, each]));
  for (const each of wanted.indicators) {
    const before = indicators.get(each.code);
    if (!before) changes.push({ record: each.code, field: "added", needs: "amendment" });
    else if (!isSame(before.targets, each.targets))
      changes.push({ record: each.code, field: "targets", needs: "amendment" });
    else if (!isSame({ ...before }, { ...each }))
      changes.push({ record: each.code, field: "base", needs: "erratum" });
  }
  return changes;
}
