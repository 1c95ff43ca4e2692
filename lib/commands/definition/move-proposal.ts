// The steps every decision on a proposal shares: may this actor, of this state, with this reason?
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import { contentForLog, isProposer } from "@/lib/domain/definition/proposal";
import {
  type ProposalTransitionName,
  proposalTransitions,
} from "@/lib/domain/definition/proposal-transitions";
import { DomainError } from "@/lib/domain/errors";
import { leadInForce } from "@/lib/domain/milestone/in-force";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { can } from "@/lib/domain/permissions";
import { takeTransition } from "@/lib/domain/workflow";
import { getOpenDefinition, lockMilestone } from "@/lib/data/definitions";
import { decideProposal, getProposal } from "@/lib/data/proposals";
import type { AuditedTx } from "@/lib/data/record-change";
import { authorOf } from "../report/author";

type Ask = { proposalId: string; name: ProposalTransitionName; reason: string | null; at: Date };

/**
 * Decides the proposal, and gives it with the item it speaks of. Throws notFound (also across plans), notAllowed,
 * wrongState, conflict or incomplete {fields: reason}.
 */
export async function moveProposal(tx: AuditedTx, actor: Actor, ask: Ask) {
  const { name, reason, at, proposalId } = ask;
  const found = await getProposal(tx, actor, proposalId);
  const { plan } = found;
  await lockMilestone(tx, plan.id, found.proposal.milestone);
  // Once more behind the lock: somebody may just have decided it.
  const { proposal } = await getProposal(tx, actor, proposalId);
  const open = await getOpenDefinition(tx, plan, proposal.milestone);
  const lead = leadInForce(open.facts, { asOf: toLocalDate(at), knownBy: at })?.organisation;
  const row = proposalTransitions.find((each) => each.name === name);
  const may = row && can(actor, row.permission, { plan: plan.code, lead: lead ?? null });
  if (!may) throw new DomainError("notAllowed");
  const author = { personId: proposal.proposedById, organisation: proposal.organisation };
  if (name === "withdraw" && !isProposer(actor, author)) throw new DomainError("notAllowed");
  const { to, audit, notify } = takeTransition(proposalTransitions, name, proposal.state, reason);
  if (to === "proposed") throw new DomainError("wrongState");
  await decideProposal(tx, { id: proposal.id, to, reason, author: authorOf(actor), at });
  const subject = { plan: plan.code, lead: lead ?? null };
  return { plan, proposal, open, audit, notify, subject, to };
}

export type MovedProposal = Awaited<ReturnType<typeof moveProposal>>;

/** Whom the table says to tell of the decision; empty where it names nobody. */
export function moveNotice(move: MovedProposal): NotificationAsk[] {
  const { plan, proposal, open, notify, subject, to } = move;
  if (notify === null) return [];
  return [
    {
      kind: "proposalDecided",
      planId: plan.id,
      to: { permission: notify, subject, milestoneId: open.milestoneId },
      subjectType: "DefinitionProposal",
      subjectId: proposal.id,
      params: { milestone: proposal.milestone, outcome: to },
      link: benchPath(plan.code, proposal.milestone),
    },
  ];
}

/** Where an item's definition and its proposals are. */
export function benchPath(plan: string, milestone: string): string {
  return `/plans/${encodeURIComponent(plan)}/definitions/${encodeURIComponent(milestone)}`;
}

/** What the log keeps of a proposal that was not taken. */
export function moveEntry({ plan, proposal, open, audit }: MovedProposal, reason: string | null) {
  return {
    action: audit,
    planId: plan.id,
    subjectType: "Milestone",
    subjectId: open.milestoneId,
    before: contentForLog(proposal.content),
    after: { milestone: proposal.milestone, proposal: proposal.id },
    reason,
  };
}
