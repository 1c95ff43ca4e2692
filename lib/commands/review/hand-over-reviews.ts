// One reviewer's items go to another in one step: a change of post, a leave.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { TEXT_LIMIT } from "@/lib/domain/report/draft";
import { recordChange } from "@/lib/data/record-change";
import {
  listReviewCharges,
  listReviewers,
  type ReviewCharge,
  type Reviewer,
} from "@/lib/data/reviewers";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { changePosts, mustReview, type PostChange } from "./change-posts";

const chosenPerson = z.union([z.uuid(), z.literal("")]);

export const handOverReviewsInput = z.object({
  plan: z.string(),
  fromId: chosenPerson,
  toId: chosenPerson,
  note: z.string().trim().max(TEXT_LIMIT),
});
export type HandOverReviewsInput = z.infer<typeof handOverReviewsInput>;

/**
 * Puts one person in another's place on every item, as reviewer and as stand-in. Gives back on how many. Throws
 * notFound, notAllowed, incomplete or invalid {fields}, or conflict when a post was changed first.
 */
export async function handOverReviews(
  actor: Actor,
  input: HandOverReviewsInput,
  clock: Clock,
): Promise<number> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, input.plan);
    mustBeAllowed(actor, "review.assign", { plan: plan.code });
    mustBeComplete(input);
    const to = mustReview(await listReviewers(tx, plan.id, at), input.toId, "toId");
    const charges = await listReviewCharges(tx, {
      planId: plan.id,
      OR: [{ personId: input.fromId }, { backupId: input.fromId }],
    });
    if (charges.length === 0) {
      throw new DomainError("invalid", { fields: [{ field: "fromId", code: "nothingHeld" }] });
    }
    const changes = charges.map((charge) => replaced(charge, input.fromId, to));
    return changePosts(tx, actor, { plan, changes, note: input.note, at });
  });
}

function mustBeComplete({ fromId, toId }: HandOverReviewsInput): void {
  const fields: FieldFault[] = [];
  if (fromId === "") fields.push({ field: "fromId", code: "required" });
  if (toId === "") fields.push({ field: "toId", code: "required" });
  if (fields.length > 0) throw new DomainError("incomplete", { fields });
  if (fromId === toId) {
    throw new DomainError("invalid", { fields: [{ field: "toId", code: "samePerson" }] });
  }
}

/** Who takes over an item they stand in for needs another stand-in. */
function replaced(charge: ReviewCharge, fromId: string, to: Reviewer): PostChange {
  const person = charge.person.id === fromId ? to : charge.person;
  const backup = charge.backup?.id === fromId ? to : charge.backup;
  return {
    milestone: { id: charge.milestoneId, code: charge.milestone.code },
    before: charge,
    person,
    backup: backup?.id === person.id ? null : backup,
  };
}
