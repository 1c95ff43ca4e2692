// 分工方案: the commission confirms by a document who leads and who supports, one item or all of them at once.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { localDate } from "@/lib/domain/milestone/milestone";
import { endAssignments, insertAssignments, listAssignmentsFrom } from "@/lib/data/assignments";
import { findMilestoneIds } from "@/lib/data/definitions";
import { findOrganisationIds, idOf } from "@/lib/data/organisations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

const decision = z.object({
  milestone: z.string(),
  /** Organisation codes. */
  lead: z.string(),
  supporting: z.array(z.string()).default([]),
  /** 分管领导, as printed. */
  leaderInCharge: z.string().trim().min(1).max(100).nullable().default(null),
});
export const confirmAssignmentsInput = z.object({
  plan: z.string(),
  /** The confirming document's title or number. */
  document: z.string().trim().min(1).max(200),
  /** First day on which it holds. */
  startsOn: localDate,
  decisions: z.array(decision).min(1),
});
export type ConfirmAssignmentsInput = z.input<typeof confirmAssignmentsInput>;
type Decision = z.infer<typeof decision>;

/**
 * Ends on `startsOn` whatever held for these items and adds the confirmed rows; one event for each item. Throws
 * notFound, notAllowed or invalid {fields}: unknown codes, an item or unit named twice, an end before its start.
 */
export async function confirmAssignments(
  actor: Actor,
  input: ConfirmAssignmentsInput,
  clock: Clock,
): Promise<{ confirmed: number }> {
  const { plan: planCode, document, startsOn, decisions } = confirmAssignmentsInput.parse(input);
  const at = clock();
  return recordChange(
    actor,
    at,
    async (tx) => {
      const plan = await getVisiblePlan(tx, actor, planCode);
      mustBeAllowed(actor, "assignment.confirm", { plan: planCode });
      const codes = decisions.map((each) => each.milestone);
      const milestones = await findMilestoneIds(tx, plan.id, codes);
      const units = decisions.flatMap((each) => [each.lead, ...each.supporting]);
      const organisations = await findOrganisationIds(tx, units);
      assertSound(decisions, milestones, organisations);

      const ids = codes.map((code) => idOf(milestones, code));
      const before = await listAssignmentsFrom(tx, ids, startsOn);
      if (before.some((row) => row.startsOn > startsOn)) {
        throw new DomainError("invalid", {
          fields: [{ field: "startsOn", code: "beforeAnother" }],
        });
      }
      await endAssignments(tx, ids, { endsOn: startsOn, endedAt: at });
      const rows = decisions.map((each) => ({
        ...each,
        milestoneId: idOf(milestones, each.milestone),
      }));
      await insertAssignments(
        tx,
        rows.map(({ milestoneId, lead, supporting, leaderInCharge }) => ({
          milestoneId,
          lead,
          supporting,
          leaderInCharge,
        })),
        { state: "confirmed", document, startsOn, acceptedAt: at, organisations },
      );
      return {
        result: { confirmed: rows.length },
        audit: rows.map(({ milestoneId, ...after }) => ({
          action: "assignment.confirmed" as const,
          planId: plan.id,
          subjectType: "Milestone",
          subjectId: milestoneId,
          before: before
            .filter((row) => row.milestoneId === milestoneId)
            .map(({ organisation, part, state }) => ({ organisation, part, state })),
          after: { ...after, document, startsOn },
        })),
      };
    },
    { timeoutSeconds: 60 },
  );
}

/** Whole or not at all: every fault by its field, so that a bad row of many can be found. */
function assertSound(
  decisions: readonly Decision[],
  milestones: ReadonlyMap<string, string>,
  organisations: ReadonlyMap<string, string>,
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
