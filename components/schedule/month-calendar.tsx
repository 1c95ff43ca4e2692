// One month as seven columns from Monday; on a phone the days that have something, one below the other.
import { Link } from "@/components/ui/link";
import { RovingFocus } from "@/components/ui/roving-focus";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icons";
import type { ScheduleEntry } from "@/lib/domain/schedule/entry";
import { byDay, monthOf, monthsAround } from "@/lib/domain/schedule/group-entries";
import type { MonthCode } from "@/lib/domain/schedule/schedule-query";
import { weeksOf } from "@/lib/domain/work-calendar/calendar-year";
import { monthWords } from "@/messages/schedule-words";
import { type DayContext, isRestDay, MonthDay } from "./month-day";
import { MonthDaysList } from "./month-days-list";
import { MonthKeys } from "./month-keys";
import { opensSchedule, scheduleHref } from "./schedule-href";

type Entry = ScheduleEntry;
type MonthCalendarProps = { context: DayContext; month: MonthCode; entries: readonly Entry[] };

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export function MonthCalendar({ context, month, entries }: MonthCalendarProps) {
  const { t } = context.view;
  const days = byDay(entries.filter(({ on }) => monthOf(on) === month));
  const label = t("schedule.calendar.label", { month: monthWords(t, month) });
  return (
    <MonthKeys>
      <MonthHead context={context} month={month} />
      {days.size === 0 ? <EmptyMonth context={context} month={month} entries={entries} /> : null}
      <RovingFocus label={label} selector="td a[data-stop]">
        <MonthTable context={context} month={month} days={days} />
      </RovingFocus>
      <MonthDaysList context={context} days={days} />
      <p className="no-print pt-2 text-xs text-ink-3 max-sm:hidden">
        {t("schedule.calendar.keys")}
      </p>
    </MonthKeys>
  );
}

function MonthHead({ context, month }: Pick<MonthCalendarProps, "context" | "month">) {
  const { view, query, asOf } = context;
  const { t } = view;
  const { before, after } = monthsAround(month);
  const to = (code: MonthCode) => scheduleHref(view, query, { view: "month", month: code });
  const step = "lnk inline-flex min-h-8 items-center gap-1 px-1 text-sm max-sm:min-h-11";
  return (
    <div className="flex flex-wrap items-center gap-x-4 pb-2">
      <h2 aria-live="polite" className="min-w-36 text-md">
        {monthWords(t, month)}
      </h2>
      <nav className="no-print flex items-center gap-x-3" aria-label={t("schedule.view.month")}>
        <Link href={to(before)} rel="prev" scroll={false} className={step}>
          <Icon name="chevron-left" size={0.75} />
          {t("schedule.calendar.previous")}
        </Link>
        {month === monthOf(asOf) ? null : (
          <Link href={to(monthOf(asOf))} scroll={false} className={step}>
            {t("schedule.calendar.now")}
          </Link>
        )}
        <Link href={to(after)} rel="next" scroll={false} className={step}>
          {t("schedule.calendar.next")}
          <Icon name="chevron-right" size={0.75} />
        </Link>
      </nav>
    </div>
  );
}

/** Nothing in the month: the next day that has something, and how much. */
function EmptyMonth({ context, month, entries }: MonthCalendarProps) {
  const { view, query } = context;
  const { t } = view;
  const ahead = entries.filter(({ on }) => monthOf(on) > month);
  const next = ahead[0]?.on;
  return (
    <p className="pb-3 text-sm text-ink-2">
      {t("schedule.calendar.empty", { month: monthWords(t, month) })}
      {next
        ? t.rich("schedule.calendar.emptyNext", {
            on: next,
            count: ahead.filter(({ on }) => on === next).length,
            link: opensSchedule(view, query, { view: "month", month: monthOf(next) }),
          })
        : t("schedule.calendar.emptyLast")}
    </p>
  );
}

type MonthTableProps = {
  context: DayContext;
  month: MonthCode;
  days: ReadonlyMap<string, Entry[]>;
};

function MonthTable({ context, month, days }: MonthTableProps) {
  const { t } = context.view;
  const [year = 0, number = 1] = month.split("-").map(Number);
  return (
    <table className="w-full table-fixed border-collapse max-sm:hidden">
      <caption className="sr-only">
        {t("schedule.calendar.caption", { month: monthWords(t, month) })}
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              className="border-b border-line-strong pb-1 pl-2 text-left text-xs font-normal text-ink-3"
            >
              {t(`calendar.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, number).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (
              <td
                key={day ?? at}
                className={classNames(
                  "p-1.5 align-top",
                  week.some((each) => each !== null && days.has(each)) ? "h-24" : "h-14",
                  day !== null && "border border-line",
                  day !== null && isRestDay(context, day) && "bg-sunken/60",
                )}
              >
                {day === null ? null : (
                  <MonthDay {...context} day={day} entries={days.get(day) ?? []} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
