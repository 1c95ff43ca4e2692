// A year of working days as months of weeks, and which years have been published.
import { addDays, daysBetween, yearOf } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import type { CalendarDay } from "./calendar-file";

/** Monday to Sunday; null beside the month. */
export type Week = (LocalDate | null)[];

/** A Monday; every weekday is counted from it. */
const MONDAY: LocalDate = "1970-01-05";
const DAYS = 7;

function weekdayOf(day: LocalDate): number {
  return ((daysBetween(MONDAY, day) % DAYS) + DAYS) % DAYS;
}

/** Saturday or Sunday. */
export function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) >= 5;
}

/** Months 1 to 12. */
export function weeksOf(year: number, month: number): Week[] {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  const first = `${pad(year, 4)}-${pad(month, 2)}-01`;
  const weeks: Week[] = [];
  for (let day = first; day.startsWith(first.slice(0, 8)); day = addDays(day, 1)) {
    if (weeks.length === 0 || weekdayOf(day) === 0) weeks.push(Array<null>(DAYS).fill(null));
    const week = weeks.at(-1);
    if (week) week[weekdayOf(day)] = day;
  }
  return weeks;
}

/** Years of which at least one holiday is known, in order. */
export function publishedYears(days: readonly CalendarDay[]): number[] {
  const years = days.flatMap((row) => (row.kind === "holiday" ? yearOf(row.day) : []));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** This year and the next, where nothing is published: windows would be reckoned by weekdays alone. */
export function missingYears(days: readonly CalendarDay[], today: LocalDate): number[] {
  const published = publishedYears(days);
  return [yearOf(today), yearOf(today) + 1].filter((year) => !published.includes(year));
}
