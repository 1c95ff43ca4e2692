// The commission enters a change of the plan by a document, or an error of our record. It changes no figure until
// another person puts it in force.
import type { Actor } from "@/lib/domain/actor";
import { toBefore } from "@/lib/domain/amendment/amendment-change";
import {
  type ProposeAmendmentInput,
  proposeAmendmentInput,
} from "@/lib/domain/amendment/amendment-input";
import { headFaults } from "@/lib/domain/amendment/check-amendment";
import { isPastDue } from "@/lib/domain/amendment/check-item";
import { takesHold } from "@/lib/domain/amendment/restate";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { insertAmendment } from "@/lib/data/amendments";
import { listIssues } from "@/lib/data/issues";
import type { PlanHead } from "@/lib/data/plan-facts";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { judgeItem, readStand } from "./stand";
import { planFactOf } from "./plan-fact";

type Asked = ReturnType<typeof proposeAmendmentInput.parse>;

/** Every item as it would be kept. Throws notFound, conflict {items} or invalid {fields: items.n.…}. */
async function judgeAll(tx: AuditedTx, plan: PlanHead, asked: Asked, at: Date) {
  const from = takesHold(asked.kind, asked.effectiveOn || null, planFactOf(plan));
  const today = { asOf: toLocalDate(at), knownBy: at };
  const faults: FieldFault[] = [];
  const items = [];
  for (const [index, { milestone, expectedVersion, change }] of asked.items.entries()) {
    const stand = await readStand(tx, plan, milestone, from);
    if (stand.newest !== expectedVersion) {
      throw new DomainError("conflict", { params: { items: milestone } });
    }
    const judged = judgeItem(stand, change, { kind: asked.kind, today });
    faults.push(
      ...judged.faults.map((each) => ({ ...each, field: `items.${index}.${each.field}` })),
    );
    if (isPastDue(judged.change, today.asOf) && !asked.pastDue) {
      faults.push({ field: "pastDue", code: "dueInPast" });
    }
    items.push({
      milestone,
      milestoneId: stand.milestoneId,
      change: judged.change,
      before: toBefore(stand.standing, stand.newest),
    });
  }
  if (new Set(items.map(({ milestone }) => milestone)).size < items.length) {
    faults.push({ field: "items", code: "twice" });
  }
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
  return { from, items };
}

/**
 * Throws notFound, notAllowed, wrongState (the plan is a draft still), conflict {items} (an item's definition moved
 * since the form was opened) or invalid {fields}.
 */
export async function proposeAmendment(
  actor: Actor,
  input: ProposeAmendmentInput,
  clock: Clock,
): Promise<{ amendmentId: string; number: number }> {
  const asked = proposeAmendmentInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, asked.plan);
    mustBeAllowed(actor, "amendment.propose", { plan: plan.code });
    // A draft follows its file.
    if (plan.status === "draft") throw new DomainError("wrongState");
    await lockPlan(tx, plan.id);
    const issues = await listIssues(tx, plan.id);
    const { items: _, plan: _plan, ...head } = asked;
    const faults = headFaults(head, { plan: planFactOf(plan), issues });
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
    const { from, items } = await judgeAll(tx, plan, asked, at);
    const { kind, approvingBody, document, locator, reason } = head;
    const said = { kind, approvingBody, document, locator, reason };
    const made = await insertAmendment(tx, {
      ...said,
      planId: plan.id,
      effectiveOn: from,
      author: authorOf(actor),
      at,
      items: items.map(({ milestone: _code, ...item }) => item),
    });
    return {
      result: { amendmentId: made.id, number: made.number },
      audit: [
        {
          action: "amendment.proposed",
          planId: plan.id,
          subjectType: "Amendment",
          subjectId: made.id,
          after: {
            ...said,
            number: made.number,
            effectiveOn: from,
            items: items.map(({ milestone, change, before }) => ({ milestone, change, before })),
          },
        },
      ],
    };
  });
}
