// Two places of the plan that disagree, as numbers: which place sets which number for what. Kept where a number
// decides an indicator or a milestone, so that a ruling can put one in the place of the other (product.md 3).
import { z } from "zod";
import { indicatorComparators } from "../indicator/indicator";
import { comparators } from "../milestone/milestone";
import { recordCode } from "./plan-milestone";

/** a: the place listed first, b: the one listed second. */
export const discrepancyPlaces = ["a", "b"] as const;
export type DiscrepancyPlace = (typeof discrepancyPlaces)[number];

const place = z.enum(discrepancyPlaces);

/** A number for a target year or the base year of an indicator, in its own unit. */
const indicatorReading = z.strictObject({
  place,
  indicator: recordCode,
  year: z.int().min(1990).max(2100),
  comparator: z.enum(indicatorComparators),
  value: z.number(),
});
/** The number of a milestone's target, in its own unit; without a comparator only the number differs. */
const milestoneReading = z.strictObject({
  place,
  milestone: recordCode,
  comparator: z.enum(comparators).optional(),
  value: z.number(),
  max: z.number().optional(),
});

export const discrepancyReading = z.union([indicatorReading, milestoneReading]);
export type DiscrepancyReading = z.infer<typeof discrepancyReading>;
export type IndicatorSetting = z.infer<typeof indicatorReading>;
export type MilestoneSetting = z.infer<typeof milestoneReading>;

/** Of an indicator's year or a milestone: what both places speak about. */
export function subjectOf(reading: DiscrepancyReading): string {
  return "indicator" in reading
    ? `indicators ${reading.indicator} ${reading.year}`
    : `milestones ${reading.milestone}`;
}
