// What assigning and handing over share: the old posts end, the new begin, the log and the people are told.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { endCharges, insertCharges } from "@/lib/data/charges";
import type { AuditedTx, Change } from "@/lib/data/record-change";
import type { ReviewCharge, Reviewer } from "@/lib/data/reviewers";
import { authorOf } from "../report/author";

export type PostChange = {
  milestone: { id: string; code: string };
  before: ReviewCharge | null;
  person: Reviewer;
  backup: Reviewer | null;
};

type Plan = { id: string; code: string };

/** The person if they hold the role today. Throws invalid {fields} otherwise. */
export function mustReview(reviewers: readonly Reviewer[], id: string, field: string): Reviewer {
  const found = reviewers.find((each) => each.id === id);
  if (!found) throw new DomainError("invalid", { fields: [{ field, code: "notReviewer" }] });
  return found;
}

/** One row of history and one entry for each item. Throws conflict when a post was changed first. */
export async function changePosts(
  tx: AuditedTx,
  actor: Actor,
  {
    plan,
    changes,
    note,
    at,
  }: { plan: Plan; changes: readonly PostChange[]; note: string; at: Date },
): Promise<Change<number>> {
  const by = authorOf(actor).name;
  const ids = changes.flatMap(({ before }) => before?.id ?? []);
  await endCharges(tx, { ids, by, at });
  const made = await insertCharges(
    tx,
    changes.map(({ milestone, person, backup }) => ({
      milestoneId: milestone.id,
      personId: person.id,
      backupId: backup?.id ?? null,
      note,
    })),
    { planId: plan.id, organisationId: null, by, at },
  );
  const idOf = new Map(made.map((row) => [row.milestoneId, row.id]));
  const audit = changes.map(({ milestone, before, person, backup }): AuditEntry => ({
    action: "review.assigned",
    planId: plan.id,
    subjectType: "Charge",
    subjectId: idOf.get(milestone.id) ?? milestone.id,
    before: before && {
      reviewer: before.person.displayName,
      backup: before.backup?.displayName ?? null,
    },
    after: {
      milestone: milestone.code,
      reviewer: person.displayName,
      backup: backup?.displayName ?? null,
    },
    reason: note || null,
  }));
  return { result: changes.length, audit, notify: tellAll(plan, changes, by) };
}

/** Each person once, however many items it is. */
function tellAll(plan: Plan, changes: readonly PostChange[], by: string): NotificationAsk[] {
  const items = new Map<string, string[]>();
  for (const { milestone, before, person, backup } of changes) {
    const had = [before?.person.id, before?.backup?.id];
    for (const each of [person, backup]) {
      if (!each || had.includes(each.id)) continue;
      items.set(each.id, [...(items.get(each.id) ?? []), milestone.code]);
    }
  }
  return [...items].map(([personId, codes]) => ({
    kind: "reviewAssigned",
    planId: plan.id,
    to: { personIds: [personId] },
    subjectType: "Plan",
    subjectId: plan.id,
    params: { milestone: codes[0] ?? "", count: codes.length, by },
    link: `/plans/${encodeURIComponent(plan.code)}/reviews`,
  }));
}
