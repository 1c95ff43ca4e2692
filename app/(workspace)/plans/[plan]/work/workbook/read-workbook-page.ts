// What the page of the spreadsheet shows: for which of the actor's units, of which quarter.
import { getPlanBoard, type PlanBoard } from "@/lib/data/plan-board";
import { getUnitQuarter, type UnitQuarter } from "@/lib/data/workbook";
import type { UserActor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { orNotFound, type Page } from "@/app/(workspace)/plans/[plan]/read-page";

export type WorkbookPage = {
  board: PlanBoard;
  /** Units whose quarter the actor takes out and brings back. */
  units: string[];
  /** null: no period takes words now. */
  quarter: UnitQuarter | null;
};

function unitsOf(actor: UserActor, plan: string): string[] {
  const codes = actor.grants.flatMap((grant) => grant.organisation ?? []);
  return [...new Set(codes)].filter((lead) => can(actor, "workbook.exchange", { plan, lead }));
}

/** null: none of the actor's units reports on this plan. */
export async function readWorkbookPage({ actor, plan, query }: Page): Promise<WorkbookPage | null> {
  // Work is done now: a date in the address does not move it.
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  const units = unitsOf(actor, plan);
  const unit = units.find((code) => code === query["unit"]) ?? units[0];
  if (unit === undefined) return null;
  const asked = board.periods.find((row) => row.code === query["period"]) ?? board.period;
  if (!asked || asked.state === "planned" || asked.state === "issued") {
    return { board, units, quarter: null };
  }
  const key = { plan, period: asked.code, unit };
  return { board, units, quarter: await orNotFound(getUnitQuarter(actor, key, board.dates.asOf)) };
}
