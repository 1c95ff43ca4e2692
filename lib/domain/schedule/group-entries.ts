// The schedule by quarter and month, by year, and by day; and what is folded so that sixty of a day stay readable.
import { addDays, quarterOf, type QuarterCode } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import { isItemEntry, type ScheduleEntry } from "./entry";
import type { MonthCode } from "./schedule-query";

export type MonthGroup<E> = { month: MonthCode; entries: E[] };
export type QuarterGroup<E> = { quarter: QuarterCode; months: MonthGroup<E>[] };

export const monthOf = (day: LocalDate): MonthCode => day.slice(0, 7);

type Dated = { on: LocalDate };

/** Quarters and months that have entries, in order; entries come by day. */
export function byQuarter<E extends Dated>(entries: readonly E[]): QuarterGroup<E>[] {
  const quarters: QuarterGroup<E>[] = [];
  for (const entry of entries) {
    const [quarter, month] = [quarterOf(entry.on), monthOf(entry.on)];
    let group = quarters.at(-1);
    if (group?.quarter !== quarter) quarters.push((group = { quarter, months: [] }));
    let inMonth = group.months.at(-1);
    if (inMonth?.month !== month) group.months.push((inMonth = { month, entries: [] }));
    inMonth.entries.push(entry);
  }
  return quarters;
}

export type YearRow<E> = { year: number; months: MonthGroup<E>[] };

/** Twelve months of every year from the one to the other, empty ones too; and the years outside with their number. */
export function byYear<E extends Dated>(
  entries: readonly E[],
  [from, to]: readonly [from: number, to: number],
): { years: YearRow<E>[]; outside: { year: string; count: number }[] } {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index): YearRow<E> => {
    const year = from + index;
    const months = Array.from({ length: 12 }, (_month, at): MonthGroup<E> => {
      const month = `${year}-${String(at + 1).padStart(2, "0")}`;
      return { month, entries: entries.filter(({ on }) => monthOf(on) === month) };
    });
    return { year, months };
  });
  const outside = new Map<string, number>();
  for (const { on } of entries) {
    const year = on.slice(0, 4);
    if (Number(year) < from || Number(year) > to) outside.set(year, (outside.get(year) ?? 0) + 1);
  }
  return {
    years,
    outside: [...outside].map(([year, count]) => ({ year, count })),
  };
}

export function byDay<E extends Dated>(entries: readonly E[]): Map<LocalDate, E[]> {
  const days = new Map<LocalDate, E[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return days;
}

/** The month before and the one after. */
export function monthsAround(month: MonthCode): { before: MonthCode; after: MonthCode } {
  const first = `${month}-01`;
  return { before: monthOf(addDays(first, -1)), after: monthOf(addDays(first, 31)) };
}

/** Reports of one period and figures of one year come as one line each: a unit has many on the same day. */
export type ScheduleLine<I> =
  | { fold: null; on: LocalDate; key: string; entry: ScheduleEntry<I> }
  | {
      fold: "report" | "figure";
      on: LocalDate;
      key: string;
      /** The period, or the data year. */
      of: string;
      entries: ScheduleEntry<I>[];
    };

/** As many as are clearer one by one. */
const FOLD_FROM = 2;

function foldOf<I>(entry: ScheduleEntry<I>): { fold: "report" | "figure"; of: string } | null {
  if (entry.kind === "figure") return { fold: "figure", of: String(entry.dataYear) };
  return isItemEntry(entry) && entry.kind === "report" && entry.period
    ? { fold: "report", of: entry.period }
    : null;
}

/** The entries in their order, those that belong together at the place of the first. */
export function foldEntries<I>(entries: readonly ScheduleEntry<I>[]): ScheduleLine<I>[] {
  const lines: ScheduleLine<I>[] = [];
  const folds = new Map<string, ScheduleEntry<I>[]>();
  for (const entry of entries) {
    const fold = foldOf(entry);
    const key = fold ? `${fold.fold}:${fold.of}:${entry.on}` : entry.key;
    const before = folds.get(key);
    if (before) before.push(entry);
    else if (fold) {
      const own = [entry];
      folds.set(key, own);
      lines.push({ ...fold, key, on: entry.on, entries: own });
    } else lines.push({ fold: null, key, on: entry.on, entry });
  }
  return lines.map((line) => {
    const [only] = line.fold ? line.entries : [];
    return line.fold && only && line.entries.length < FOLD_FROM
      ? { fold: null, key: only.key, on: line.on, entry: only }
      : line;
  });
}
