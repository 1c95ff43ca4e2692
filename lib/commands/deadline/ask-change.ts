// The lead unit asks for a later working date, or, once the date has passed, promises a new one.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { toDay } from "@/lib/data/days";
import {
  findOpenChange,
  getItemAtNow,
  insertDeadlineChange,
  isAbout,
  type ItemAtNow,
} from "@/lib/data/deadlines";
import { lockMilestone } from "@/lib/data/definitions";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { askedWords, mustHold } from "./asked-words";
import { changePath, nthOf } from "./move-change";

export const askChangeInput = askedWords.extend({
  plan: z.string(),
  milestone: z.string(),
  /** The notice or the instruction that called for it. */
  noticeId: z.uuid().nullable().default(null),
  instructionId: z.uuid().nullable().default(null),
});
export type AskChangeInput = z.input<typeof askChangeInput>;

/**
 * Throws notFound, notAllowed, conflict (one of the item is open: of two at once too), wrongState {obstacle}, or
 * invalid {fields} as mustHold.
 */
export async function askChange(
  actor: Actor,
  input: AskChangeInput,
  clock: Clock,
): Promise<{ changeId: string }> {
  const {
    plan: planCode,
    milestone,
    noticeId,
    instructionId,
    ...words
  } = askChangeInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    await lockMilestone(tx, plan.id, milestone);
    const item = await getItemAtNow(tx, plan, milestone, at);
    mustBeAllowed(actor, "deadline.ask", item.subject);
    const papers = { noticeId, instructionId };
    if (!(await isAbout(tx, item.milestoneId, papers))) throw new DomainError("notFound");
    const open = await findOpenChange(tx, item.milestoneId);
    if (open) throw new DomainError("conflict", { params: { obstacle: "openRequest" } });
    const which = mustHold(item, words, { openRequest: false, planEndsOn: toDay(plan.endsOn) });
    const changeId = await insertDeadlineChange(
      tx,
      {
        ...words,
        ...which,
        ...papers,
        planId: plan.id,
        milestoneId: item.milestoneId,
        organisationId: leadOf(item),
      },
      { author: authorOf(actor), at },
    );
    const { kind, fromOn: from } = which;
    const nth = nthOf(kind, item.assessment);
    return {
      result: { changeId },
      audit: [
        {
          action: "deadline.asked",
          planId: plan.id,
          subjectType: "DeadlineChange",
          subjectId: changeId,
          after: { state: "withHead", milestone, kind, nth, from, to: words.askedOn },
          reason: words.reason,
        },
      ],
      notify: [
        {
          kind: "deadlineAsked",
          planId: plan.id,
          to: {
            permission: "deadline.sign",
            subject: item.subject,
            milestoneId: item.milestoneId,
          },
          subjectType: "DeadlineChange",
          subjectId: changeId,
          params: { milestone, outcome: kind },
          link: changePath(planCode, changeId),
        },
      ],
    };
  });
}

function leadOf({ leadId }: ItemAtNow): string {
  if (leadId === null) throw new DomainError("wrongState", { params: { obstacle: "noLead" } });
  return leadId;
}
