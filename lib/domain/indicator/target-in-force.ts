// What a data year is held against: the plan's printed points, rulings in their place, bounds and outside limits.
import { isKnown, type TwoDates } from "../milestone/in-force";
import { holds } from "../milestone/kinds/comparator";
import type {
  BoundsParameter,
  Evaluation,
  Indicator,
  IndicatorComparator,
  IndicatorParameter,
  LimitParameter,
  RulingParameter,
} from "./indicator";

export type TargetPoint = {
  year: number;
  comparator: IndicatorComparator;
  /** null: words only, or about a number. */
  value: number | null;
  max: number | null;
  approximate: boolean;
  /** Document of the ruling that gave the value. */
  document: string | null;
};

function inForce<P extends IndicatorParameter>(parameters: readonly P[], at: TwoDates): P[] {
  const rank = (p: P) => `${p.effectiveOn} ${p.acceptedAt.toISOString()} ${p.document}`;
  return parameters
    .filter((p) => p.effectiveOn <= at.asOf && isKnown(p.acceptedAt, at.knownBy))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function rulingFor(parameters: readonly IndicatorParameter[], year: number, at: TwoDates) {
  const rulings = parameters.filter(
    (p): p is RulingParameter => p.kind === "ruling" && p.year === year,
  );
  return inForce(rulings, at).at(-1) ?? null;
}

/** A bare printed number ("=") is read in the direction of the evaluation; a forecast is exact. */
const directions: Partial<Record<Evaluation, IndicatorComparator>> = {
  rising: ">=",
  floor: ">=",
  falling: "<=",
  ceiling: "<=",
};

function directed(evaluation: Evaluation, comparator: IndicatorComparator): IndicatorComparator {
  return comparator === "=" ? (directions[evaluation] ?? comparator) : comparator;
}

/** The plan's targets, oldest first, with the rulings in force in their place. */
export function targetPoints(
  indicator: Indicator,
  parameters: readonly IndicatorParameter[],
  at: TwoDates,
): TargetPoint[] {
  return Object.entries(indicator.targets)
    .map(([key, printed]) => {
      const year = Number(key);
      const ruling = rulingFor(parameters, year, at);
      const { comparator, value } = ruling ?? printed;
      const approximate = comparator === "about";
      return {
        year,
        comparator: directed(indicator.evaluation, comparator),
        value: approximate ? null : value,
        max: ruling ? null : (printed.max ?? null),
        approximate,
        document: ruling?.document ?? null,
      };
    })
    .sort((a, b) => a.year - b.year);
}

export type NumericPoint = { year: number; value: number };

/** The base as a number: a bound ("≥80") or "－" is none, unless a ruling gives one (product.md 5). */
export function numericBase(
  indicator: Indicator,
  parameters: readonly IndicatorParameter[],
  at: TwoDates,
): NumericPoint | null {
  const ruling = rulingFor(parameters, indicator.baseYear, at);
  const { comparator, value } = ruling ?? indicator.base;
  const exact = comparator === undefined || comparator === null || comparator === "=";
  return exact && value !== null ? { year: indicator.baseYear, value } : null;
}

/** The target of the year, of the next target year, or after the last the last (it stays). */
export function steppedTarget(points: readonly TargetPoint[], year: number): TargetPoint | null {
  return points.find((point) => point.year >= year) ?? points.at(-1) ?? null;
}

/** Bounds of the year or the next year given; after the last they stay. */
export function boundsFor(
  parameters: readonly IndicatorParameter[],
  year: number,
  at: TwoDates,
): BoundsParameter | null {
  const bounds = inForce(
    parameters.filter((p): p is BoundsParameter => p.kind === "bounds"),
    at,
  );
  const years = [...new Set(bounds.map((p) => p.year))].sort((a, b) => a - b);
  const stepped = years.find((candidate) => candidate >= year) ?? years.at(-1);
  return bounds.filter((p) => p.year === stepped).at(-1) ?? null;
}

/** The outside limit of exactly that year: another year's limit says nothing about it. */
export function limitFor(
  parameters: readonly IndicatorParameter[],
  year: number,
  at: TwoDates,
): LimitParameter | null {
  const limits = parameters.filter(
    (p): p is LimitParameter => p.kind === "limit" && p.year === year,
  );
  return inForce(limits, at).at(-1) ?? null;
}

/** Whether the number keeps the target; false for a target that is no number. */
export function keeps(point: TargetPoint, value: number): boolean {
  if (point.value === null || point.comparator === "about") return false;
  return holds({ comparator: point.comparator, value: point.value, max: point.max }, value);
}
