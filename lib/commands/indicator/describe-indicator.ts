// The plan manager writes down how an indicator's figure is made, when it comes out and who gives it: a new version.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { isMonthDay } from "@/lib/domain/indicator/description";
import { orderFaults } from "@/lib/domain/indicator/effective-order";
import { latestInForce } from "@/lib/domain/milestone/in-force";
import { localDate } from "@/lib/domain/milestone/milestone";
import { getIndicator, insertDescription } from "@/lib/data/indicator-records";
import { findOrganisationIds } from "@/lib/data/organisations";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";

const words = z.string().trim().min(1);
export const describeIndicatorInput = z.object({
  plan: z.string(),
  indicator: z.string(),
  caliber: words.max(2000),
  sourceDocument: words.max(200),
  /** "MM-DD" of the year after the data year; null: the profile's day. */
  releaseMonthDay: z.string().nullable(),
  /** Code of the unit; null: the plan file's. */
  provider: z.string().nullable(),
  document: words.max(200),
  effectiveOn: localDate,
  /** The newest version the writer saw; 0: there was none. */
  expectedVersion: z.int(),
});
export type DescribeIndicatorInput = z.infer<typeof describeIndicatorInput>;

/** Throws notFound, notAllowed, invalid {fields: releaseMonthDay, provider, effectiveOn} or conflict. */
export async function describeIndicator(
  actor: Actor,
  input: DescribeIndicatorInput,
  clock: Clock,
): Promise<{ version: number }> {
  const {
    plan,
    indicator: code,
    provider,
    expectedVersion,
    ...ask
  } = describeIndicatorInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const now = { asOf: toLocalDate(at), knownBy: at };
    const indicator = await getIndicator(tx, actor, { plan, indicator: code }, now);
    mustBeAllowed(actor, "indicator.manage", { plan });
    const newest = indicator.descriptions.at(-1)?.version ?? 0;
    if (newest !== expectedVersion) throw new DomainError("conflict");
    const known = await findOrganisationIds(tx, provider === null ? [] : [provider]);
    const providerId = (provider !== null && known.get(provider)) || null;
    const fields = [
      ...(ask.releaseMonthDay !== null && !isMonthDay(ask.releaseMonthDay)
        ? [{ field: "releaseMonthDay", code: "notMonthDay" }]
        : []),
      ...(provider !== null && providerId === null ? [{ field: "provider", code: "unknown" }] : []),
      ...orderFaults(ask.effectiveOn, indicator.descriptions),
    ];
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const row = { ...ask, providerId, acceptedAt: at };
    const version = await insertDescription(tx, { indicatorId: indicator.id, newest }, row);
    return {
      result: { version },
      audit: [
        {
          action: "indicator.described",
          planId: indicator.planId,
          subjectType: "Indicator",
          subjectId: indicator.id,
          before: latestInForce(indicator.descriptions, now),
          after: { indicator: code, version, provider, ...ask },
        },
      ],
    };
  });
}
