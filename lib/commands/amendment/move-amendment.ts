// The steps every decision on an amendment or erratum shares: may this actor, of this state, with this reason?
import type { Actor } from "@/lib/domain/actor";
import type { DecideAmendmentInput } from "@/lib/domain/amendment/amendment-input";
import {
  type AmendmentTransitionName,
  amendmentTransitions,
} from "@/lib/domain/amendment/amendment-transitions";
import { DomainError } from "@/lib/domain/errors";
import { takeTransition } from "@/lib/domain/workflow";
import { decideAmendment, getAmendment } from "@/lib/data/amendments";
import { lockItems } from "@/lib/data/assignments";
import type { AuditedTx } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";

type Ask = Pick<DecideAmendmentInput, "amendmentId"> & {
  name: AmendmentTransitionName;
  expectedVersion: number;
  reason: string | null;
  at: Date;
};

/**
 * Decides the entry and gives it as it was. Throws notFound (also across plans), notAllowed, ownWork (putting in force
 * or refusing what one entered), wrongState, conflict or incomplete {fields: reason}.
 */
export async function moveAmendment(tx: AuditedTx, actor: Actor, ask: Ask) {
  const { amendmentId, name, reason, at, expectedVersion } = ask;
  const found = await getAmendment(tx, actor, amendmentId);
  const { plan } = found;
  const row = amendmentTransitions.find((each) => each.name === name);
  if (!row) throw new DomainError("notFound");
  mustBeAllowed(actor, row.permission, { plan: plan.code });
  await lockItems(
    tx,
    found.amendment.items.map(({ milestoneId }) => milestoneId),
  );
  // Once more behind the lock: somebody may just have decided it.
  const { amendment } = await getAmendment(tx, actor, amendmentId);
  const author = authorOf(actor);
  const own = author.id !== null && author.id === amendment.proposedById;
  if (own && name !== "withdraw") throw new DomainError("ownWork", { params: { items: "" } });
  if (!own && name === "withdraw" && actor.kind === "user") throw new DomainError("notAllowed");
  const { to, audit, notify } = takeTransition(amendmentTransitions, name, amendment.state, reason);
  await decideAmendment(tx, { id: amendment.id, version: expectedVersion, to, reason, author, at });
  return { plan, amendment, audit, notify };
}

export type MovedAmendment = Awaited<ReturnType<typeof moveAmendment>>;

/** What the log keeps of an entry that was not taken. */
export function moveEntry({ plan, amendment, audit }: MovedAmendment, reason: string | null) {
  const { id, kind, number, items } = amendment;
  return {
    action: audit,
    planId: plan.id,
    subjectType: "Amendment",
    subjectId: id,
    after: { kind, number, items: items.map(({ milestone }) => milestone) },
    reason,
  };
}
