// Bounds of a range by year, the outside limit of one year (product.md 5): what may be set for which indicator.
import { z } from "zod";
import { yearOf } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import type { Evaluation, IndicatorParameter } from "./indicator";
import { limitComparators } from "./limit-comparators";

export { limitComparators } from "./limit-comparators";

export const parameterValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bounds"), min: z.number(), max: z.number() }),
  z.object({
    kind: z.literal("limit"),
    comparator: z.enum(limitComparators),
    value: z.number(),
  }),
]);
export type ParameterValue = z.infer<typeof parameterValue>;

/** The kind of parameter an indicator of this evaluation takes; null: none. */
export function parameterKindOf(evaluation: Evaluation): ParameterValue["kind"] | null {
  if (evaluation === "range") return "bounds";
  return evaluation === "external" ? "limit" : null;
}

type Ask = {
  evaluation: Evaluation;
  parameter: ParameterValue;
  year: number;
  effectiveOn: LocalDate;
  /** Base year and last year of the plan. */
  span: readonly [from: number, to: number];
};

/** Field faults of a parameter; empty when it may be set. */
export function parameterFaults({
  evaluation,
  parameter,
  year,
  effectiveOn,
  span: [from, to],
}: Ask): FieldFault[] {
  const faults: FieldFault[] = [];
  if (parameterKindOf(evaluation) !== parameter.kind)
    faults.push({ field: "kind", code: "otherParameter" });
  if (parameter.kind === "bounds" && parameter.min > parameter.max)
    faults.push({ field: "max", code: "belowMin" });
  const params = { from: String(from), to: String(to) };
  if (!Number.isInteger(year) || year < from || year > to)
    faults.push({ field: "year", code: "yearOutside", params });
  // A date typed with a wrong century would silently never, or always, be in force.
  if (yearOf(effectiveOn) < from || yearOf(effectiveOn) > to)
    faults.push({ field: "effectiveOn", code: "yearOutside", params });
  return faults;
}

/** Of known parameters those in force, one a year and the oldest year first: the one effective last counts. */
export function inForceByYear<P extends IndicatorParameter>(
  parameters: readonly P[],
  asOf: LocalDate,
): P[] {
  const rank = (each: P) => `${each.effectiveOn} ${each.acceptedAt.toISOString()}`;
  const years = [...new Set(parameters.map((each) => each.year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const ofYear = parameters.filter((each) => each.year === year && each.effectiveOn <= asOf);
    return ofYear.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1) ?? [];
  });
}
