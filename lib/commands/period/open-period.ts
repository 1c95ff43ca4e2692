// A quarter opens: from here on each open item with a confirmed lead owes by its cadence.
import type { Actor } from "@/lib/domain/actor";
import { periodWindow, toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { listOwed } from "@/lib/domain/period/obligations";
import { type PeriodInput, periodInput } from "@/lib/domain/period/period-input";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { toDay, toDayOrNull } from "@/lib/data/days";
import { findOrganisationIds } from "@/lib/data/organisations";
import { readOwingCandidates } from "@/lib/data/owing-candidates";
import { findPeriod, insertObligations, insertOpenPeriod } from "@/lib/data/periods";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

/**
 * Opens the period with its default window and makes the obligations. Throws notFound, notAllowed, wrongState (the
 * plan is not in force, the period was opened before, or {opensOn} is still ahead) or conflict.
 */
export async function openPeriod(
  actor: Actor,
  input: PeriodInput,
  clock: Clock,
): Promise<{ obligations: number }> {
  const { plan: planCode, period: code } = periodInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "period.manage", { plan: planCode });
    const window = periodWindow(code, await readWorkCalendar(tx));
    const known = await findPeriod(tx, plan.id, code);
    if (plan.status !== "inForce" || (known && known.state !== "planned")) {
      throw new DomainError("wrongState");
    }
    if (toLocalDate(at) < window.opensOn) {
      throw new DomainError("wrongState", { params: { opensOn: window.opensOn } });
    }
    const { candidates, ids } = await readOwingCandidates(tx, plan, {
      endsOn: window.endsOn,
      now: at,
    });
    const days = { endsOn: toDay(plan.endsOn), reportingFrom: toDayOrNull(plan.reportingFrom) };
    const owed = listOwed(candidates, window, days);
    const periodId = await insertOpenPeriod(tx, plan.id, window, at);
    const organisations = await findOrganisationIds(
      tx,
      owed.map((each) => each.organisation),
    );
    await insertObligations(tx, periodId, owed, { milestones: ids, organisations, createdAt: at });
    return {
      result: { obligations: owed.length },
      audit: [
        {
          action: "period.opened",
          planId: plan.id,
          subjectType: "ReportingPeriod",
          subjectId: periodId,
          before: { state: known?.state ?? null },
          after: { ...window, state: "open", obligations: owed.length },
        },
      ],
    };
  });
}
