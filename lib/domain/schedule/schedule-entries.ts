// The whole schedule at two dates: items, figures of indicators, replies to notices.
import { daysBetween } from "../calendar";
import { releaseDay } from "../indicator/description";
import { figureInForce } from "../indicator/figure-in-force";
import type { IndicatorReading } from "../indicator/indicator";
import type { TwoDates } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";
import {
  compareEntries,
  type FigureEntry,
  type NoticeEntry,
  type ScheduledIndicator,
  type ScheduledItem,
  type ScheduledNotice,
  type ScheduleEntry,
} from "./entry";
import { itemEntries } from "./item-entries";

type IndicatorDates = ScheduledIndicator & {
  readings: readonly IndicatorReading[];
  /** "MM-DD" of the year after the data year. */
  releaseMonthDay: string;
};

/** Data years of the plan whose figure is not out; the last years are due after the plan's end. */
function figureEntries(
  { readings, releaseMonthDay, ...indicator }: IndicatorDates,
  [from, to]: readonly [from: number, to: number],
  at: TwoDates,
): FigureEntry[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const { code, nameZh, nameEn, provider } = indicator;
  return years.flatMap((dataYear) => {
    const ofYear = readings.filter((reading) => reading.dataYear === dataYear);
    if (figureInForce(ofYear, at).figure) return [];
    const on = releaseDay(dataYear, releaseMonthDay);
    return [
      {
        key: `figure:${code}:${dataYear}`,
        kind: "figure",
        on,
        days: daysBetween(at.asOf, on),
        lead: provider,
        open: true,
        indicator: { code, nameZh, nameEn, provider },
        dataYear,
      },
    ];
  });
}

function noticeEntry(
  { replyBy, ...notice }: ScheduledNotice & { replyBy: LocalDate },
  asOf: LocalDate,
): NoticeEntry {
  return {
    key: `notice:${notice.id}`,
    kind: "notice",
    on: replyBy,
    days: daysBetween(asOf, replyBy),
    lead: notice.unit,
    open: true,
    notice,
  };
}

type ScheduleSource<I extends ScheduledItem> = {
  items: readonly I[];
  indicators: readonly IndicatorDates[];
  /** First and last year of the plan. */
  years: readonly [from: number, to: number];
  /** Those that wait for a reply and that the reader may read. */
  notices: readonly (ScheduledNotice & { replyBy: LocalDate })[];
};

/** Everything dated, by day, then kind, then record. */
export function scheduleEntries<I extends ScheduledItem>(
  { items, indicators, years, notices }: ScheduleSource<I>,
  at: TwoDates,
): ScheduleEntry<I>[] {
  const entries: ScheduleEntry<I>[] = [
    ...items.flatMap((item) => itemEntries(item, at)),
    ...indicators.flatMap((indicator) => figureEntries(indicator, years, at)),
    ...notices.map((notice) => noticeEntry(notice, at.asOf)),
  ];
  return entries.sort(compareEntries);
}
