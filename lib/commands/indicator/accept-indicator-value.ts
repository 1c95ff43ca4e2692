// A published figure of a 专栏1 row. Of one data year the version published last counts; none is overwritten.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate, yearOf } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { localDate, valueLabels } from "@/lib/domain/milestone/milestone";
import { getIndicatorId, insertIndicatorReading } from "@/lib/data/indicator-readings";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

export const acceptIndicatorValueInput = z.object({
  plan: z.string(),
  indicator: z.string(),
  dataYear: z.int().min(1990).max(2100),
  value: z.number(),
  label: z.enum(valueLabels),
  /** A day inside the year for an in-year value; null: 31 December. */
  statedOn: localDate.nullable().default(null),
  publishedOn: localDate,
  source: z.string().trim().min(1).max(200),
});
export type AcceptIndicatorValueInput = z.input<typeof acceptIndicatorValueInput>;

/** Throws notFound, notAllowed or invalid {fields: publishedOn, statedOn}. */
export async function acceptIndicatorValue(
  actor: Actor,
  input: AcceptIndicatorValueInput,
  clock: Clock,
): Promise<{ readingId: string }> {
  const { plan: planCode, indicator, ...reading } = acceptIndicatorValueInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "report.review", { plan: planCode });
    const indicatorId = await getIndicatorId(tx, plan.id, indicator);
    const fields = faultsOf(reading, toLocalDate(at));
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const readingId = await insertIndicatorReading(tx, indicatorId, reading, at);
    return {
      result: { readingId },
      audit: [
        {
          action: "indicator.valueAccepted",
          planId: plan.id,
          subjectType: "Indicator",
          subjectId: indicatorId,
          after: { indicator, ...reading },
        },
      ],
    };
  });
}

type Days = Pick<
  z.infer<typeof acceptIndicatorValueInput>,
  "publishedOn" | "statedOn" | "dataYear"
>;

function faultsOf({ publishedOn, statedOn, dataYear }: Days, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (publishedOn > today) faults.push({ field: "publishedOn", code: "inFuture" });
  if (publishedOn < (statedOn ?? `${dataYear}-12-31`)) {
    faults.push({ field: "publishedOn", code: "beforeFact" });
  }
  if (statedOn !== null && yearOf(statedOn) !== dataYear) {
    faults.push({ field: "statedOn", code: "otherYear" });
  }
  return faults;
}
