import type { PlanFact } from "@/lib/domain/milestone/facts";
import type { PlanHead } from "@/lib/data/plan-facts";

const dayOf = (value: Date) => value.toISOString().slice(0, 10);
const dayOrNull = (value: Date | null) => value && dayOf(value);

/** The plan's head as the rules read it. */
export function planFactOf(plan: PlanHead): PlanFact {
  return {
    code: plan.code,
    baseYear: plan.baseYear,
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    publishedOn: dayOrNull(plan.publishedOn),
    reportingFrom: dayOrNull(plan.reportingFrom),
  };
}
