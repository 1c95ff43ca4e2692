// What a file is put to: its plan, its state, its unit and its items, so that its rights can be asked.
import "server-only";
import type { Actor } from "../domain/actor";
import type { AttachmentOwner, AttachmentSubject } from "../domain/document/attachment";
import { toLocalDate } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import { type Succession, standsInFor } from "../domain/supervision/successors";
import type { ReadTx } from "./as-actor";
import { type FencedNoun, whyMissing } from "./hidden";
import { readSuccession } from "./notice-units";
import { assignmentsNow, subjectOfItem } from "./obligations";
import { visiblePlans } from "./scope";

export type OwnerRecord = AttachmentOwner & { planId: string };

const planCode = { select: { code: true } } as const;
const unitCode = { select: { code: true } } as const;
const milestone = { select: { assignments: assignmentsNow } } as const;
type Item = { milestone: { assignments: Parameters<typeof subjectOfItem>[1] } };
type Found = {
  planId: string;
  plan: { code: string };
  state?: string;
  organisation?: { code: string };
};

function toOwner(type: AttachmentSubject, row: Found, items: readonly Item[]): OwnerRecord {
  return {
    type,
    state: row.state ?? "open",
    unit: row.organisation?.code ?? null,
    plan: row.plan.code,
    planId: row.planId,
    items: items.map((item) => subjectOfItem(row.plan.code, item.milestone.assignments)),
  };
}

const readers: Record<
  AttachmentSubject,
  (tx: ReadTx, actor: Actor, id: string) => Promise<OwnerRecord | null>
> = {
  notice: async (tx, actor, id) => {
    const row = await tx.notice.findFirst({
      where: { id, plan: visiblePlans(actor) },
      include: { plan: planCode, organisation: unitCode, items: { select: { milestone } } },
    });
    return row && toOwner("notice", row, row.items);
  },
  deadline: async (tx, actor, id) => {
    const row = await tx.deadlineChange.findFirst({
      where: { id, plan: visiblePlans(actor) },
      include: { plan: planCode, organisation: unitCode, milestone },
    });
    return row && toOwner("deadline", row, [row]);
  },
  amendment: async (tx, actor, id) => {
    const row = await tx.amendment.findFirst({
      where: { id, plan: visiblePlans(actor) },
      include: { plan: planCode, items: { select: { milestone } } },
    });
    return row && toOwner("amendment", row, row.items);
  },
  closure: async (tx, actor, id) => {
    const row = await tx.milestone.findFirst({
      where: { id, plan: visiblePlans(actor) },
      select: { planId: true, plan: planCode, assignments: assignmentsNow },
    });
    return row && toOwner("closure", row, [{ milestone: row }]);
  },
  instruction: async (tx, actor, id) => {
    const row = await tx.instruction.findFirst({
      where: { id, plan: visiblePlans(actor) },
      include: { plan: planCode, organisation: unitCode, items: { select: { milestone } } },
    });
    return row && toOwner("instruction", row, row.items);
  },
};

const fencedOwners: Partial<Record<AttachmentSubject, FencedNoun>> = {
  notice: "NoticeDraft",
  instruction: "Instruction",
};

function withActing(owner: OwnerRecord, succession: Succession): OwnerRecord {
  const { unit } = owner;
  return unit === null ? owner : { ...owner, acting: standsInFor(unit, succession) };
}

/** The record a file is put to, as it stands at `now`. Throws notFound, also when its plan is hidden from the actor. */
export async function getAttachmentOwner(
  tx: ReadTx,
  actor: Actor,
  subject: { type: AttachmentSubject; id: string },
  now: Date,
): Promise<OwnerRecord> {
  const owner = await readers[subject.type](tx, actor, subject.id);
  if (!owner) {
    const noun = fencedOwners[subject.type];
    throw noun ? await whyMissing(tx, noun, subject.id) : new DomainError("notFound");
  }
  return withActing(owner, await readSuccession(tx, toLocalDate(now)));
}
