// Construction, information systems, titles and licences: a list of stages, each reached on a day.
import {
  buildReading,
  buildTarget,
  constructionStages,
  type LocalDate,
  type ReadingOf,
  type TargetOf,
} from "../milestone";
import type { KindRules, Measure } from "./kind-rules";
import { completeByRun } from "./unbroken-run";

export { buildReading, buildTarget };

type BuildTarget = TargetOf<"build">;
type BuildReading = ReadingOf<"build">;

/** Stages passed over in one report before it is asked about; our choice, product.md 6 names no number. */
const jumpStages = 3;

function stagesOf(target: BuildTarget): readonly string[] {
  return target.stages.length > 0 ? target.stages.map((stage) => stage.code) : constructionStages;
}

/** The first stage is 1, none reached is 0 (product.md 4, fine print); 0 too for an unknown code. */
function ordinalOf(target: BuildTarget, stage: string): number {
  return stagesOf(target).indexOf(stage) + 1;
}

function highest(
  target: BuildTarget,
  reading: BuildReading | null,
  asOf: LocalDate | null,
): number {
  const reached = reading?.reached ?? [];
  const seen = asOf === null ? reached : reached.filter((entry) => entry.on <= asOf);
  return Math.max(0, ...seen.map((entry) => ordinalOf(target, entry.stage)));
}

function measure(target: BuildTarget, reading: BuildReading | null, asOf: LocalDate): Measure {
  const needed = ordinalOf(target, target.stage);
  const nothing = { needed: needed || null, progress: null, met: false, unitsNotNamed: false };
  if (!reading || needed === 0) return { ...nothing, value: null, completedOn: null };
  const value = highest(target, reading, asOf);
  // A later stage proves the earlier ones, so the first day at or past the target counts.
  const days = reading.reached
    .filter((entry) => entry.on <= asOf && ordinalOf(target, entry.stage) >= needed)
    .map((entry) => entry.on)
    .sort();
  const completedOn = days[0] ?? null;
  return { ...nothing, value, progress: value / needed, met: value >= needed, completedOn };
}

function fallsBack(
  target: BuildTarget,
  previous: BuildReading | null,
  reading: BuildReading,
): boolean {
  return highest(target, reading, null) < highest(target, previous, null);
}

export const build: KindRules<"build"> = {
  kind: "build",
  evidenceExpected: "acceptanceOrLicence",
  steps: true,
  parseTarget: (input) => buildTarget.parse(input),
  parseReading: (input) => buildReading.parse(input),
  stagesOf,
  definitionMissing: (target) => ordinalOf(target, target.stage) === 0,
  baseOf: () => null,
  goalOf: (target) => target.stage,
  toScale(target, value) {
    const needed = ordinalOf(target, target.stage);
    const ordinal = typeof value === "string" ? ordinalOf(target, value) : 0;
    return needed > 0 && ordinal > 0 ? ordinal / needed : null;
  },
  measure,
  complete: (target, readings, asOf, { base }) =>
    completeByRun(readings, (reading) => measure(target, reading, asOf), base),
  readingDay: (_reading, reportDay) => reportDay,
  addDatedFacts(earlier, later, asOf) {
    const known = new Set(earlier?.reached.map((entry) => entry.stage));
    const added = later.reached.filter((entry) => entry.on <= asOf && !known.has(entry.stage));
    if (added.length === 0) return null;
    return { kind: "build", reached: [...(earlier?.reached ?? []), ...added] };
  },
  datesOf: (reading) => reading.reached.map((entry) => entry.on),
  hasMoved(previous, reading) {
    const before = new Map(previous?.reached.map((entry) => [entry.stage, entry.on]));
    if (before.size !== reading.reached.length) return true;
    return reading.reached.some((entry) => before.get(entry.stage) !== entry.on);
  },
  fallsBack,
  preCheck(target, previous, reading) {
    const step = highest(target, reading, null) - highest(target, previous, null);
    const unknown = reading.reached.some((entry) => ordinalOf(target, entry.stage) === 0);
    return [
      ...(fallsBack(target, previous, reading) ? (["stageGoesBack"] as const) : []),
      ...(step >= jumpStages ? (["jump"] as const) : []),
      ...(unknown ? (["unknownCode"] as const) : []),
    ];
  },
  missingToTarget(target, reading) {
    const stages = stagesOf(target);
    const codes = stages.slice(highest(target, reading, null), ordinalOf(target, target.stage));
    return { amount: codes.length, codes };
  },
  isLimit: () => false,
  breaks: () => false,
  isProvisional: () => false,
  revises: () => false,
};
