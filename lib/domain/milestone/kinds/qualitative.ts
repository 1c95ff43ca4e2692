// A system or mechanism formed: judged by confirmed criteria, each met by a document. An empty list is never done.
import {
  qualitativeReading,
  qualitativeTarget,
  type LocalDate,
  type ReadingOf,
  type TargetOf,
} from "../milestone";
import type { KindRules, Measure } from "./kind-rules";
import { completeByRun } from "./unbroken-run";

export { qualitativeReading, qualitativeTarget };

type QualitativeTarget = TargetOf<"qualitative">;
type QualitativeReading = ReadingOf<"qualitative">;

/** Criteria met in one report before it is asked about; our choice (product.md 6: "a jump"). */
const jumpCriteria = 3;

function requiredOf(target: QualitativeTarget): readonly string[] {
  const counting = target.criteria.filter((c) => c.required && c.state === "confirmed");
  return [...new Set(counting.map((criterion) => criterion.code))];
}

/** Required criteria met, each with the first day given; one without its document is not met. */
function metSince(target: QualitativeTarget, reading: QualitativeReading, asOf: LocalDate | null) {
  const required = new Set(requiredOf(target));
  const since = new Map<string, LocalDate>();
  for (const { criterion, on, document } of reading.met) {
    if ((asOf !== null && on > asOf) || !required.has(criterion) || !document.trim()) continue;
    const earlier = since.get(criterion);
    if (earlier === undefined || on < earlier) since.set(criterion, on);
  }
  return since;
}

function measure(
  target: QualitativeTarget,
  reading: QualitativeReading | null,
  asOf: LocalDate,
): Measure {
  const needed = requiredOf(target).length;
  const nothing = { needed: needed || null, progress: null, met: false, unitsNotNamed: false };
  if (!reading || needed === 0) return { ...nothing, value: null, completedOn: null };
  const days = [...metSince(target, reading, asOf).values()].sort();
  const met = days.length === needed;
  return {
    ...nothing,
    value: days.length,
    progress: days.length / needed,
    met,
    completedOn: met ? (days.at(-1) ?? null) : null,
  };
}

function sizeOf(target: QualitativeTarget, reading: QualitativeReading | null): number {
  return reading ? metSince(target, reading, null).size : 0;
}

export const qualitative: KindRules<"qualitative"> = {
  kind: "qualitative",
  evidenceExpected: "documentNumber",
  steps: true,
  parseTarget: (input) => qualitativeTarget.parse(input),
  parseReading: (input) => qualitativeReading.parse(input),
  stagesOf: () => [],
  definitionMissing: (target) => requiredOf(target).length === 0,
  baseOf: () => null,
  goalOf: (target) => requiredOf(target).length,
  toScale(target, value) {
    const needed = requiredOf(target).length;
    return typeof value === "number" && needed > 0 ? value / needed : null;
  },
  measure: (target, reading, asOf) => measure(target, reading, asOf),
  complete: (target, readings, asOf, { base }) =>
    completeByRun(readings, (reading) => measure(target, reading, asOf), base),
  readingDay: (_reading, reportDay) => reportDay,
  addDatedFacts(earlier, later, asOf) {
    const known = new Set(earlier?.met.map((entry) => entry.criterion));
    const added = later.met.filter((entry) => entry.on <= asOf && !known.has(entry.criterion));
    if (added.length === 0) return null;
    return { kind: "qualitative", met: [...(earlier?.met ?? []), ...added] };
  },
  datesOf: (reading) => reading.met.map((entry) => entry.on),
  hasMoved(previous, reading) {
    const before = new Map(previous?.met.map((entry) => [entry.criterion, entry]));
    if (before.size !== reading.met.length) return true;
    return reading.met.some((entry) => {
      const earlier = before.get(entry.criterion);
      return earlier?.on !== entry.on || earlier.document !== entry.document;
    });
  },
  fallsBack: (target, previous, reading) => sizeOf(target, reading) < sizeOf(target, previous),
  preCheck(target, previous, reading) {
    const gained = sizeOf(target, reading) - sizeOf(target, previous);
    const known = new Set(target.criteria.map((criterion) => criterion.code));
    return [
      ...(gained < 0 ? (["criteriaFewer"] as const) : []),
      ...(gained >= jumpCriteria ? (["jump"] as const) : []),
      ...(reading.met.some((m) => !known.has(m.criterion)) ? (["unknownCode"] as const) : []),
    ];
  },
  missingToTarget(target, reading) {
    const met = reading ? metSince(target, reading, null) : new Map<string, LocalDate>();
    const codes = requiredOf(target).filter((code) => !met.has(code));
    return { amount: requiredOf(target).length === 0 ? null : codes.length, codes };
  },
  isLimit: () => false,
  breaks: () => false,
  isProvisional: () => false,
  revises: () => false,
};
