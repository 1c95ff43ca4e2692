// Published holidays and make-up days as editable data, shared by all plans.
import "server-only";
import type { WorkCalendar } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import type { DayKind } from "../generated/prisma/enums";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";

export type CalendarDayRecord = { day: LocalDate; kind: DayKind; name: string; source: string };

/** Every published day; days outside follow their weekday. */
export async function readWorkCalendar(tx: ReadTx | AuditedTx): Promise<WorkCalendar> {
  const rows = await tx.calendarDay.findMany({ select: { day: true, kind: true } });
  const daysOf = (kind: DayKind) =>
    new Set(rows.flatMap((row) => (row.kind === kind ? toDay(row.day) : [])));
  return { holidays: daysOf("holiday"), makeUpDays: daysOf("makeUp") };
}

export async function listCalendarDays(tx: ReadTx | AuditedTx): Promise<CalendarDayRecord[]> {
  const rows = await tx.calendarDay.findMany({ orderBy: { day: "asc" } });
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}

/** Inserts new days and sets those that were published otherwise before. */
export async function saveCalendarDays(
  tx: AuditedTx,
  change: { added: readonly CalendarDayRecord[]; altered: readonly CalendarDayRecord[] },
): Promise<void> {
  await tx.calendarDay.createMany({
    data: change.added.map((row) => ({ ...row, day: fromDay(row.day) })),
  });
  for (const { day, ...data } of change.altered) {
    await tx.calendarDay.update({ where: { day: fromDay(day) }, data });
  }
}
