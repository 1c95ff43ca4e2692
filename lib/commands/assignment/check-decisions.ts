// What must hold before who leads what is confirmed: sound codes, a day within the plan, nothing decided meanwhile.
import { z } from "zod";
import { LEADER_LIMIT } from "@/lib/domain/assignment/typed-rows";
import { yearOf } from "@/lib/domain/calendar";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import { isSame } from "@/lib/domain/plan/same";
import { toDay } from "@/lib/data/days";
import { idOf } from "@/lib/data/organisations";

export const decisionInput = z.object({
  milestone: z.string(),
  /** Organisation codes. */
  lead: z.string(),
  supporting: z.array(z.string()).default([]),
  /** 分管领导, as printed. */
  leaderInCharge: z.string().trim().min(1).max(LEADER_LIMIT).nullable().default(null),
  /** Ids of the rows not ended when the form was read, as `seenOf`; null where nobody read one. */
  seen: z.array(z.string()).nullable().default(null),
});
export type DecisionAsk = z.infer<typeof decisionInput>;

/** The decision itself, without what its reader had seen. */
export function decidedOf({ milestone, lead, supporting, leaderInCharge }: DecisionAsk) {
  return { milestone, lead, supporting, leaderInCharge };
}

type Ids = ReadonlyMap<string, string>;

/** Whole or not at all: every fault by its field, so that a bad row of many can be found. */
export function assertSound(
  decisions: readonly Pick<DecisionAsk, "milestone" | "lead" | "supporting">[],
  milestones: Ids,
  organisations: Ids,
): void {
  const seen = new Set<string>();
  const fields = decisions.flatMap(({ milestone, lead, supporting }, index): FieldFault[] => {
    const at = `decisions.${index}`;
    const units = [lead, ...supporting];
    const faults: FieldFault[] = [];
    if (!milestones.has(milestone)) faults.push({ field: `${at}.milestone`, code: "unknownCode" });
    if (seen.has(milestone)) faults.push({ field: `${at}.milestone`, code: "twice" });
    if (units.some((unit) => !organisations.has(unit)))
      faults.push({ field: `${at}.lead`, code: "unknownCode" });
    if (new Set(units).size < units.length)
      faults.push({ field: `${at}.supporting`, code: "twice" });
    seen.add(milestone);
    return faults;
  });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}

/** `begun`: the days from which the rows that would be ended hold. */
export function assertStartsOn(
  startsOn: LocalDate,
  plan: { startsOn: Date; endsOn: Date },
  begun: readonly LocalDate[],
): void {
  const [from, to] = [yearOf(toDay(plan.startsOn)), yearOf(toDay(plan.endsOn))];
  const latest = begun.toSorted().at(-1);
  if (yearOf(startsOn) < from || yearOf(startsOn) > to) {
    refuseDay({ code: "yearOutside", params: { from, to } });
  }
  if (latest !== undefined && latest > startsOn) {
    refuseDay({ code: "beforeAnother", params: { day: latest } });
  }
}

function refuseDay(fault: Omit<FieldFault, "field">): never {
  throw new DomainError("invalid", { fields: [{ field: "startsOn", ...fault }] });
}

/** Who confirms must have seen what holds now: every item that somebody else has decided on is named. */
export function assertAsSeen(
  decisions: readonly Pick<DecisionAsk, "milestone" | "seen">[],
  milestones: Ids,
  now: ReadonlyMap<string, string[]>,
): void {
  const stale = decisions.flatMap(({ milestone, seen }, index) =>
    seen === null || isSame(seen.toSorted(), now.get(idOf(milestones, milestone)))
      ? []
      : { milestone, field: `decisions.${index}.milestone` },
  );
  if (stale.length === 0) return;
  throw new DomainError("conflict", {
    fields: stale.map(({ field }) => ({ field, code: "changedMeanwhile" })),
    params: { items: stale.map((each) => each.milestone).join("、") },
  });
}
