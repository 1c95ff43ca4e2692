// Can one item take the change? Faults at the item's own fields, which the caller prefixes.
import { checkpointFaults, standingPoints } from "../definition/checkpoint-faults";
import type { FieldFault } from "../errors";
import type { Definition, MilestoneFacts, PlanFact } from "../milestone/facts";
import type { TwoDates } from "../milestone/in-force";
import { rulesOf } from "../milestone/kinds";
import { type LocalDate, type Target, target as targetSchema } from "../milestone/milestone";
import { type Amendable, type AmendmentChange, partsOfChange, withParts } from "./amendment-change";
import type { AmendmentKind } from "./amendment-input";

/** Our choice: a plan names goals beyond its end (product.md 3: 2035), but not generations ahead. */
const YEARS_BEYOND = 15;

const at = (field: string, code: string, params?: FieldFault["params"]): FieldFault => ({
  field,
  code,
  ...(params ? { params } : {}),
});

function kindFaults(kind: AmendmentKind, change: AmendmentChange): FieldFault[] {
  if (kind === "erratum") return change.terminated ? [at("terminated", "amendmentOnly")] : [];
  return (["titleZh", "titleEn"] as const)
    .filter((field) => change[field] !== undefined)
    .map((field) => at(field, "erratumOnly"));
}

function dateFaults(change: AmendmentChange, next: Amendable, plan: PlanFact): FieldFault[] {
  const { startsOn, dueOn } = next;
  const to = `${Number(plan.endsOn.slice(0, 4)) + YEARS_BEYOND}-12-31`;
  const params = { from: plan.startsOn, to };
  const faults: FieldFault[] = [];
  if (change.dueOn !== undefined && (dueOn < plan.startsOn || dueOn > to)) {
    faults.push(at("dueOn", "outsideSpan", params));
  }
  if (change.startsOn && (startsOn ?? "") < `${plan.baseYear}-01-01`) {
    faults.push(at("startsOn", "outsideSpan", { from: `${plan.baseYear}-01-01`, to }));
  }
  if ((change.startsOn || change.dueOn) && startsOn !== null && startsOn >= dueOn) {
    faults.push(at(change.startsOn ? "startsOn" : "dueOn", "startsAfterDue", { startsOn, dueOn }));
  }
  return faults;
}

/** Faults inside the target itself, at `target.…`. */
function ownFaults(target: Target): FieldFault[] {
  switch (target.kind) {
    case "build":
      return rulesOf("build").stagesOf(target).includes(target.stage)
        ? []
        : [at("target.stage", "unknownCode")];
    case "count": {
      const { min, max, base } = target;
      return [
        ...(max !== null && max < min ? [at("target.max", "maxBelowMin")] : []),
        // A count that starts at its goal has nothing to be measured (product.md 4, fine print).
        ...(base !== null && base >= min ? [at("target.min", "baseMeets", { base })] : []),
      ];
    }
    case "coverage":
      return new Set(target.units).size < target.units.length ? [at("target.units", "twice")] : [];
    case "threshold": {
      const { comparator, value, max } = target;
      if (comparator === "between") {
        return max === null || max <= value ? [at("target.max", "maxBelowMin")] : [];
      }
      return max === null ? [] : [at("target.max", "maxOfBetween")];
    }
    case "qualitative": {
      if (target.criteria.length === 0) return [];
      const codes = target.criteria.map(({ code }) => code);
      if (new Set(codes).size < codes.length) return [at("target.criteria", "twice")];
      return target.criteria.some(({ required }) => required)
        ? []
        : [at("target.criteria", "nothingRequired")];
    }
  }
}

const said = ({ field, code }: FieldFault) => `${field} ${code}`;

function targetFaults(before: Target, change: AmendmentChange, after: Target): FieldFault[] {
  if (change.target === undefined) return [];
  if (change.target.kind !== before.kind) return [at("target", "otherKind")];
  if (!targetSchema.safeParse(after).success) return [at("target", "invalid")];
  // What was amiss before is not the change's fault.
  const known = new Set(ownFaults(before).map(said));
  return ownFaults(after).filter((fault) => !known.has(said(fault)));
}

/** Confirmed yearly targets the item could no longer be held to: they are confirmed anew first, or go past the goal. */
function courseFaults(
  facts: MilestoneFacts,
  before: Definition,
  after: Definition,
  today: TwoDates,
): FieldFault[] {
  const from = after.startsOn ?? facts.plan.startsOn;
  const points = standingPoints(facts, today.knownBy).filter(
    ({ on }) => on >= from && on < after.dueOn && on < before.dueOn,
  );
  const known = new Set(checkpointFaults(facts, before, points, today).map(said));
  const fresh = checkpointFaults(facts, after, points, today).filter(
    (fault) => !known.has(said(fault)),
  );
  const days = fresh.flatMap(({ field }) => points[Number(field.split(".")[1])]?.on ?? []);
  if (fresh.length === 0) return [];
  return [at("target", "checkpointsPast", { days: [...new Set(days)].join(", ") })];
}

export type ItemAsk = {
  kind: AmendmentKind;
  facts: MilestoneFacts;
  /** The version the change is made to. */
  standing: Definition & Amendable;
  /** Only what differs from it (realChange). */
  change: AmendmentChange;
  today: TwoDates;
};

/** Faults at `change`, `dueOn`, `startsOn`, `titleZh`, `titleEn`, `terminated`, `target` and `target.…`. */
export function itemFaults({ kind, facts, standing, change, today }: ItemAsk): FieldFault[] {
  const parts = partsOfChange(change);
  if (parts.length === 0) return [at("change", "asItStands")];
  if (standing.terminated) return [at("change", "terminated")];
  if (change.terminated && parts.length > 1) return [at("terminated", "terminatedAlone")];
  const next = withParts(standing, parts);
  const faults = [
    ...kindFaults(kind, change),
    ...dateFaults(change, next, facts.plan),
    ...targetFaults(standing.target, change, next.target),
  ];
  if (faults.length > 0 || change.terminated) return faults;
  return courseFaults(facts, standing, next, today);
}

/** The new due date has passed already: the item is late, or done late, from the moment this is in force. */
export function isPastDue(change: AmendmentChange, today: LocalDate): boolean {
  return change.dueOn !== undefined && change.dueOn < today;
}
