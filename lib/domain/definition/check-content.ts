// A proposal against the definition as it stands: what it would change, or every fault. The same check when it is
// proposed, when it is confirmed, and when the manager confirms without a proposal.
import type { FieldFault } from "../errors";
import { type ConfirmedPart, confirmTarget } from "../milestone/confirmed-target";
import type { Definition, MilestoneFacts } from "../milestone/facts";
import type { TwoDates } from "../milestone/in-force";
import { rulesOf } from "../milestone/kinds";
import type { Cadence, MilestoneKind, Target } from "../milestone/milestone";
import { isSame } from "../plan/same";
import { checkpointFaults, standingPoints } from "./checkpoint-faults";
import type { CheckpointPoint, DefinitionContent } from "./proposal";

/** What a new version differs in, or the points to add. */
export type DefinitionChange =
  | { kind: "version"; differs: { target?: Target; weight?: number; cadence?: Cadence } }
  | { kind: "points"; points: readonly CheckpointPoint[] };

export type CheckedContent =
  { ok: true; change: DefinitionChange } | { ok: false; faults: readonly FieldFault[] };

/** The newest version, whatever day it takes effect. Throws RangeError for facts without any. */
export function newestDefinition({ code, definitions }: MilestoneFacts): Definition {
  const newest = [...definitions].sort((a, b) => a.version - b.version).at(-1);
  if (!newest) throw new RangeError(`milestone without a definition: ${code}`);
  return newest;
}

/** Cadences that make sense: only a statistic has a release to wait for. */
export function cadencesFor(kind: MilestoneKind): readonly Cadence[] {
  return kind === "threshold" ? ["quarterly", "yearly", "onRelease"] : ["quarterly", "yearly"];
}

const faulty = (field: string, code: string): CheckedContent => ({
  ok: false,
  faults: [{ field, code }],
});
const version = (differs: { target?: Target; weight?: number; cadence?: Cadence }) =>
  ({ ok: true, change: { kind: "version", differs } }) as const;

/** The stage the plan names is its own figure: the list around it may change, the goal may not be moved along it. */
function movesGoal(before: Target, part: ConfirmedPart): boolean {
  if (before.kind !== "build" || part.kind !== "build" || part.stage === before.stage) return false;
  return part.stages.some((each) => each.code === before.stage);
}

/** A list counts by name: beside it a bare number would say nothing. */
function saysLess(before: Target, part: ConfirmedPart): boolean {
  if (before.kind !== "coverage" || part.kind !== "coverageCount") return false;
  return before.listConfirmed && before.units.length > 0;
}

function checkPart(before: Target, part: ConfirmedPart): CheckedContent {
  const target = confirmTarget(before, part);
  if (typeof target === "string") return faulty("part", target);
  if (movesGoal(before, part)) return faulty("part", "planStage");
  if (saysLess(before, part)) return faulty("part", "listStands");
  return isSame(target, before) ? faulty("part", "asItStands") : version({ target });
}

/**
 * Faults at `part`, `points…`, `weight`, `cadence`; codes are keys below definitions.fault. `at`: today, and what is
 * known by now.
 */
export function checkContent(
  facts: MilestoneFacts,
  content: DefinitionContent,
  at: TwoDates,
): CheckedContent {
  const newest = newestDefinition(facts);
  switch (content.kind) {
    case "target":
      return checkPart(newest.target, content.part);
    case "checkpoints": {
      const faults = checkpointFaults(facts, newest, content.points, at);
      if (faults.length > 0) return { ok: false, faults };
      const standing = new Map(
        standingPoints(facts, at.knownBy).map(({ on, value }) => [on, value]),
      );
      const points = content.points.filter(({ on, value }) => standing.get(on) !== value);
      if (points.length === 0) return faulty("points", "asItStands");
      return { ok: true, change: { kind: "points", points } };
    }
    case "weight":
      if (content.weight === newest.weight) return faulty("weight", "asItStands");
      return version({ weight: content.weight });
    case "cadence":
      if (!cadencesFor(facts.kind).includes(content.cadence)) return faulty("cadence", "otherKind");
      if (content.cadence === newest.cadence) return faulty("cadence", "asItStands");
      return version({ cadence: content.cadence });
  }
}

/** Has the target changed since the proposal was made? Then it speaks of something else. */
export function isStale(
  facts: MilestoneFacts,
  { content, proposedAt }: { content: DefinitionContent; proposedAt: Date },
): boolean {
  if (content.kind !== "target") return false;
  const known = facts.definitions.filter((each) => each.acceptedAt <= proposedAt);
  if (known.length === 0) return true;
  const then = newestDefinition({ ...facts, definitions: known });
  return !isSame(then.target, newestDefinition(facts).target);
}

/** Stages a yearly target of a build may name, in order; empty for other kinds. */
export function stagesUpToTarget(target: Target): readonly string[] {
  const stages = rulesOf(target.kind).stagesOf(target);
  const goal = stages.indexOf(String(rulesOf(target.kind).goalOf(target)));
  return stages.slice(0, goal + 1);
}
