// Items chosen on the board, to be reminded of or put on a notice, with what was done about each.
import "server-only";
import type { Actor } from "../domain/actor";
import { addWorkingDays } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import { isSettled, REPLY_WORKING_DAYS } from "../domain/supervision/notice";
import { type ItemTrail, trailAt } from "../domain/supervision/trail";
import type { ViewDates } from "../domain/view-dates";
import { env } from "../platform/env";
import { asActor } from "./as-actor";
import { readWorkCalendar } from "./calendar-days";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { nothingDone, readTrails } from "./supervision-trail";

export type ChosenRow = { item: BoardItem & { lead: string }; trail: ItemTrail };

export type Chosen = {
  board: PlanBoard;
  rows: ChosenRow[];
  mayIssueOrders: boolean;
  /** The day by which an answer is usually asked for. */
  replyBy: LocalDate;
  /** Where this installation is reached, for texts that leave it. */
  site: string;
};

/**
 * Those named by their codes, or with `unit` all that it leads and that is overdue; what is settled or has no confirmed
 * lead is left out. Throws notFound for the plan.
 */
export async function getChosen(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
  ask: { codes: readonly string[]; unit: string | null },
): Promise<Chosen> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const trails = await readTrails(tx, board.plan.id);
    const rows = board.items.flatMap((item): ChosenRow[] => {
      const { lead, status, suggestedOwner, countedApart } = item.assessment;
      const asked =
        ask.unit === null
          ? ask.codes.includes(item.code)
          : lead === ask.unit && status === "overdue" && countedApart === null;
      if (!asked || lead === null || suggestedOwner || isSettled(status)) return [];
      const trail = trailAt(trails.get(item.id) ?? nothingDone, dates);
      return [{ item: { ...item, lead }, trail }];
    });
    const { mayIssueOrders } = await tx.plan.findUniqueOrThrow({
      where: { id: board.plan.id },
      select: { mayIssueOrders: true },
    });
    const calendar = await readWorkCalendar(tx);
    const replyBy = addWorkingDays(dates.asOf, REPLY_WORKING_DAYS, calendar);
    return { board, rows, mayIssueOrders, replyBy, site: env().NEXTAUTH_URL };
  });
}
