// A quarter closes once its last grace day is over. What is with the commission may still be decided.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { type PeriodInput, periodInput } from "@/lib/domain/period/period-input";
import { toDay } from "@/lib/data/days";
import { findPeriod, movePeriodClosed } from "@/lib/data/periods";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

/** Throws notFound, notAllowed, wrongState (not open, or {graceEndsOn} is not over) or conflict. */
export async function closePeriod(actor: Actor, input: PeriodInput, clock: Clock): Promise<void> {
  const { plan: planCode, period: code } = periodInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "period.manage", { plan: planCode });
    const period = await findPeriod(tx, plan.id, code);
    if (!period) throw new DomainError("notFound");
    if (period.state !== "open") throw new DomainError("wrongState");
    const graceEndsOn = toDay(period.graceEndsOn);
    if (toLocalDate(at) <= graceEndsOn) {
      throw new DomainError("wrongState", { params: { graceEndsOn } });
    }
    await movePeriodClosed(tx, period.id, at);
    return {
      result: undefined,
      audit: [
        {
          action: "period.closed",
          planId: plan.id,
          subjectType: "ReportingPeriod",
          subjectId: period.id,
          before: { state: "open" },
          after: { code, state: "closed" },
        },
      ],
    };
  });
}
