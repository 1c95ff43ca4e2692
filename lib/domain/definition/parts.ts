// Which parts of a definition are open, by kind: the one place that knows. Forms, checks and the bench read it.
import type { MilestoneKind, Target, TargetOf } from "../milestone/milestone";
import { isSame } from "../plan/same";
import type { ProposalKind } from "./proposal";

export const definitionParts = [
  "units",
  "unitCount",
  "criteria",
  "stages",
  "checkpoints",
  "weight",
  "cadence",
] as const;
export type DefinitionPart = (typeof definitionParts)[number];

/** missing: nothing to measure against; suggested: not confirmed; byPlan: the plan's text says all. */
export type PartState = "missing" | "suggested" | "confirmed" | "byPlan";

type OpenKind<K extends MilestoneKind> = {
  parts: readonly DefinitionPart[];
  /** How the target stands; `first` is the plan's own version of it. */
  stateOf(target: TargetOf<K>, first: Target): PartState;
};

const always = ["checkpoints", "weight", "cadence"] as const satisfies readonly DefinitionPart[];
const byPlan = (): PartState => "byPlan";

const kinds: { [K in MilestoneKind]: OpenKind<K> } = {
  build: {
    parts: ["stages", ...always],
    stateOf(target, first) {
      const codes = target.stages.map((each) => each.code);
      if (codes.length > 0 && !codes.includes(target.stage)) return "missing";
      return isSame(target, first) ? "byPlan" : "confirmed";
    },
  },
  count: { parts: always, stateOf: byPlan },
  coverage: {
    parts: ["units", "unitCount", ...always],
    stateOf({ units, listConfirmed, confirmedCount }) {
      if ((listConfirmed && units.length > 0) || confirmedCount !== null) return "confirmed";
      return units.length > 0 ? "suggested" : "missing";
    },
  },
  threshold: { parts: always, stateOf: byPlan },
  qualitative: {
    parts: ["criteria", ...always],
    stateOf({ criteria }) {
      if (criteria.some((each) => each.required && each.state === "confirmed")) return "confirmed";
      return criteria.length > 0 ? "suggested" : "missing";
    },
  },
};

/** The parts that may be proposed for an item of this kind, in the order of its page. */
export function partsOf(kind: MilestoneKind): readonly DefinitionPart[] {
  return kinds[kind].parts;
}

/** How the target stands; `first` is the plan's own version of it. */
export function targetState(target: Target, first: Target): PartState {
  // The registry is exact per kind.
  const own = kinds[target.kind] as OpenKind<MilestoneKind>;
  return own.stateOf(target, first);
}

/** The kind of proposal a part is proposed in. */
export function proposalKindOf(part: DefinitionPart): ProposalKind {
  return part === "checkpoints" || part === "weight" || part === "cadence" ? part : "target";
}
