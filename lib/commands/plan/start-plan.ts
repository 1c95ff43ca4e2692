// A draft comes into force: from here its commitments change by erratum or amendment alone.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { localDate } from "@/lib/domain/milestone/milestone";
import { movePlanInForce } from "@/lib/data/plan-records";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

export const startPlanInput = z.object({
  plan: z.string(),
  /** Nothing is missed before this day. */
  reportingFrom: localDate,
  publishedOn: localDate.nullable().default(null),
});
export type StartPlanInput = z.input<typeof startPlanInput>;

/** Throws notAllowed, notFound, wrongState (it is no draft) or conflict. */
export async function startPlan(actor: Actor, input: StartPlanInput, clock: Clock): Promise<void> {
  const { plan: code, reportingFrom, publishedOn } = startPlanInput.parse(input);
  await recordChange(actor, clock(), async (tx) => {
    const plan = await getVisiblePlan(tx, actor, code);
    mustBeAllowed(actor, "plan.load", { plan: code });
    if (plan.status !== "draft") throw new DomainError("wrongState");
    await movePlanInForce(tx, plan.id, { reportingFrom, publishedOn });
    return {
      result: undefined,
      audit: [
        {
          action: "plan.started",
          planId: plan.id,
          subjectType: "Plan",
          subjectId: plan.id,
          before: { status: plan.status },
          after: { status: "inForce", reportingFrom, publishedOn },
        },
      ],
    };
  });
}
