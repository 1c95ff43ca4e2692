// A share of a list of units that must comply. Without a confirmed list or number there is nothing to divide by.
import {
  coverageReading,
  coverageTarget,
  type LocalDate,
  type ReadingOf,
  type TargetOf,
} from "../milestone";
import type { KindRules, Measure } from "./kind-rules";
import { completeByRun } from "./unbroken-run";

export { coverageReading, coverageTarget };

type CoverageTarget = TargetOf<"coverage">;
type CoverageReading = ReadingOf<"coverage">;

/** Share gained in one report before it is asked about; our choice (product.md 6: "a jump"). */
const jumpShare = 0.5;
/** 0.07 * 100 is 7.000000000000001 in binary: seven units are needed, not eight. */
const rounding = 1e-9;

function hasList(target: CoverageTarget): boolean {
  return target.listConfirmed && target.units.length > 0;
}

function totalOf(target: CoverageTarget): number | null {
  return hasList(target) ? new Set(target.units).size : target.confirmedCount;
}

function neededOf(target: CoverageTarget): number | null {
  const total = totalOf(target);
  return total === null ? null : Math.ceil(target.share * total - rounding);
}

/** Units that comply, each with the first day given for it; of a confirmed list only its own. */
function complying(target: CoverageTarget, reading: CoverageReading, asOf: LocalDate | null) {
  const listed = hasList(target) ? new Set(target.units) : null;
  const since = new Map<string, LocalDate>();
  for (const { unit, on } of reading.complied) {
    if ((asOf !== null && on > asOf) || (listed && !listed.has(unit))) continue;
    const earlier = since.get(unit);
    if (earlier === undefined || on < earlier) since.set(unit, on);
  }
  return since;
}

/** A list counts by name; without one the bare number n of N speaks where it says more. */
function numberOf(target: CoverageTarget, named: number, reading: CoverageReading): number {
  return hasList(target) ? named : Math.max(named, reading.count ?? 0);
}

function measure(
  target: CoverageTarget,
  reading: CoverageReading | null,
  asOf: LocalDate,
): Measure {
  const total = totalOf(target);
  const needed = neededOf(target);
  const nothing = { needed, progress: null, met: false, completedOn: null, unitsNotNamed: false };
  if (!reading) return { ...nothing, value: null };
  const days = [...complying(target, reading, asOf).values()].sort();
  const value = numberOf(target, days.length, reading);
  if (total === null || needed === null) return { ...nothing, value };
  const met = days.length >= needed;
  return {
    value,
    needed,
    progress: value / total / target.share,
    met,
    // The day the last needed unit complied (product.md 4).
    completedOn: met ? (days[needed - 1] ?? null) : null,
    unitsNotNamed: !met && value >= needed,
  };
}

function sizeOf(target: CoverageTarget, reading: CoverageReading | null): number {
  return reading ? numberOf(target, complying(target, reading, null).size, reading) : 0;
}

function preCheck(
  target: CoverageTarget,
  previous: CoverageReading | null,
  reading: CoverageReading,
) {
  const total = totalOf(target);
  const now = sizeOf(target, reading);
  const gained = now - sizeOf(target, previous);
  const foreign = hasList(target) && reading.complied.some((c) => !target.units.includes(c.unit));
  return [
    ...(gained < 0 ? (["unitsFewer"] as const) : []),
    ...(total !== null && now > total ? (["pastTarget"] as const) : []),
    ...(total !== null && gained / total > jumpShare ? (["jump"] as const) : []),
    ...(foreign ? (["unknownCode"] as const) : []),
  ];
}

export const coverage: KindRules<"coverage"> = {
  kind: "coverage",
  evidenceExpected: "namedList",
  steps: false,
  parseTarget: (input) => coverageTarget.parse(input),
  parseReading: (input) => coverageReading.parse(input),
  stagesOf: () => [],
  definitionMissing: (target) => totalOf(target) === null,
  baseOf: () => null,
  goalOf: (target) => target.share,
  toScale: (target, value) => (typeof value === "number" ? value / target.share : null),
  measure: (target, reading, asOf) => measure(target, reading, asOf),
  complete: (target, readings, asOf, { base }) =>
    completeByRun(readings, (reading) => measure(target, reading, asOf), base),
  readingDay: (_reading, reportDay) => reportDay,
  addDatedFacts(earlier, later, asOf) {
    const known = new Set(earlier?.complied.map((entry) => entry.unit));
    const added = later.complied.filter((entry) => entry.on <= asOf && !known.has(entry.unit));
    if (added.length === 0) return null;
    const complied = [...(earlier?.complied ?? []), ...added];
    return { kind: "coverage", complied, count: earlier?.count ?? null };
  },
  datesOf: (reading) => reading.complied.map((entry) => entry.on),
  hasMoved(previous, reading) {
    const before = new Map(previous?.complied.map((entry) => [entry.unit, entry.on]));
    if (!previous || previous.count !== reading.count) return true;
    if (before.size !== new Set(reading.complied.map((entry) => entry.unit)).size) return true;
    return reading.complied.some((entry) => before.get(entry.unit) !== entry.on);
  },
  fallsBack: (target, previous, reading) => sizeOf(target, reading) < sizeOf(target, previous),
  preCheck,
  missingToTarget(target, reading) {
    const done = reading ? complying(target, reading, null) : new Map<string, LocalDate>();
    const needed = neededOf(target);
    const codes = hasList(target) ? target.units.filter((unit) => !done.has(unit)) : [];
    return { amount: needed === null ? null : Math.max(0, needed - done.size), codes };
  },
  isLimit: () => false,
  breaks: () => false,
  isProvisional: () => false,
  revises: () => false,
};
