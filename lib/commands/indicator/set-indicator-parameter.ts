// The plan manager sets bounds of a range, or the outside limit of one year, by a document. Nothing is overwritten.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { orderFaults } from "@/lib/domain/indicator/effective-order";
import { parameterFaults, parameterValue } from "@/lib/domain/indicator/parameter";
import { localDate } from "@/lib/domain/milestone/milestone";
import { insertIndicatorParameter, lockSetParameters } from "@/lib/data/indicator-parameters";
import { getIndicator } from "@/lib/data/indicator-records";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";

export const setIndicatorParameterInput = z.object({
  plan: z.string(),
  indicator: z.string(),
  year: z.int(),
  parameter: parameterValue,
  document: z.string().trim().min(1).max(200),
  effectiveOn: localDate,
  /** How many the indicator had when the writer looked; forms always say it. Without one it is not asked. */
  expectedCount: z.int().optional(),
});
export type SetIndicatorParameterInput = z.infer<typeof setIndicatorParameterInput>;

/** Throws notFound, notAllowed invalid {fields: kind, max, year, effectiveOn}, or conflict when one was set meanwhile. */
export async function setIndicatorParameter(
  actor: Actor,
  input: SetIndicatorParameterInput,
  clock: Clock,
): Promise<{ parameterId: string }> {
  const { plan, indicator: code, expectedCount, ...ask } = setIndicatorParameterInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const now = { asOf: toLocalDate(at), knownBy: at };
    const indicator = await getIndicator(tx, actor, { plan, indicator: code }, now);
    mustBeAllowed(actor, "indicator.manage", { plan });
    const { evaluation, baseYear, lastYear } = indicator;
    const earlier = await lockSetParameters(tx, indicator.id);
    if (expectedCount !== undefined && expectedCount !== earlier.length)
      throw new DomainError("conflict");
    const ofYear = earlier.filter(
      (each) => each.kind === ask.parameter.kind && each.year === ask.year,
    );
    const fields = [
      ...parameterFaults({ ...ask, evaluation, span: [baseYear, lastYear] }),
      ...orderFaults(ask.effectiveOn, ofYear),
    ];
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const row = { ...ask, acceptedAt: at };
    const parameterId = await insertIndicatorParameter(tx, indicator.id, row);
    const { parameter, ...given } = ask;
    return {
      result: { parameterId },
      audit: [
        {
          action: "indicator.parameterSet",
          planId: indicator.planId,
          subjectType: "Indicator",
          subjectId: indicator.id,
          after: { indicator: code, ...given, ...parameter },
        },
      ],
    };
  });
}
