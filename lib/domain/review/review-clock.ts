// The commission's own clock (product.md 2 and 6): reviews are late in working days, never the unit's days.
import { addWorkingDays, toLocalDate, type WorkCalendar, workingDaysBetween } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

/** Product.md 6, default window: review 10 working days. */
const REVIEW_WORKING_DAYS = 10;

/**
 * Last day of the review of a report that reached the commission at this instant. What is signed by the last grace day
 * is due by the period's own last day of review; what comes later has its ten working days all the same.
 */
export function reviewDueOn(signedAt: Date, calendar: WorkCalendar): LocalDate {
  return addWorkingDays(toLocalDate(signedAt), REVIEW_WORKING_DAYS, calendar);
}

export type ReviewClock = {
  dueOn: LocalDate;
  /** Working days after today up to the last day; negative once past. */
  daysLeft: number;
  /** The last day is over, if only by a day off. */
  late: boolean;
};

/** How the review stands today: a day of Asia/Shanghai. */
export function reviewClock(signedAt: Date, today: LocalDate, calendar: WorkCalendar): ReviewClock {
  const dueOn = reviewDueOn(signedAt, calendar);
  return { dueOn, daysLeft: workingDaysBetween(today, dueOn, calendar), late: today > dueOn };
}
