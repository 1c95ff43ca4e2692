// A number to reach: schools, beds, places. Cumulative, so it never falls without a correction.
import { countReading, countTarget, type ReadingOf, type TargetOf } from "../milestone";
import type { KindRules, Measure, MeasureContext } from "./kind-rules";
import { completeByRun } from "./unbroken-run";

export { countReading, countTarget };

type CountTarget = TargetOf<"count">;
type CountReading = ReadingOf<"count">;

/** Share of the way gained in one report before it is asked about; our choice (product.md 6: "a jump"). */
const jumpShare = 0.5;

function toScale(target: CountTarget, value: number | string, base: number | null): number | null {
  // Base 0 unless stated; a base at or past the minimum leaves nothing to divide by (product.md 4).
  const from = base ?? 0;
  if (typeof value !== "number" || from >= target.min) return null;
  return (value - from) / (target.min - from);
}

function measure(target: CountTarget, reading: CountReading | null, ctx: MeasureContext): Measure {
  const value = reading?.value ?? null;
  const met = value !== null && value >= target.min;
  return {
    value,
    needed: target.min,
    progress: value === null ? null : toScale(target, value, ctx.base),
    met,
    completedOn: met ? ctx.on : null,
    unitsNotNamed: false,
  };
}

function fallsBack(previous: CountReading | null, reading: CountReading): boolean {
  return previous !== null && reading.value < previous.value;
}

function gained(target: CountTarget, previous: CountReading | null, reading: CountReading): number {
  const from = target.base ?? 0;
  const span = target.min - from;
  return span > 0 ? (reading.value - (previous?.value ?? from)) / span : 0;
}

export const count: KindRules<"count"> = {
  kind: "count",
  evidenceExpected: "namedList",
  steps: false,
  parseTarget: (input) => countTarget.parse(input),
  parseReading: (input) => countReading.parse(input),
  stagesOf: () => [],
  definitionMissing: () => false,
  baseOf: (target) => target.base,
  goalOf: (target) => target.min,
  toScale,
  measure: (target, reading, _asOf, ctx) => measure(target, reading, ctx),
  complete: (target, readings, _asOf, { base }) =>
    completeByRun(readings, (reading, ctx) => measure(target, reading, ctx), base),
  readingDay: (_reading, reportDay) => reportDay,
  addDatedFacts: () => null,
  datesOf: () => [],
  hasMoved: (previous, reading) => previous?.value !== reading.value,
  fallsBack: (_target, previous, reading) => fallsBack(previous, reading),
  preCheck: (target, previous, reading) => [
    ...(fallsBack(previous, reading) ? (["countFalls"] as const) : []),
    ...(reading.value > (target.max ?? target.min) ? (["pastTarget"] as const) : []),
    ...(gained(target, previous, reading) > jumpShare ? (["jump"] as const) : []),
  ],
  missingToTarget: (target, reading) => ({
    amount: Math.max(0, target.min - (reading?.value ?? target.base ?? 0)),
    codes: [],
  }),
  isLimit: () => false,
  breaks: () => false,
  isProvisional: () => false,
  revises: () => false,
};
