// Is an amendment or erratum whole, and can the plan's records take it? The same check when it is entered and when it
// is put in force; codes are keys below amendments.fault.
import { isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import type { PlanFact } from "../milestone/facts";
import type { LocalDate } from "../milestone/milestone";
import type { AmendmentHead } from "./amendment-input";
import { takesHold } from "./restate";

export type IssuedQuarter = { period: string; asOf: LocalDate };

/** Issued quarters that would count otherwise with what takes hold on this day. They keep what they were issued with. */
export function issuedUnder(
  issues: readonly IssuedQuarter[],
  from: LocalDate,
): readonly IssuedQuarter[] {
  return issues.filter((issue) => issue.asOf >= from);
}

function paperFaults(head: AmendmentHead): FieldFault[] {
  const needed =
    head.kind === "amendment"
      ? (["approvingBody", "document", "effectiveOn", "reason"] as const)
      : (["locator", "reason"] as const);
  return needed.filter((field) => head[field] === "").map((field) => ({ field, code: "required" }));
}

function dayFaults({ kind, effectiveOn }: AmendmentHead, plan: PlanFact): FieldFault[] {
  if (kind === "erratum" || effectiveOn === "") return [];
  if (!isLocalDate(effectiveOn)) return [{ field: "effectiveOn", code: "notDate" }];
  const from = plan.publishedOn ?? plan.startsOn;
  if (effectiveOn >= from && effectiveOn <= plan.endsOn) return [];
  return [{ field: "effectiveOn", code: "outsidePlan", params: { from, to: plan.endsOn } }];
}

/**
 * Faults of the entry as a whole, at its fields; `retroactive` {periods: how many} where issued quarters lie under it
 * and that was not ticked.
 */
export function headFaults(
  head: AmendmentHead,
  { plan, issues }: { plan: PlanFact; issues: readonly IssuedQuarter[] },
): FieldFault[] {
  const faults = [...paperFaults(head), ...dayFaults(head, plan)];
  if (head.kind === "amendment" && !isLocalDate(head.effectiveOn)) return faults;
  const under = issuedUnder(issues, takesHold(head.kind, head.effectiveOn || null, plan));
  if (under.length > 0 && !head.retroactive) {
    faults.push({ field: "retroactive", code: "issuedBefore", params: { count: under.length } });
  }
  return faults;
}
