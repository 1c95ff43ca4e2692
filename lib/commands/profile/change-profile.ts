// The thresholds behind a plan's lights change as one set, by a new version from a day on: what was lit before that
// day stays as it was lit.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { localDate } from "@/lib/domain/milestone/milestone";
import {
  changedThresholds,
  type ProfileVersion,
  thresholdFaults,
  type ThresholdKey,
  thresholdKeys,
  thresholds,
  thresholdsOf,
} from "@/lib/domain/milestone/profile";
import { findNewestProfile, insertProfile } from "@/lib/data/profiles";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

export const changeProfileInput = z.object({
  plan: z.string(),
  /** The newest version the change was made against. */
  expectedVersion: z.int(),
  name: z.string().trim().max(40),
  /** The whole set; ranges are judged by thresholdFaults. */
  thresholds: z.record(z.enum(thresholdKeys as [ThresholdKey, ...ThresholdKey[]]), z.unknown()),
  confirmed: z.boolean(),
  /** The document that confirms it; of an unconfirmed set where the figures come from, may be empty. */
  source: z.string().trim().max(200),
  effectiveOn: localDate,
});
export type ChangeProfileInput = z.input<typeof changeProfileInput>;
type Asked = z.infer<typeof changeProfileInput>;

/**
 * Adds the plan's next version. Throws notFound, notAllowed, conflict (another version is newer than the expected
 * one) or invalid {fields: a threshold, name, source, effectiveOn, thresholds (unchanged)}.
 */
export async function changeProfile(
  actor: Actor,
  input: ChangeProfileInput,
  clock: Clock,
): Promise<{ version: number }> {
  const asked = changeProfileInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, asked.plan);
    mustBeAllowed(actor, "profile.manage", { plan: asked.plan });
    const newest = await findNewestProfile(tx, plan.id);
    if ((newest?.profile.version ?? 0) !== asked.expectedVersion) throw new DomainError("conflict");
    const fields = [...thresholdFaults(asked.thresholds), ...faultsOf(asked, newest)];
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const { name, confirmed, source, effectiveOn } = asked;
    const set = thresholds.parse(asked.thresholds);
    const version = asked.expectedVersion + 1;
    const id = await insertProfile(tx, plan.id, {
      profile: { ...set, name, version, confirmed },
      source,
      effectiveOn,
      acceptedAt: at,
    });
    return {
      result: { version },
      audit: [
        {
          action: "profile.changed",
          planId: plan.id,
          subjectType: "ThresholdProfile",
          subjectId: id,
          before: newest && told(newest),
          after: { ...set, name, version, confirmed, source, effectiveOn },
        },
      ],
    };
  });
}

function told({ profile, source, effectiveOn }: ProfileVersion) {
  return { ...profile, source, effectiveOn };
}

function faultsOf(asked: Asked, newest: ProfileVersion | null): FieldFault[] {
  const { name, confirmed, source, effectiveOn } = asked;
  const faults: FieldFault[] = [];
  if (name === "") faults.push({ field: "name", code: "required" });
  if (confirmed && source === "") faults.push({ field: "source", code: "required" });
  if (newest && effectiveOn < newest.effectiveOn) {
    const params = { day: newest.effectiveOn };
    faults.push({ field: "effectiveOn", code: "beforeNewest", params });
  }
  if (newest && isUnchanged(asked, newest)) faults.push({ field: "thresholds", code: "noChange" });
  return faults;
}

/** The same set, confirmed as before and by the same document: another name or day alone is no decision. */
function isUnchanged(asked: Asked, { profile, source }: ProfileVersion): boolean {
  const parsed = thresholds.safeParse(asked.thresholds);
  if (!parsed.success || asked.confirmed !== profile.confirmed) return false;
  if (asked.confirmed && asked.source !== source) return false;
  return changedThresholds(thresholdsOf(profile), parsed.data).length === 0;
}
