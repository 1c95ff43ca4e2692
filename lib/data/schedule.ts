// Everything of a plan that has a day, at two dates: items, figures of indicators, replies the reader may know of.
import "server-only";
import type { Actor } from "../domain/actor";
import { yearOf } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import { readDates } from "../domain/milestone/in-force";
import type { ScheduledNotice, ScheduleEntry } from "../domain/schedule/entry";
import { scheduleEntries } from "../domain/schedule/schedule-entries";
import { awaitsUnit, noticeNumber } from "../domain/supervision/notice";
import type { ViewDates } from "../domain/view-dates";
import type { CalendarDay } from "../domain/work-calendar/calendar-file";
import { asActor, type ReadTx } from "./as-actor";
import { listCalendarDays } from "./calendar-days";
import { toDay } from "./days";
import { readIndicators } from "./indicators";
import { readNoticeRegister } from "./notice-register";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

export type Schedule = {
  board: PlanBoard;
  entries: ScheduleEntry<BoardItem>[];
  /** First and last year of the plan. */
  years: readonly [from: number, to: number];
  /** Published holidays and make-up days. */
  workDays: CalendarDay[];
};

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getSchedule(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<Schedule> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const years = [yearOf(toDay(board.plan.startsOn)), yearOf(toDay(board.plan.endsOn))] as const;
    const source = {
      items: board.items,
      indicators: await readIndicators(tx, board),
      years,
      // A notice is known as it stands now: a look back says nothing of it.
      notices: dates.live ? await readWaitingNotices(tx, actor, planCode, dates.knownBy) : [],
    };
    const entries = scheduleEntries(source, readDates(dates));
    return { board, entries, years, workDays: await listCalendarDays(tx) };
  });
}

/** Notices that wait for the unit, as far as the actor may read them. */
async function readWaitingNotices(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<(ScheduledNotice & { replyBy: string })[]> {
  const register = await readNoticeRegister(tx, actor, planCode, now).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "notAllowed") return null;
    throw error;
  });
  return (register?.notices ?? [])
    .filter(({ state }) => awaitsUnit(state))
    .map(({ id, kind, unit, items, replyBy, ...notice }) => ({
      id,
      kind,
      number: noticeNumber(notice) ?? "",
      unit: unit.code,
      items: items.map((item) => item.code),
      replyBy,
    }));
}
