// The second person's decision on an item whose facts meet its target: struck off, refused, or looked at again. It says
// what was looked at: an item corrected, revoked or reported anew meanwhile is not decided by what stood before.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { checklistFaults, type ClosureTick, closureTick } from "@/lib/domain/closure/checklist";
import { closureAt } from "@/lib/domain/closure/closure-state";
import { closureTransitions } from "@/lib/domain/closure/closure-transitions";
import { isOwnWork, isSelfReviewed } from "@/lib/domain/closure/who-verifies";
import { DomainError } from "@/lib/domain/errors";
import { leadInForce } from "@/lib/domain/milestone/in-force";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { grantReaches } from "@/lib/domain/permissions";
import { takeTransition } from "@/lib/domain/workflow";
import {
  type ClosureSource,
  insertClosureDecision,
  listClosureFiles,
  readClosureSource,
} from "@/lib/data/closures";
import { getOpenDefinition, lockMilestone } from "@/lib/data/definitions";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";

export const closureMoves = ["verify", "refuse", "reopen"] as const;

export const decideClosureInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  move: z.enum(closureMoves),
  /** What was looked at (ClosureAt.seen). */
  seen: z.string(),
  reason: z.string().trim().max(2000).default(""),
  checklist: z.array(closureTick).default([]),
});
export type DecideClosureInput = z.input<typeof decideClosureInput>;
type Asked = z.infer<typeof decideClosureInput>;

/** The ticks with the names of their files; of a refusal or a second look what was ticked is kept as it is. */
async function checked(
  tx: AuditedTx,
  asked: Asked,
  { milestoneId, kind, source }: { milestoneId: string; kind: Kind; source: ClosureSource },
): Promise<ClosureTick[]> {
  const files = await listClosureFiles(tx, milestoneId, source);
  const names = new Map(files.map(({ key, name }) => [key, name]));
  const faults =
    asked.move === "verify" ? checklistFaults(kind, asked.checklist, new Set(names.keys())) : [];
  if (faults.length > 0) throw new DomainError("incomplete", { fields: faults });
  return asked.checklist.map((tick) => ({ ...tick, fileName: names.get(tick.file) ?? "" }));
}
type Kind = Parameters<typeof checklistFaults>[0];

/** The unit whose grant carries the right; empty where none is named. */
function unitOf(actor: Actor, plan: string): string {
  if (actor.kind !== "user") return "";
  const held = actor.grants.filter((grant) => grantReaches(grant, "closure.decide", { plan }));
  return held.find(({ organisationName }) => organisationName !== null)?.organisationName ?? "";
}

function notice(
  plan: { id: string; code: string },
  item: { milestoneId: string; milestone: string; lead: string | null },
  outcome: string,
): NotificationAsk[] {
  const { milestoneId, milestone, lead } = item;
  if (lead === null) return [];
  return [
    {
      kind: "closureDecided",
      planId: plan.id,
      to: { permission: "report.edit", subject: { plan: plan.code, lead }, milestoneId },
      subjectType: "Milestone",
      subjectId: milestoneId,
      params: { milestone, outcome },
      link: `/plans/${encodeURIComponent(plan.code)}/closures/${encodeURIComponent(milestone)}`,
    },
  ];
}

/**
 * Throws notFound, notAllowed, conflict (what was looked at has moved), wrongState, ownWork {items}, or incomplete
 * {fields: reason, check.…, file.…}.
 */
export async function decideClosure(
  actor: Actor,
  input: DecideClosureInput,
  clock: Clock,
): Promise<{ outcome: string; selfReviewed: boolean }> {
  const asked = decideClosureInput.parse(input);
  const { milestone, move, reason } = asked;
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, asked.plan);
    mustBeAllowed(actor, "closure.decide", { plan: plan.code });
    await lockMilestone(tx, plan.id, milestone);
    const { facts, milestoneId } = await getOpenDefinition(tx, plan, milestone);
    const today = { asOf: toLocalDate(at), knownBy: at };
    const now = closureAt(facts, today);
    if (now.seen !== asked.seen) throw new DomainError("conflict");
    const { to, audit } = takeTransition(closureTransitions, move, now.state, reason);
    if (to === "notYet" || to === "open" || !now.rests) throw new DomainError("wrongState");
    const source = await readClosureSource(tx, now.rests.reportId);
    const hands = source.hands.map(({ id }) => id);
    // Whoever accepted it may find later that it does not hold.
    if (move !== "reopen" && isOwnWork(actor, hands)) {
      throw new DomainError("ownWork", { params: { items: milestone } });
    }
    const lead = leadInForce(facts, today)?.organisation ?? null;
    const selfReviewed = move === "verify" && isSelfReviewed(actor, lead);
    const checklist = await checked(tx, asked, { milestoneId, kind: facts.kind, source });
    const decision = { outcome: to, reportId: source.reportId, checklist, selfReviewed };
    await insertClosureDecision(tx, {
      ...decision,
      planId: plan.id,
      milestoneId,
      reason,
      decidedByUnit: unitOf(actor, plan.code),
      author: authorOf(actor),
      at,
    });
    return {
      result: { outcome: to, selfReviewed },
      audit: [
        {
          action: audit,
          planId: plan.id,
          subjectType: "Milestone",
          subjectId: milestoneId,
          before: { milestone, state: now.state },
          after: { milestone, ...decision },
          reason: reason || null,
        },
      ],
      notify: notice(plan, { milestoneId, milestone, lead }, to),
    };
  });
}
