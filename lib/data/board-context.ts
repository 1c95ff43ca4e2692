import "server-only";
import { assess } from "../domain/milestone/assess";
import type { Draft } from "../domain/report/draft";
import type { SendContext } from "../domain/report/check-draft";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";

export type EntryContext = SendContext & { planEndsOn: string };

/** What sending would be judged by, from a board that is loaded: as getSendContext, also before there is a report. */
export function boardContext(
  board: PlanBoard,
  item: BoardItem,
  around: { period: PeriodRecord; last: Draft | null; draft: Draft | null; evidence: number },
): EntryContext {
  const on = around.draft?.factOn ?? around.period.endsOn;
  const { status, target, dueOn } = assess(item.facts, {
    asOf: on,
    knownBy: board.dates.knownBy,
    profile: board.profile,
  });
  return {
    target,
    previous: around.last?.reading ?? null,
    on,
    dueOn,
    status,
    evidence: around.evidence,
    planEndsOn: item.facts.plan.endsOn,
  };
}
