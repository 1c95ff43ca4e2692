// A published figure of a 专栏1 row. Of one data year the version published last counts; none is overwritten.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { figureFaults, SOURCE_LIMIT } from "@/lib/domain/indicator/figure-draft";
import { type FigureWarning, figureWarnings } from "@/lib/domain/indicator/figure-warnings";
import { localDate, valueLabels } from "@/lib/domain/milestone/milestone";
import { insertIndicatorReading } from "@/lib/data/indicator-readings";
import { getIndicator } from "@/lib/data/indicator-records";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";

export const acceptIndicatorValueInput = z.object({
  plan: z.string(),
  indicator: z.string(),
  dataYear: z.int(),
  value: z.number(),
  label: z.enum(valueLabels),
  /** A day inside the year for an in-year value; null: 31 December. */
  statedOn: localDate.nullable().default(null),
  publishedOn: localDate,
  source: z.string().trim().min(1).max(SOURCE_LIMIT),
});
export type AcceptIndicatorValueInput = z.input<typeof acceptIndicatorValueInput>;

/**
 * Enters a published figure for the commission; what deserves a second look comes back with it and stops nothing.
 * Throws notFound, notAllowed or invalid {fields: dataYear, publishedOn, statedOn}.
 */
export async function acceptIndicatorValue(
  actor: Actor,
  input: AcceptIndicatorValueInput,
  clock: Clock,
): Promise<{ readingId: string; warnings: FigureWarning[] }> {
  const { plan, indicator: code, ...reading } = acceptIndicatorValueInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const now = { asOf: toLocalDate(at), knownBy: at };
    const indicator = await getIndicator(tx, actor, { plan, indicator: code }, now);
    mustBeAllowed(actor, "report.review", { plan });
    const fields = figureFaults(reading.dataYear, reading, {
      baseYear: indicator.baseYear,
      today: now.asOf,
    });
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const warnings = figureWarnings(reading, indicator.readings, now);
    const readingId = await insertIndicatorReading(tx, indicator.id, reading, at);
    return {
      result: { readingId, warnings },
      audit: [
        {
          action: "indicator.valueAccepted",
          planId: indicator.planId,
          subjectType: "Indicator",
          subjectId: indicator.id,
          after: { indicator: code, ...reading },
        },
      ],
    };
  });
}
