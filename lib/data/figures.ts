// All that the figures of a plan are made of at two dates. Explain, exports and the API start from this.
import "server-only";
import type { Actor } from "../domain/actor";
import type { Comparison } from "../domain/rollup/compare";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { type IndicatorState, readIndicators } from "./indicators";
import { type PlanBoard, readPlanBoard } from "./plan-board";
import { readComparison } from "./plan-states";

export type PlanFigures = {
  board: PlanBoard;
  items: PlanBoard["items"];
  indicators: IndicatorState[];
  comparison: Comparison | null;
};

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getPlanFigures(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<PlanFigures> {
  return asActor(actor, (tx) => readPlanFigures(tx, actor, planCode, dates));
}

/** The same inside a transaction of the caller's. */
export async function readPlanFigures(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<PlanFigures> {
  const board = await readPlanBoard(tx, actor, planCode, dates);
  return {
    board,
    items: board.items,
    indicators: await readIndicators(tx, board),
    comparison: await readComparison(tx, board),
  };
}
