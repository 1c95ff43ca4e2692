// Published holidays and make-up days as editable data, shared by all plans.
import "server-only";
import type { Actor } from "../domain/actor";
import type { WorkCalendar } from "../domain/calendar";
import { type CalendarDay, readCalendarJson } from "../domain/work-calendar/calendar-file";
import { publishedYears } from "../domain/work-calendar/calendar-year";
import type { LocalDate } from "../domain/milestone/milestone";
import { readShippedCalendar } from "../platform/shipped-calendar";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";

/** Every published day; days outside, and rows taken back (`ordinary`), follow their weekday. */
export async function readWorkCalendar(tx: ReadTx | AuditedTx): Promise<WorkCalendar> {
  const rows = await tx.calendarDay.findMany({ select: { day: true, kind: true } });
  const daysOf = (kind: CalendarDay["kind"]) =>
    new Set(rows.flatMap((row) => (row.kind === kind ? toDay(row.day) : [])));
  return { holidays: daysOf("holiday"), makeUpDays: daysOf("makeUp") };
}

export async function listCalendarDays(tx: ReadTx | AuditedTx): Promise<CalendarDay[]> {
  const rows = await tx.calendarDay.findMany({ orderBy: { day: "asc" } });
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}

/** The same for whoever is signed in: the calendar is no secret. */
export async function readCalendarDays(actor: Actor): Promise<CalendarDay[]> {
  return asActor(actor, listCalendarDays);
}

/** The row of a day, or null: it follows its weekday. */
export async function findCalendarDay(
  tx: ReadTx | AuditedTx,
  day: LocalDate,
): Promise<CalendarDay | null> {
  const row = await tx.calendarDay.findUnique({ where: { day: fromDay(day) } });
  return row && { ...row, day };
}

/** One change of the calendar at a time. */
export async function lockCalendar(tx: AuditedTx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${"calendar"}, 0))`;
}

/** Inserts new days and sets those that were published otherwise before. */
export async function saveCalendarDays(
  tx: AuditedTx,
  change: { added: readonly CalendarDay[]; altered: readonly CalendarDay[] },
): Promise<void> {
  await tx.calendarDay.createMany({
    data: change.added.map((row) => ({ ...row, day: fromDay(row.day) })),
  });
  for (const { day, ...data } of change.altered) {
    await tx.calendarDay.update({ where: { day: fromDay(day) }, data });
  }
}

/** Years of which this release ships the published holidays. */
export async function listShippedYears(): Promise<number[]> {
  const text = await readShippedCalendar();
  return text === null ? [] : publishedYears(readCalendarJson(text).days);
}
