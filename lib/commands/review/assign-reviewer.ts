// The commission says who reviews an item, and who stands in. One or many, all or none.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { TEXT_LIMIT } from "@/lib/domain/report/draft";
import { recordChange } from "@/lib/data/record-change";
import { findItemIds, listReviewCharges, listReviewers } from "@/lib/data/reviewers";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { changePosts, mustReview, type PostChange } from "./change-posts";

const chosenPerson = z.union([z.uuid(), z.literal("")]);

export const assignReviewerInput = z.object({
  plan: z.string(),
  /** With the post that stood there when the page was read; null: none. */
  items: z.array(z.object({ code: z.string(), chargeId: z.uuid().nullable() })).max(500),
  personId: chosenPerson,
  /** Who stands in; empty: nobody. */
  backupId: chosenPerson,
  note: z.string().trim().max(TEXT_LIMIT),
});
export type AssignReviewerInput = z.infer<typeof assignReviewerInput>;

/**
 * Puts the person in charge of each item; the post in force ends. Gives back how many. Throws notFound, notAllowed,
 * incomplete or invalid {fields}, or conflict {items} when somebody changed one of them since the page was read.
 */
export async function assignReviewer(
  actor: Actor,
  input: AssignReviewerInput,
  clock: Clock,
): Promise<number> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    mustBeAllowed(actor, "review.assign", { plan: plan.code });
    mustBeComplete(input);
    const reviewers = await listReviewers(tx, plan.id, at);
    const person = mustReview(reviewers, input.personId, "personId");
    const backup = input.backupId ? mustReview(reviewers, input.backupId, "backupId") : null;
    const milestones = await findItemIds(
      tx,
      plan.id,
      input.items.map(({ code }) => code),
    );
    const charges = await listReviewCharges(tx, {
      planId: plan.id,
      milestoneId: { in: [...milestones.values()] },
    });
    const inForce = new Map(charges.map((charge) => [charge.milestoneId, charge]));
    const changes = input.items.map(({ code }): PostChange => {
      const id = milestones.get(code);
      if (id === undefined) throw new DomainError("notFound");
      return { milestone: { id, code }, before: inForce.get(id) ?? null, person, backup };
    });
    mustBeAsSeen(input, changes);
    return changePosts(tx, actor, { plan, changes, note: input.note, at });
  });
}

function mustBeComplete({ items, personId, backupId }: AssignReviewerInput): void {
  const fields: FieldFault[] = [];
  if (items.length === 0) fields.push({ field: "items", code: "required" });
  if (personId === "") fields.push({ field: "personId", code: "required" });
  if (fields.length > 0) throw new DomainError("incomplete", { fields });
  if (personId === backupId) {
    throw new DomainError("invalid", { fields: [{ field: "backupId", code: "samePerson" }] });
  }
}

function mustBeAsSeen({ items }: AssignReviewerInput, changes: readonly PostChange[]): void {
  const seen = new Map(items.map(({ code, chargeId }) => [code, chargeId]));
  const moved = changes
    .filter(({ milestone, before }) => (before?.id ?? null) !== seen.get(milestone.code))
    .map(({ milestone }) => milestone.code);
  if (moved.length > 0) throw new DomainError("conflict", { params: { items: moved.join(", ") } });
}
