// 分工方案: the commission confirms by a document who leads and who supports, one item or all of them at once.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { localDate } from "@/lib/domain/milestone/milestone";
import {
  endAssignments,
  insertAssignments,
  listAssignmentsFrom,
  lockItems,
  readSeen,
} from "@/lib/data/assignments";
import { findMilestoneIds } from "@/lib/data/definitions";
import { findOrganisationIds, idOf } from "@/lib/data/organisations";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import {
  assertAsSeen,
  assertSound,
  assertStartsOn,
  type DecisionAsk,
  decidedOf,
  decisionInput,
} from "./check-decisions";
import { endPosts } from "./end-posts";

/** Our choice: the title or number of a paper fits. */
export const DOCUMENT_LIMIT = 200;

export const confirmAssignmentsInput = z.object({
  plan: z.string(),
  /** The confirming document's title or number. */
  document: z.string().trim().min(1).max(DOCUMENT_LIMIT),
  /** First day on which it holds. */
  startsOn: localDate,
  decisions: z.array(decisionInput).min(1),
});
export type ConfirmAssignmentsInput = z.input<typeof confirmAssignmentsInput>;

/**
 * Ends on `startsOn` whatever held for these items and adds the confirmed rows; one event for each item, and for each
 * post of a unit that no longer has part in it. Throws notFound, notAllowed, conflict {items} when an item was decided
 * on since it was seen, or invalid {fields}: unknown codes, an item or unit named twice, an end before its start, a
 * day outside the plan's years.
 */
export async function confirmAssignments(
  actor: Actor,
  input: ConfirmAssignmentsInput,
  clock: Clock,
): Promise<{ confirmed: number }> {
  const { plan: planCode, decisions, ...by } = confirmAssignmentsInput.parse(input);
  const at = clock();
  return recordChange(
    actor,
    at,
    async (tx) => {
      const plan = await getVisiblePlan(tx, actor, planCode);
      mustBeAllowed(actor, "assignment.confirm", { plan: planCode });
      const { rows, before } = await replaceRows(tx, plan, decisions, { ...by, at });
      // What holds only from a later day leaves everybody at their post until then.
      const holdsNow = by.startsOn <= toLocalDate(at);
      const why = { planId: plan.id, document: by.document, at };
      const posts = holdsNow ? await endPosts(tx, actor, rows, why) : [];
      const confirmed = rows.map(({ milestoneId, ...decided }) => ({
        action: "assignment.confirmed" as const,
        planId: plan.id,
        subjectType: "Milestone",
        subjectId: milestoneId,
        before: before
          .filter((row) => row.milestoneId === milestoneId)
          .map(({ organisation, part, state }) => ({ organisation, part, state })),
        after: { ...decidedOf(decided), ...by },
      }));
      return { result: { confirmed: rows.length }, audit: [...confirmed, ...posts] };
    },
    { timeoutSeconds: 60 },
  );
}

type Plan = { id: string; startsOn: Date; endsOn: Date };
type ConfirmedBy = { document: string; startsOn: string; at: Date };

async function replaceRows(
  tx: AuditedTx,
  plan: Plan,
  decisions: readonly DecisionAsk[],
  { document, startsOn, at }: ConfirmedBy,
) {
  const codes = decisions.map((each) => each.milestone);
  const milestones = await findMilestoneIds(tx, plan.id, codes);
  const units = decisions.flatMap((each) => [each.lead, ...each.supporting]);
  const organisations = await findOrganisationIds(tx, units);
  assertSound(decisions, milestones, organisations);
  const ids = codes.map((code) => idOf(milestones, code));
  await lockItems(tx, ids);
  assertAsSeen(decisions, milestones, await readSeen(tx, ids));
  const before = await listAssignmentsFrom(tx, ids, startsOn);
  assertStartsOn(
    startsOn,
    plan,
    before.map((row) => row.startsOn),
  );
  await endAssignments(tx, ids, { endsOn: startsOn, endedAt: at });
  const rows = decisions.map((each) => ({
    ...each,
    milestoneId: idOf(milestones, each.milestone),
  }));
  const common = { state: "confirmed", document, startsOn, acceptedAt: at, organisations } as const;
  await insertAssignments(
    tx,
    rows.map(({ milestoneId, lead, supporting, leaderInCharge }) => ({
      milestoneId,
      lead,
      supporting,
      leaderInCharge,
    })),
    common,
  );
  return { rows, before };
}
