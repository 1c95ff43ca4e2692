// Amendments and errata of a plan: entered once, decided once. Nothing here changes a figure.
import "server-only";
import type { Actor } from "../domain/actor";
import {
  type AmendedBefore,
  amendedBefore,
  type AmendmentChange,
  amendmentChange,
} from "../domain/amendment/amendment-change";
import type { AmendmentKind } from "../domain/amendment/amendment-input";
import type { AmendmentState } from "../domain/amendment/amendment-transitions";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";
import { visiblePlans } from "./scope";

export type AmendmentItem = {
  milestoneId: string;
  milestone: string;
  change: AmendmentChange;
  before: AmendedBefore;
  /** The newest version it made; null until in force. */
  version: number | null;
};
export type Amendment = {
  id: string;
  kind: AmendmentKind;
  number: number;
  state: AmendmentState;
  version: number;
  approvingBody: string;
  document: string;
  locator: string;
  effectiveOn: LocalDate;
  reason: string;
  proposedAt: Date;
  proposedById: string | null;
  proposedByName: string;
  decidedAt: Date | null;
  decidedByName: string | null;
  decisionReason: string | null;
  items: AmendmentItem[];
};

const include = {
  items: { include: { milestone: { select: { code: true, sortOrder: true } } } },
} as const;
type Row = Prisma.AmendmentGetPayload<{ include: typeof include }>;

function toAmendment({ items, effectiveOn, ...row }: Row): Amendment {
  return {
    ...row,
    effectiveOn: toDay(effectiveOn),
    items: items
      .toSorted((a, b) => a.milestone.sortOrder - b.milestone.sortOrder)
      .map(({ milestoneId, milestone, change, before, version }) => ({
        milestoneId,
        milestone: milestone.code,
        change: amendmentChange.parse(change),
        before: amendedBefore.parse(before),
        version,
      })),
  };
}

/** The newest first. */
export async function listAmendments(
  tx: ReadTx,
  planId: string,
  only: { milestoneId?: string } = {},
): Promise<Amendment[]> {
  const { milestoneId } = only;
  const rows = await tx.amendment.findMany({
    where: { planId, ...(milestoneId ? { items: { some: { milestoneId } } } : {}) },
    include,
    orderBy: [{ proposedAt: "desc" }, { number: "desc" }],
  });
  return rows.map(toAmendment);
}

/** The entry and its plan. Throws notFound, also across plans. */
export async function getAmendment(tx: ReadTx | AuditedTx, actor: Actor, id: string) {
  const row = await tx.amendment.findFirst({
    where: { id, plan: visiblePlans(actor) },
    include: { ...include, plan: true },
  });
  if (!row) throw new DomainError("notFound");
  const { plan, ...entry } = row;
  return { plan, amendment: toAmendment(entry) };
}

export type NewAmendment = Pick<
  Amendment,
  "kind" | "approvingBody" | "document" | "locator" | "effectiveOn" | "reason"
> & {
  planId: string;
  author: { id: string | null; name: string };
  at: Date;
  items: readonly Pick<AmendmentItem, "milestoneId" | "change" | "before">[];
};

/** Numbered on within plan and kind; the caller holds the plan's row. */
export async function insertAmendment(
  tx: AuditedTx,
  { items, author, at, effectiveOn, ...head }: NewAmendment,
): Promise<{ id: string; number: number }> {
  const { planId, kind } = head;
  const last = await tx.amendment.aggregate({ where: { planId, kind }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { id } = await tx.amendment.create({
    data: {
      ...head,
      number,
      effectiveOn: fromDay(effectiveOn),
      proposedAt: at,
      proposedById: author.id,
      proposedByName: author.name,
    },
    select: { id: true },
  });
  await tx.amendmentItem.createMany({
    data: items.map((item) => ({ ...item, amendmentId: id })),
  });
  return { id, number };
}

/** Decides an open one at the version that was seen. Of two at once one meets conflict. */
export async function decideAmendment(
  tx: AuditedTx,
  decision: {
    id: string;
    version: number;
    to: AmendmentState;
    reason: string | null;
    author: { id: string | null; name: string };
    at: Date;
  },
): Promise<void> {
  const { id, version, to, author } = decision;
  const { count } = await tx.amendment.updateMany({
    where: { id, version, state: "proposed" },
    data: {
      state: to,
      version: version + 1,
      decidedAt: decision.at,
      decidedById: author.id,
      decidedByName: author.name,
      decisionReason: decision.reason,
    },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Freezes what an item was and which version came of it. */
export async function freezeAmendmentItem(
  tx: AuditedTx,
  amendmentId: string,
  { milestoneId, before, version }: Pick<AmendmentItem, "milestoneId" | "before" | "version">,
): Promise<void> {
  await tx.amendmentItem.update({
    where: { amendmentId_milestoneId: { amendmentId, milestoneId } },
    data: { before, version },
  });
}
