// A statistic held against a comparator: mortality, beds, population. Decided by the figure for its due year.
import { endOfYear, minDate } from "@/lib/domain/calendar";
import {
  thresholdReading,
  thresholdTarget,
  type LocalDate,
  type ReadingOf,
  type TargetOf,
} from "../milestone";
import { holds } from "./comparator";
import type { KindRules, Measure, MeasureContext } from "./kind-rules";
import { completeByFigure } from "./threshold-figures";

export { thresholdReading, thresholdTarget };

type ThresholdTarget = TargetOf<"threshold">;
type ThresholdReading = ReadingOf<"threshold">;

/** Change against the last figure before it is asked about; our choice (product.md 6: "a jump"). */
const jumpShare = 0.2;

/** The end of a range that the base has to move to. */
function goalOf(target: ThresholdTarget, base: number): number {
  return target.max !== null && base > target.max ? target.max : target.value;
}

/** (A-B)/(G-B), only where a base exists and misses the target (product.md 4): no limit is "filled". */
function toScale(
  target: ThresholdTarget,
  value: number | string,
  base: number | null,
): number | null {
  if (typeof value !== "number" || base === null || holds(target, base)) return null;
  const goal = goalOf(target, base);
  // A strict comparator whose base stands on the bound: no way to go, so nothing to divide by.
  return goal === base ? null : (value - base) / (goal - base);
}

function measure(
  target: ThresholdTarget,
  reading: ThresholdReading | null,
  ctx: MeasureContext,
): Measure {
  const value = reading?.value ?? null;
  const met = value !== null && holds(target, value);
  return {
    value,
    needed: target.value,
    progress: value === null ? null : toScale(target, value, ctx.base),
    met,
    completedOn: met ? ctx.on : null,
    unitsNotNamed: false,
  };
}

function isJump(previous: ThresholdReading | null, reading: ThresholdReading): boolean {
  if (!previous) return false;
  return Math.abs(reading.value - previous.value) > jumpShare * Math.abs(previous.value);
}

function missing(target: ThresholdTarget, reading: ThresholdReading | null): number | null {
  if (!reading) return null;
  return holds(target, reading.value) ? 0 : Math.abs(reading.value - goalOf(target, reading.value));
}

/** An annual figure is true for 31 December of its year, unless its report was made for a day before. */
function readingDay(reading: ThresholdReading, reportDay: LocalDate): LocalDate {
  return minDate(reportDay, endOfYear(reading.dataYear));
}

export const threshold: KindRules<"threshold"> = {
  kind: "threshold",
  evidenceExpected: "bulletin",
  steps: false,
  parseTarget: (input) => thresholdTarget.parse(input),
  parseReading: (input) => thresholdReading.parse(input),
  stagesOf: () => [],
  definitionMissing: () => false,
  baseOf: (target) => target.base,
  goalOf: (target) => target.value,
  toScale,
  measure: (target, reading, _asOf, ctx) => measure(target, reading, ctx),
  complete: (target, readings, _asOf, { dueOn }) =>
    completeByFigure(readings, (value) => holds(target, value), dueOn),
  readingDay,
  addDatedFacts: () => null,
  datesOf: () => [],
  hasMoved: (previous, reading) =>
    previous?.value !== reading.value || previous.dataYear !== reading.dataYear,
  fallsBack: () => false,
  preCheck: (_target, previous, reading) => (isJump(previous, reading) ? ["jump"] : []),
  missingToTarget: (target, reading) => ({ amount: missing(target, reading), codes: [] }),
  isLimit: (target, base) => toScale(target, target.value, base) === null,
  breaks: (target, reading) => !holds(target, reading.value),
  isProvisional: (reading) => reading.label === "provisional",
  revises: (earlier, later) => earlier.dataYear === later.dataYear,
};
