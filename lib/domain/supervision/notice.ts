// What a notice 工作提示函 or 督办单 says and how it stands on a day.
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import type { Status } from "../milestone/assessment";
import type { NoticeState } from "./notice-transitions";

export const noticeKinds = ["letter", "order"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Our choices: a demand or a reply fits two printed pages; offices usually ask for an answer within five working days. */
export const NOTICE_TEXT_LIMIT = 2000;
export const REPLY_WORKING_DAYS = 5;

/** "2024-3": within plan, kind and year, as the log keeps it. null: a draft bears none. */
export function noticeNumber({
  year,
  number,
}: {
  year: number | null;
  number: number | null;
}): string | null {
  return year === null || number === null ? null : `${year}-${number}`;
}

/** States in which the unit has something to do. */
export function awaitsUnit(state: NoticeState): boolean {
  return state === "issued" || state === "acknowledged";
}

/** Issued and not yet ended: it can be handed to the inspection office. */
export function isRunning(state: NoticeState): boolean {
  return awaitsUnit(state) || state === "replied";
}

/** Working days past the day by which to reply; 0 while there is time, or where the unit owes nothing. */
export function replyLateDays(
  { state, replyBy }: { state: NoticeState; replyBy: LocalDate },
  today: LocalDate,
  calendar: WorkCalendar,
): number {
  if (!awaitsUnit(state) || today <= replyBy) return 0;
  return workingDaysBetween(replyBy, today, calendar);
}

/** Faults of what is to be issued: a demand in words, a reply on a working day after today. Empty when it holds. */
export function noticeFaults(
  { demand, replyBy }: { demand: string; replyBy: LocalDate },
  today: LocalDate,
  calendar: WorkCalendar,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (demand.trim() === "") faults.push({ field: "demand", code: "required" });
  if (replyBy <= today) faults.push({ field: "replyBy", code: "notAfterToday" });
  else if (!isWorkingDay(replyBy, calendar))
    faults.push({ field: "replyBy", code: "notWorkingDay" });
  return faults;
}

/** Nothing is left to chase: done, or struck out of the plan. */
export function isSettled(status: Status): boolean {
  return status === "doneOnTime" || status === "doneLate" || status === "terminated";
}
