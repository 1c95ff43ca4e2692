// Rounds of a city that starts late (product.md 6): 期初核定 says once what stood before reporting began; 补录 loads older
// quarters. Neither is ever missed.
import { addDays, listQuarters, quarterBounds, type QuarterCode, quarterOf } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import type { PeriodKind } from "./period-state";

type PlanStart = { startsOn: LocalDate; reportingFrom: LocalDate | null };

/**
 * The last full quarter before reporting began, to whose end the opening round is true. null: reporting began with the
 * plan, so that nothing stood before it.
 */
export function openingQuarter({ startsOn, reportingFrom }: PlanStart): QuarterCode | null {
  if (reportingFrom === null) return null;
  const { startsOn: first } = quarterBounds(quarterOf(reportingFrom));
  const endsOn = addDays(first, -1);
  return endsOn < startsOn ? null : quarterOf(endsOn);
}

/** Quarters of the plan that are older than its opening round, the oldest first. */
export function backfillQuarters(plan: PlanStart): QuarterCode[] {
  const opening = openingQuarter(plan);
  if (opening === null) return [];
  return listQuarters(plan.startsOn, addDays(quarterBounds(opening).startsOn, -1));
}

/** May a quarter of this code be opened as this kind of round? */
export function fitsKind(kind: PeriodKind, code: QuarterCode, plan: PlanStart): boolean {
  switch (kind) {
    case "regular":
      return plan.reportingFrom !== null && quarterBounds(code).endsOn >= plan.reportingFrom;
    case "opening":
      return code === openingQuarter(plan);
    case "backfill":
      return backfillQuarters(plan).includes(code);
  }
}
