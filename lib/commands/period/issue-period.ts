// 签发: the state of a closed quarter is frozen and signed. Later facts and later rules never alter it.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { issueObstacle } from "@/lib/domain/period/issue";
import { type PeriodInput, periodInput } from "@/lib/domain/period/period-input";
import { readIndicators } from "@/lib/data/indicators";
import { insertIssue } from "@/lib/data/issues";
import { toDay } from "@/lib/data/days";
import { countUndecided, findPeriod, movePeriodIssued } from "@/lib/data/periods";
import { readPlanBoard } from "@/lib/data/plan-board";
import { lockPlan } from "@/lib/data/plans";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

/**
 * Keeps every assessment of the plan and its indicators at the quarter's last day, by what is accepted at this
 * moment. Throws notFound, notAllowed, wrongState {obstacle: notClosed | stillReviewing, undecided, reviewEndsOn}
 * or conflict.
 */
export async function issuePeriod(
  actor: Actor,
  input: PeriodInput,
  clock: Clock,
): Promise<{ issueId: string }> {
  const { plan: planCode, period: code } = periodInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const { id: planId } = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "period.issue", { plan: planCode });
    // Whoever accepts meanwhile waits here, or is in the snapshot.
    await lockPlan(tx, planId);
    const period = await findPeriod(tx, planId, code);
    if (!period) throw new DomainError("notFound");
    const undecided = await countUndecided(tx, period.id);
    const reviewEndsOn = toDay(period.reviewEndsOn);
    const obstacle = issueObstacle(
      { state: period.state, reviewEndsOn },
      undecided,
      toLocalDate(at),
    );
    if (obstacle) {
      throw new DomainError("wrongState", { params: { obstacle, undecided, reviewEndsOn } });
    }
    const dates = { asOf: toDay(period.endsOn), knownBy: at, live: false };
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const indicators = await readIndicators(tx, board);
    const issueId = await insertIssue(
      tx,
      {
        planId,
        periodId: period.id,
        asOf: dates.asOf,
        knownBy: at,
        rulesVersion: board.rulesVersion,
        profile: board.profile,
        planRevision: board.plan.revision,
        issuedById: actor.kind === "user" ? actor.personId : null,
        issuedByName: nameOf(actor),
      },
      {
        milestones: board.items.map((item) => item.assessment),
        indicators: indicators.map((indicator) => indicator.assessment),
      },
    );
    await movePeriodIssued(tx, period.id, at);
    return {
      result: { issueId },
      audit: [
        {
          action: "period.issued",
          planId,
          subjectType: "ReportingPeriod",
          subjectId: period.id,
          before: { state: "closed" },
          after: {
            code,
            state: "issued",
            asOf: dates.asOf,
            undecided,
            rulesVersion: board.rulesVersion,
            planRevision: board.plan.revision,
          },
        },
      ],
    };
  });
}

function nameOf(actor: Actor): string {
  if (actor.kind === "user") return actor.displayName;
  return actor.kind === "system" ? actor.job : actor.name;
}
