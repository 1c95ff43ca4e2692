// A unit that hands an item to another keeps nobody in charge of it.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { endCharges } from "@/lib/data/charges";
import type { AuditedTx } from "@/lib/data/record-change";
import { listOpenPosts } from "@/lib/data/unit-posts";
import { authorOf } from "../report/author";

type Handed = { milestoneId: string; lead: string; supporting: readonly string[] };

/** Ends the posts of units that neither lead nor support these items any more; one event for each post. */
export async function endPosts(
  tx: AuditedTx,
  actor: Actor,
  items: readonly Handed[],
  why: { planId: string; document: string; at: Date },
): Promise<AuditEntry[]> {
  const units = new Map(items.map((item) => [item.milestoneId, [item.lead, ...item.supporting]]));
  const open = await listOpenPosts(tx, [...units.keys()]);
  const left = open.filter(({ milestoneId, unit }) => !units.get(milestoneId)?.includes(unit));
  if (left.length === 0) return [];
  const by = authorOf(actor).name;
  await endCharges(tx, { ids: left.map((post) => post.id), by, at: why.at });
  return left.map(({ id, milestone, unit, office, person, backup }) => ({
    action: "charge.passed",
    planId: why.planId,
    subjectType: "Charge",
    subjectId: id,
    before: { organisation: unit, office, person, backup },
    after: { milestone, office: "", person: null, backup: null },
    reason: why.document,
  }));
}
