// The register of discrepancies at two dates, with the board its results are taken from.
import "server-only";
import type { Actor } from "../domain/actor";
import type { ViewDates } from "../domain/view-dates";
import { asActor } from "./as-actor";
import { type DiscrepancyRecord, readDiscrepancies } from "./discrepancies";
import { type IndicatorState, readIndicators } from "./indicators";
import { type PlanBoard, readPlanBoard } from "./plan-board";
import { mustBeAllowed } from "./scope";

export type DiscrepancyRegister = {
  board: PlanBoard;
  indicators: IndicatorState[];
  rows: DiscrepancyRecord[];
};

/** Throws notFound for a hidden plan, notAllowed within one. */
export async function getDiscrepancyRegister(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<DiscrepancyRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    mustBeAllowed(actor, "discrepancy.readRegister", { plan: board.plan.code });
    const indicators = await readIndicators(tx, board);
    return { board, indicators, rows: await readDiscrepancies(tx, board, indicators) };
  });
}
