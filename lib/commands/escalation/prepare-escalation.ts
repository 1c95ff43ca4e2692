// What every change of what stands before leaders begins with: the plan held, the right asked, the row still open.
import type { Actor } from "@/lib/domain/actor";
import type { AuditAction, AuditEntry } from "@/lib/domain/audit";
import { DomainError } from "@/lib/domain/errors";
import { checkEscalation, type EscalationWords } from "@/lib/domain/escalation/check-escalation";
import { listOpenEscalations, type OpenEscalation } from "@/lib/data/escalation-writes";
import { lockPlan } from "@/lib/data/plans";
import type { AuditedTx } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

/** Throws notFound or notAllowed. Of two at once the second waits here and meets what the first has made. */
export async function prepareEscalations(tx: AuditedTx, actor: Actor, planCode: string) {
  const plan = await getVisiblePlan(tx, actor, planCode);
  mustBeAllowed(actor, "escalation.mark", { plan: plan.code });
  await lockPlan(tx, plan.id);
  return { plan, open: await listOpenEscalations(tx, plan.id) };
}

/** The row the form was drawn from. Throws conflict where it was changed, moved or ended since. */
export function openRow(open: readonly OpenEscalation[], id: string): OpenEscalation {
  const row = open.find((each) => each.id === id);
  if (!row) throw new DomainError("conflict");
  return row;
}

/** Throws invalid {fields: cause | remedy | proposal}. */
export function assertWords(words: EscalationWords): void {
  const fields = checkEscalation(words);
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}

export const wordsIn = ({ cause, remedy, proposal }: EscalationWords): EscalationWords => ({
  cause,
  remedy,
  proposal,
});

type About = { action: AuditAction; planId: string; milestoneId: string };

export function escalationEntry(
  { action, planId, milestoneId }: About,
  told: Pick<AuditEntry, "before" | "after" | "reason">,
): AuditEntry {
  return { action, planId, subjectType: "Milestone", subjectId: milestoneId, ...told };
}
