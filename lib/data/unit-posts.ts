// Who in a unit writes which item, A and B post, and who could: for the commission's bench. Passing an item on is the
// unit's own act; handing over the work of one who leaves may be the manager's.
import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";
import { type Charge, listCharges, listWriters, type Writer } from "./charges";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan } from "./scope";

export type UnitPosts = { posts: Charge[]; writers: Writer[] };

/** Throws notFound for the plan; an unknown unit has neither. */
export async function listUnitPosts(
  actor: Actor,
  planCode: string,
  unit: string,
  at: Date,
): Promise<UnitPosts> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    return {
      posts: await listCharges(tx, { planId: plan.id, organisations: [unit] }),
      writers: await listWriters(tx, { planId: plan.id, organisation: unit, at }),
    };
  });
}

export type OpenPost = Pick<Charge, "id" | "milestoneId" | "milestone" | "office"> & {
  /** Organisation code. */
  unit: string;
  person: string | null;
  backup: string | null;
};

/** Posts of units that still write these items. */
export async function listOpenPosts(
  tx: AuditedTx,
  milestoneIds: readonly string[],
): Promise<OpenPost[]> {
  const named = { select: { displayName: true } } as const;
  const rows = await tx.charge.findMany({
    where: { milestoneId: { in: [...milestoneIds] }, part: "reporting", endedAt: null },
    select: {
      id: true,
      milestoneId: true,
      office: true,
      person: named,
      backup: named,
      milestone: { select: { code: true } },
      organisation: { select: { code: true } },
    },
  });
  return rows.map(({ milestone, organisation, person, backup, ...row }) => ({
    ...row,
    milestone: milestone.code,
    unit: organisation?.code ?? "",
    person: person?.displayName ?? null,
    backup: backup?.displayName ?? null,
  }));
}
