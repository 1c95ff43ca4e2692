// A year in one sentence: days off, make-up days, working days.
import { addDays, endOfYear, isWorkingDay, startOfYear } from "@/lib/domain/calendar";
import type { CalendarDay } from "@/lib/domain/work-calendar/calendar-file";
import type { Translator } from "@/messages";

export function yearSummary(t: Translator, year: number, days: readonly CalendarDay[]): string {
  const daysOf = (kind: CalendarDay["kind"]) =>
    new Set(days.flatMap((row) => (row.kind === kind ? row.day : [])));
  const [holidays, makeUpDays] = [daysOf("holiday"), daysOf("makeUp")];
  if (holidays.size === 0) return t("calendar.summaryMissing", { year: String(year) });
  let working = 0;
  for (let day = startOfYear(year); day <= endOfYear(year); day = addDays(day, 1)) {
    if (isWorkingDay(day, { holidays, makeUpDays })) working += 1;
  }
  return t("calendar.summary", {
    year: String(year),
    holidays: holidays.size,
    makeUps: makeUpDays.size,
    working,
  });
}
