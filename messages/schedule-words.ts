// The schedule in words, for its page, its files and its calendar alike.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { isItemEntry, type ScheduleEntry, type ScheduledItem } from "@/lib/domain/schedule/entry";
import type { ScheduleLine } from "@/lib/domain/schedule/group-entries";
import type { MonthCode } from "@/lib/domain/schedule/schedule-query";
import type { ScheduleWords } from "@/lib/domain/schedule/schedule-rows";
import { inLocale, type Locale, type Translator } from ".";
import { quarterWords, statusWords } from "./words";

/** 2025 年 12 月. */
export function monthWords(t: Translator, month: MonthCode): string {
  const [year = "", of = ""] = month.split("-");
  return t("schedule.month", { year, month: String(Number(of)) });
}

/** What the entry is about: the item, the indicator's figure, the notice. */
export function entryName(
  t: Translator,
  locale: Locale,
  entry: ScheduleEntry<Pick<ScheduledItem, "titleZh" | "titleEn">>,
): string {
  if (isItemEntry(entry)) return inLocale(locale, entry.item.titleZh, entry.item.titleEn);
  if (entry.kind === "figure") {
    const { nameZh, nameEn } = entry.indicator;
    const name = inLocale(locale, nameZh, nameEn);
    return t("schedule.figureOf", { name, year: String(entry.dataYear) });
  }
  const [year = "", number = ""] = entry.notice.number.split("-");
  const kind = t(`supervision.noticeKind.${entry.notice.kind}`);
  return t("supervision.numbered", { kind, year, number });
}

/** The kind of date; of a report with its quarter, of a promise with its count. */
export function dateKindWords<I>(t: Translator, entry: ScheduleEntry<I>): string {
  const words = t(`schedule.kind.${entry.kind}`);
  if (!isItemEntry(entry)) return words;
  if (entry.period !== null) return `${words} ${periodWords(t, entry.period)}`;
  return entry.times !== null && entry.times > 1
    ? `${words}${t("schedule.times", { count: entry.times })}`
    : words;
}

/** A quarter in words; an opening round by its code. */
function periodWords(t: Translator, code: string): string {
  return /^\d{4}Q[1-4]$/.test(code) ? quarterWords(t, code) : code;
}

export function lineWords<I>(
  t: Translator,
  line: Extract<ScheduleLine<I>, { fold: "report" | "figure" }>,
): string {
  return line.fold === "report"
    ? t("schedule.fold.report", { period: periodWords(t, line.of), count: line.entries.length })
    : t("schedule.fold.figure", { year: line.of, count: line.entries.length });
}

/** 余 12 天, 今天, 已过 3 天; of what is done nothing. */
export function daysWords<I>(t: Translator, { open, days }: ScheduleEntry<I>): string {
  if (!open) return "";
  if (days === 0) return t("schedule.days.today");
  return days > 0
    ? t("schedule.days.left", { count: days })
    : t("schedule.days.past", { count: -days });
}

export function entryStatus(
  t: Translator,
  entry: ScheduleEntry<{ assessment: Assessment }>,
): string {
  if (isItemEntry(entry)) return statusWords(t, entry.item.assessment);
  if (entry.kind === "figure") {
    return t(entry.days < 0 ? "schedule.status.figureLate" : "schedule.status.figureAhead");
  }
  return t("schedule.status.reply");
}

/** The words of the file. */
export function scheduleWords(t: Translator, locale: Locale): ScheduleWords {
  return {
    column: (column) => t(`schedule.column.${column}`),
    date: (entry) => dateKindWords(t, entry),
    entry: (entry) => entryName(t, locale, entry),
    type: (kind) => t(`domain.kindLong.${kind}`),
    status: (entry) => entryStatus(t, entry),
    apart: (apart) => t(`explain.figure.apart.${apart}`),
    name: (records, code) => {
      const record = records.find((row) => row.code === code);
      return record ? inLocale(locale, record.nameZh, record.nameEn) : code;
    },
    suggested: t("domain.confirmation.suggested"),
    unassigned: t("domain.mark.unassigned"),
  };
}
