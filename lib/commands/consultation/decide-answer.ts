// What the commission makes of a 修改意见: 采纳, 部分采纳 or 不采纳, with its reason.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { answerDecisions, answerOf } from "@/lib/domain/consultation/consultation";
import { DomainError } from "@/lib/domain/errors";
import { lockConsultation, updateDecision } from "@/lib/data/consultations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { tellUnit } from "./tell-unit";

export const REASON_LIMIT = 2000;

export const decideAnswerInput = z.object({
  plan: z.string(),
  consultationId: z.uuid(),
  answerId: z.uuid(),
  decision: z.enum(answerDecisions),
  reason: z.string().trim().default(""),
  /** When it was decided on last, as the form knew it; null: not yet. */
  seen: z.iso.datetime().nullable().default(null),
});
export type DecideAnswerInput = z.input<typeof decideAnswerInput>;

/**
 * Decides, also again, as long as nobody else has meanwhile. Also after closing: weighing takes longer than asking.
 * Throws notFound, notAllowed, conflict (decided meanwhile, or the unit has answered anew), wrongState (it agreed) or
 * invalid {fields}: reason required unless adopted, tooLong.
 */
export async function decideAnswer(
  actor: Actor,
  input: DecideAnswerInput,
  clock: Clock,
): Promise<void> {
  const { plan: planCode, consultationId, answerId, ...ask } = decideAnswerInput.parse(input);
  const { decision, reason } = ask;
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "consultation.manage", { plan: planCode });
    const consultation = await lockConsultation(tx, plan.id, consultationId);
    const item = consultation.items.find((each) => each.answers.some(({ id }) => id === answerId));
    const answer = item?.answers.find((each) => each.id === answerId);
    if (!item || !answer) throw new DomainError("notFound");
    if (answer.verdict === "agree") throw new DomainError("wrongState");
    if (answerOf(item, answer.unit)?.id !== answerId) throw new DomainError("conflict");
    assertReason(decision, reason);
    const seen = ask.seen === null ? null : new Date(ask.seen);
    const decided = { decision, decisionReason: reason, decidedAt: at, by: authorOf(actor).name };
    await updateDecision(tx, { id: answerId, seen }, decided);
    return {
      result: undefined,
      audit: [
        {
          action: "consultation.decided",
          planId: plan.id,
          subjectType: "Consultation",
          subjectId: consultationId,
          before: { decision: answer.decision, reason: answer.decisionReason },
          after: { milestone: item.milestone, unit: answer.unit, decision },
          reason,
        },
      ],
      notify: [
        tellUnit(
          { planId: plan.id, plan: planCode, consultationId },
          {
            kind: "consultationDecided",
            unit: answer.unit,
            params: { unit: answer.unit, milestone: item.milestone },
          },
        ),
      ],
    };
  });
}

function assertReason(decision: DecideAnswerInput["decision"], reason: string): void {
  if (decision !== "adopted" && reason === "") {
    throw new DomainError("invalid", { fields: [{ field: "reason", code: "required" }] });
  }
  if (reason.length > REASON_LIMIT) {
    const fault = { field: "reason", code: "tooLong", params: { limit: REASON_LIMIT } };
    throw new DomainError("invalid", { fields: [fault] });
  }
}
