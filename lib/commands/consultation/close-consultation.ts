// A consultation ends: nobody answers any more, and who has said nothing stays as 未反馈.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { tally, voicesOf } from "@/lib/domain/consultation/consultation";
import { DomainError } from "@/lib/domain/errors";
import { lockConsultation, updateClosed } from "@/lib/data/consultations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";

export const consultationInput = z.object({ plan: z.string(), consultationId: z.uuid() });
export type ConsultationInput = z.input<typeof consultationInput>;

/** Throws notFound, notAllowed or wrongState (closed already). */
export async function closeConsultation(
  actor: Actor,
  input: ConsultationInput,
  clock: Clock,
): Promise<void> {
  const { plan: planCode, consultationId } = consultationInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "consultation.manage", { plan: planCode });
    const consultation = await lockConsultation(tx, plan.id, consultationId);
    if (consultation.closedAt !== null) throw new DomainError("wrongState");
    await updateClosed(tx, consultationId, { closedAt: at, closedByName: authorOf(actor).name });
    return {
      result: undefined,
      audit: [
        {
          action: "consultation.closed",
          planId: plan.id,
          subjectType: "Consultation",
          subjectId: consultationId,
          after: tally(voicesOf(consultation.items)),
        },
      ],
    };
  });
}
