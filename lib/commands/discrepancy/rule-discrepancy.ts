// The manager rules which of two places of the plan counts, or a value of the office's own. Nothing is repaired in
// silence: the reason, the name and the day stand beside whatever it touches (product.md 3).
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { rulingChoices } from "@/lib/domain/discrepancy/ruling";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { type LocalDate, localDate } from "@/lib/domain/milestone/milestone";
import { toDay } from "@/lib/data/days";
import { lockPlan } from "@/lib/data/plans";
import { recordChange } from "@/lib/data/record-change";
import { getDiscrepancy, insertRuling } from "@/lib/data/rulings";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";

export const ruleDiscrepancyInput = z.object({
  plan: z.string(),
  discrepancy: z.string(),
  choice: z.enum(rulingChoices),
  /** With the choice other where the readings are numbers, in their unit; else null. */
  number: z.number().nullable().default(null),
  /** In words, as printed beside what it touches; empty with a or b: what stands there. */
  value: z.string().trim().max(200).default(""),
  reason: z.string().trim().max(1000),
  /** null: the plan's publication, or its first day where that is not known. */
  effectiveOn: localDate.nullable().default(null),
  /** How many rulings it had when the form was made: two at once must not replace each other unseen. null: any. */
  expectedRuled: z.int().min(0).nullable().default(null),
});
export type RuleDiscrepancyInput = z.input<typeof ruleDiscrepancyInput>;
type Ruled = z.infer<typeof ruleDiscrepancyInput>;

/**
 * Adds a ruling; a later one replaces it and the history stays. Throws notFound, notAllowed or invalid {fields:
 * number, value, reason, effectiveOn}, or conflict.
 */
export async function ruleDiscrepancy(
  actor: Actor,
  input: RuleDiscrepancyInput,
  clock: Clock,
): Promise<{ code: string }> {
  const asked = ruleDiscrepancyInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, asked.plan);
    mustBeAllowed(actor, "discrepancy.rule", { plan: asked.plan });
    await lockPlan(tx, plan.id);
    const known = await getDiscrepancy(tx, plan.id, asked.discrepancy);
    if (asked.expectedRuled !== null && asked.expectedRuled !== known.ruled) {
      throw new DomainError("conflict");
    }
    const { id, printed, newest, readings } = known;
    const ruling = {
      choice: asked.choice,
      number: asked.number,
      value: asked.value || (asked.choice === "other" ? "" : printed[asked.choice]),
      reason: asked.reason,
      effectiveOn: asked.effectiveOn ?? toDay(plan.publishedOn ?? plan.startsOn),
    };
    const fields = faultsOf(ruling, {
      numeric: readings.length > 0,
      newest: newest?.effectiveOn ?? null,
      today: toLocalDate(at),
    });
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    await insertRuling(tx, known, { ...ruling, ruledBy: authorOf(actor).name, acceptedAt: at });
    const { reason, ...after } = ruling;
    return {
      result: { code: asked.discrepancy },
      audit: [
        {
          action: "discrepancy.ruled",
          planId: plan.id,
          subjectType: "Discrepancy",
          subjectId: id,
          before: newest && {
            choice: newest.choice,
            number: newest.number,
            value: newest.value,
            effectiveOn: newest.effectiveOn,
          },
          after: { discrepancy: asked.discrepancy, ...after },
          reason,
        },
      ],
    };
  });
}

type Around = { numeric: boolean; newest: LocalDate | null; today: LocalDate };

function faultsOf(
  {
    choice,
    number,
    value,
    reason,
    effectiveOn,
  }: Omit<Ruled, "plan" | "discrepancy" | "expectedRuled">,
  { numeric, newest, today }: Around,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const ownNumber = choice === "other" && numeric;
  if (ownNumber && number === null) faults.push({ field: "number", code: "required" });
  if (!ownNumber && number !== null) faults.push({ field: "number", code: "onlyOther" });
  if (value === "") faults.push({ field: "value", code: "required" });
  if (reason === "") faults.push({ field: "reason", code: "required" });
  const from = effectiveOn ?? today;
  if (from > today) faults.push({ field: "effectiveOn", code: "inFuture" });
  // Of two rulings the one in force last counts: an earlier day would leave the replaced one in force.
  if (newest !== null && from < newest)
    faults.push({ field: "effectiveOn", code: "beforeNewest", params: { day: newest } });
  return faults;
}
