// Are these yearly targets a course the item can be held to? Every fault at its point.
import type { FieldFault } from "../errors";
import { chainContext } from "../milestone/chain";
import { checkpointsInForce } from "../milestone/expected";
import type { Checkpoint, Definition, MilestoneFacts } from "../milestone/facts";
import type { TwoDates } from "../milestone/in-force";
import { rulesOf } from "../milestone/kinds";
import type { LocalDate, MilestoneKind, Target, TargetOf } from "../milestone/milestone";
import type { CheckpointPoint } from "./proposal";

type Value = CheckpointPoint["value"];
type Scale<K extends MilestoneKind> = {
  /** Is the value one of the kind's scale at all? */
  holds(target: TargetOf<K>, value: Value): boolean;
  /** The furthest value that makes sense: a count may go to its upper expectation. */
  furthest(target: TargetOf<K>): Value | null;
};

const isAmount = (value: Value) => typeof value === "number" && value >= 0;

const scales: { [K in MilestoneKind]: Scale<K> } = {
  build: {
    holds: (target, value) => rulesOf("build").stagesOf(target).includes(String(value)),
    furthest: (target) => target.stage,
  },
  count: { holds: (_target, value) => isAmount(value), furthest: ({ min, max }) => max ?? min },
  coverage: {
    holds: (_target, value) => typeof value === "number" && value >= 0 && value <= 1,
    furthest: ({ share }) => share,
  },
  // A falling figure may pass its goal, and a rate may be below zero.
  threshold: { holds: (_target, value) => typeof value === "number", furthest: () => null },
  qualitative: {
    holds: (_target, value) => isAmount(value) && Number.isInteger(value),
    furthest: (target) => rulesOf("qualitative").goalOf(target),
  },
};

/** Binary fractions: 0.7 / 0.7 may be a hair above one. */
const hair = 1e-9;
/** Standing rows count whatever day they take effect. */
const everEffective: LocalDate = "9999-12-31";

/** Confirmed points, the newest of each day, whatever day they take effect; by day. */
export function standingPoints(facts: MilestoneFacts, knownBy: Date): Checkpoint[] {
  const points = checkpointsInForce(facts, "confirmed", { asOf: everEffective, knownBy });
  return points.sort((a, b) => (a.on < b.on ? -1 : 1));
}

function valueFault(target: Target, value: Value, base: number | null): string | null {
  const scale = scales[target.kind] as Scale<MilestoneKind>;
  if (!scale.holds(target, value)) return "unknownCode";
  const progress = rulesOf(target.kind).toScale(target, value, base);
  if (progress === null) return "noScale";
  const furthest = scale.furthest(target);
  const most = furthest === null ? null : rulesOf(target.kind).toScale(target, furthest, base);
  return most !== null && progress > most + hair ? "pastTarget" : null;
}

/** Points of the given ones that say less than the point before them, standing points between them included. */
function falling(
  points: readonly CheckpointPoint[],
  standing: readonly CheckpointPoint[],
  progressOf: (value: Value) => number | null,
): number[] {
  const given = new Map(points.map((point, index) => [point.on, index]));
  const course = [...standing.filter(({ on }) => !given.has(on)), ...points].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  return course.flatMap((point, place) => {
    const before = course[place - 1];
    if (!before) return [];
    const [then, now] = [progressOf(before.value), progressOf(point.value)];
    if (then === null || now === null || now >= then - hair) return [];
    // What stands is not at fault: the given point beside it is.
    return given.get(point.on) ?? given.get(before.on) ?? [];
  });
}

/**
 * Faults at `points`, `points.n.on` and `points.n.value`: a day twice or outside the item's span, a value off the
 * kind's scale, past the target, falling, or of an item on which no progress can be computed.
 */
export function checkpointFaults(
  facts: MilestoneFacts,
  newest: Definition,
  points: readonly CheckpointPoint[],
  at: TwoDates,
): FieldFault[] {
  const { target, dueOn } = newest;
  const { base } = chainContext(facts, newest, at);
  const from = newest.startsOn ?? facts.plan.startsOn;
  const faults = points.flatMap(({ on, value }, index): FieldFault[] => {
    const field = `points.${index}`;
    if (on >= dueOn || on < from) {
      return [{ field: `${field}.on`, code: "outsideSpan", params: { from, dueOn } }];
    }
    const code = valueFault(target, value, base);
    return code === null ? [] : [{ field: `${field}.value`, code }];
  });
  if (new Set(points.map(({ on }) => on)).size < points.length) {
    faults.push({ field: "points", code: "twice" });
  }
  if (faults.length > 0) return faults;
  const standing = standingPoints(facts, at.knownBy);
  const progressOf = (value: Value) => rulesOf(target.kind).toScale(target, value, base);
  return falling(points, standing, progressOf).map((index) => ({
    field: `points.${index}.value`,
    code: "falls",
  }));
}
