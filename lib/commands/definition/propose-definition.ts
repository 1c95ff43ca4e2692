// The lead unit, or the manager, proposes what the plan leaves open of an item. A proposal changes no figure.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { checkContent } from "@/lib/domain/definition/check-content";
import { withFreshCodes } from "@/lib/domain/definition/fresh-codes";
import {
  contentForLog,
  DOCUMENT_LIMIT,
  definitionContent,
  NOTE_LIMIT,
} from "@/lib/domain/definition/proposal";
import { DomainError } from "@/lib/domain/errors";
import { leadInForce } from "@/lib/domain/milestone/in-force";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { getOpenDefinition, lockMilestone } from "@/lib/data/definitions";
import { hasOpenProposal, insertProposal } from "@/lib/data/proposals";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { benchPath } from "./move-proposal";

export const proposeDefinitionInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  content: definitionContent,
  /** The paper it rests on, where there is one. */
  document: z.string().trim().max(DOCUMENT_LIMIT).default(""),
  note: z.string().trim().max(NOTE_LIMIT).default(""),
});
export type ProposeDefinitionInput = z.input<typeof proposeDefinitionInput>;

/** The unit it is proposed for: the item's lead where the actor speaks for it, else the actor's own. */
function unitOf(actor: Actor, lead: string | null): string {
  const own = actor.kind === "user" ? actor.grants.map((grant) => grant.organisation) : [];
  return (lead !== null && own.includes(lead) ? lead : own.find((each) => each !== null)) ?? "";
}

function madeNotice(made: {
  plan: { id: string; code: string };
  lead: string | null;
  milestone: string;
  milestoneId: string;
  proposalId: string;
}): NotificationAsk {
  const { plan, lead, milestone, milestoneId, proposalId } = made;
  return {
    kind: "proposalMade",
    planId: plan.id,
    to: { permission: "definition.confirm", subject: { plan: plan.code, lead }, milestoneId },
    subjectType: "DefinitionProposal",
    subjectId: proposalId,
    params: { milestone },
    link: benchPath(plan.code, milestone),
  };
}

/**
 * Throws notFound, notAllowed, wrongState (terminated, or another proposal of this kind is open) or invalid {fields}
 * as checkContent names them.
 */
export async function proposeDefinition(
  actor: Actor,
  input: ProposeDefinitionInput,
  clock: Clock,
): Promise<{ proposalId: string }> {
  const { plan: planCode, milestone, content, ...words } = proposeDefinitionInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    await lockMilestone(tx, plan.id, milestone);
    const { facts, newest, milestoneId } = await getOpenDefinition(tx, plan, milestone);
    const today = { asOf: toLocalDate(at), knownBy: at };
    const lead = leadInForce(facts, today)?.organisation ?? null;
    mustBeAllowed(actor, "definition.propose", { plan: planCode, lead });
    if (newest.terminated) throw new DomainError("wrongState");
    if (await hasOpenProposal(tx, milestoneId, content.kind)) throw new DomainError("wrongState");
    const checked = checkContent(facts, content, today);
    if (!checked.ok) throw new DomainError("invalid", { fields: checked.faults });
    const named = withFreshCodes(facts, content);
    const proposalId = await insertProposal(tx, {
      ...words,
      content: named,
      planId: plan.id,
      milestoneId,
      author: authorOf(actor),
      organisation: unitOf(actor, lead),
      at,
    });
    return {
      result: { proposalId },
      audit: [
        {
          action: "definition.proposed",
          planId: plan.id,
          subjectType: "Milestone",
          subjectId: milestoneId,
          after: { milestone, proposal: proposalId, ...words, ...contentForLog(named) },
        },
      ],
      notify: [madeNotice({ plan, lead, milestone, milestoneId, proposalId })],
    };
  });
}
