// Days, quarters and working days of Asia/Shanghai. Days are strings, so that no server zone can move one.
import type { LocalDate } from "./milestone/milestone";

/** Shanghai is +08:00 all year: China has kept no summer time since 1991. */
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Published holidays (weekdays off) and make-up days (weekend days worked), as editable data (product.md 2). */
export type WorkCalendar = {
  holidays: ReadonlySet<LocalDate>;
  makeUpDays: ReadonlySet<LocalDate>;
};

/** "2024Q3". */
export type QuarterCode = string;

export type QuarterBounds = { startsOn: LocalDate; endsOn: LocalDate };

export type PeriodWindow = QuarterBounds & {
  code: QuarterCode;
  opensOn: LocalDate;
  closesOn: LocalDate;
  /** Last grace day: the window ends when this day ends. */
  graceEndsOn: LocalDate;
  /** Last day of the commission's review, counted from the last grace day. */
  reviewEndsOn: LocalDate;
};

/** Days since 1970-01-01. Throws RangeError on a day that does not exist. */
function toDayNumber(day: LocalDate): number {
  const number = Date.parse(`${day}T00:00:00Z`) / dayMs;
  // Written back it must read the same: this refuses 30 February as well as any other form.
  if (fromDayNumber(number) !== day) throw new RangeError(`not a calendar day: ${day}`);
  return number;
}

function fromDayNumber(number: number): LocalDate {
  return Number.isFinite(number) ? new Date(number * dayMs).toISOString().slice(0, 10) : "";
}

/** A calendar day "YYYY-MM-DD" that exists ("2023-02-29" does not), from year 1: the database knows no year 0. */
export function isLocalDate(text: string): text is LocalDate {
  return text >= "0001-01-01" && fromDayNumber(Date.parse(`${text}T00:00:00Z`) / dayMs) === text;
}

/** The Shanghai day in which an instant lies. */
export function toLocalDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** First instant of the day. */
export function startOfDay(day: LocalDate): Date {
  return new Date(toDayNumber(day) * dayMs - shanghaiOffsetMs);
}

/**
 * Last instant of the day (23:59:59.999): a due date lasts until its day ends (product.md 2). Being
 * inside the day, it may serve as `knownBy` and still reads as that day.
 */
export function endOfDay(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + dayMs - 1);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(day) + days);
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** A bare year means 31 December of it (product.md 3). */
export function endOfYear(year: number): LocalDate {
  return `${year}-12-31`;
}

export function startOfYear(year: number): LocalDate {
  return `${year}-01-01`;
}

/** "2024-08-15" lies in "2024Q3". */
export function quarterOf(day: LocalDate): QuarterCode {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function isQuarterCode(code: string): code is QuarterCode {
  return /^(?!0000)\d{4}Q[1-4]$/.test(code);
}

/** First and last day of a quarter. Throws RangeError on anything but "YYYYQ1" to "YYYYQ4". */
export function quarterBounds(code: QuarterCode): QuarterBounds {
  if (!isQuarterCode(code)) throw new RangeError(`not a quarter: ${code}`);
  const year = code.slice(0, 4);
  const last = Number(code.slice(5)) * 3;
  const lastDay = last === 3 || last === 12 ? 31 : 30;
  const pad = (month: number) => String(month).padStart(2, "0");
  return { startsOn: `${year}-${pad(last - 2)}-01`, endsOn: `${year}-${pad(last)}-${lastDay}` };
}

/** Every quarter that has a day in [from, to], in order; empty when `to` is before `from`. */
export function listQuarters(from: LocalDate, to: LocalDate): QuarterCode[] {
  const quarters: QuarterCode[] = [];
  let day = from;
  while (day <= to) {
    const code = quarterOf(day);
    quarters.push(code);
    day = addDays(quarterBounds(code).endsOn, 1);
  }
  return quarters;
}

export function minDate(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export function maxDate(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** A make-up day is worked whatever the weekday; a holiday is not; else Monday to Friday. */
export function isWorkingDay(day: LocalDate, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays.has(day)) return true;
  if (calendar.holidays.has(day)) return false;
  // 1970-01-01 was a Thursday (4).
  const weekday = (((toDayNumber(day) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after (n > 0) or before (n < 0) the day; the day itself is never counted. */
export function addWorkingDays(day: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let reached = day;
  while (left > 0) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Default window (product.md 6): days before and after the quarter's end, then working days. */
const openDaysBefore = 10;
const closeDaysAfter = 10;
const graceWorkingDays = 5;
const reviewWorkingDays = 10;

/** Closing day, grace and review of a window that is as long as the default one and opens on this day. */
export function windowFrom(
  opensOn: LocalDate,
  calendar: WorkCalendar,
): Pick<PeriodWindow, "closesOn" | "graceEndsOn" | "reviewEndsOn"> {
  const closesOn = addDays(opensOn, openDaysBefore + closeDaysAfter);
  const graceEndsOn = addWorkingDays(closesOn, graceWorkingDays, calendar);
  const reviewEndsOn = addWorkingDays(graceEndsOn, reviewWorkingDays, calendar);
  return { closesOn, graceEndsOn, reviewEndsOn };
}

/** The default reporting window of a quarter (product.md 6). Throws RangeError on a bad code. */
export function periodWindow(code: QuarterCode, calendar: WorkCalendar): PeriodWindow {
  const { startsOn, endsOn } = quarterBounds(code);
  const opensOn = addDays(endsOn, -openDaysBefore);
  return { code, startsOn, endsOn, opensOn, ...windowFrom(opensOn, calendar) };
}
