// A year as twelve months: weekends quiet, days off and make-up days with their mark, each day a way to the form.
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { CalendarDay } from "@/lib/domain/work-calendar/calendar-file";
import { isWeekend, weeksOf } from "@/lib/domain/work-calendar/calendar-year";
import type { Translator } from "@/messages";

export type YearView = {
  t: Translator;
  year: number;
  days: ReadonlyMap<string, CalendarDay>;
  /** The day in the form. */
  chosen: string | null;
  today: string;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export function YearMonths(view: YearView) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-8 gap-y-6">
      {MONTHS.map((month) => (
        <MonthTable key={month} view={view} month={month} />
      ))}
    </div>
  );
}

function MonthTable({ view, month }: { view: YearView; month: number }) {
  const { t, year } = view;
  return (
    <table className="w-full table-fixed border-collapse text-center text-xs">
      <caption className="pb-1 text-left text-sm font-semibold">
        {t("calendar.month", { month: String(month) })}
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="h-6 font-normal text-ink-3">
              {t(`calendar.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (
              <td key={day ?? at} className="h-8 p-px">
                {day === null ? null : <DayLink view={view} day={day} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What holds for a day, and its name where it has one. */
export function dayWords(t: Translator, day: string, row: CalendarDay | undefined): string {
  if (row && row.kind !== "ordinary") return `${t(`calendar.kind.${row.kind}`)} · ${row.name}`;
  return t(isWeekend(day) ? "calendar.plain.weekend" : "calendar.plain.workday");
}

function DayLink({ view, day }: { view: YearView; day: string }) {
  const { t, year, days, chosen, today } = view;
  const row = days.get(day);
  const kind = row?.kind ?? "ordinary";
  const words = dayWords(t, day, row);
  return (
    <Link
      href={`/admin/calendar?year=${year}&day=${day}#change`}
      aria-label={t("calendar.dayLabel", { day, words })}
      aria-current={day === today ? "date" : undefined}
      title={words}
      className={classNames(
        "n relative flex h-full min-h-7 items-center justify-center rounded-sm border hover:border-ink-3",
        kind === "holiday" && "border-transparent bg-sunken font-semibold",
        kind === "makeUp" && "border-ink-2 font-semibold",
        kind === "ordinary" && "border-transparent",
        kind === "ordinary" && isWeekend(day) && "text-ink-3",
        day === today && "underline underline-offset-4",
        day === chosen && "outline-2 outline-brand",
      )}
    >
      {Number(day.slice(8))}
      {kind === "ordinary" ? null : (
        <span aria-hidden className="absolute top-0 right-0.5 text-[0.625rem] leading-none">
          {t(`calendar.mark.${kind}`)}
        </span>
      )}
    </Link>
  );
}

export function CalendarLegend({ t }: { t: Translator }) {
  const box = "n mr-1.5 inline-flex size-5 items-center justify-center rounded-sm border text-2xs";
  return (
    <ul
      aria-label={t("calendar.legend.label")}
      className="flex flex-wrap gap-x-5 gap-y-1 pb-4 text-xs text-ink-2"
    >
      <li>
        <span aria-hidden className={classNames(box, "border-transparent bg-sunken font-semibold")}>
          {t("calendar.mark.holiday").slice(0, 1)}
        </span>
        {t("calendar.legend.holiday")}
      </li>
      <li>
        <span aria-hidden className={classNames(box, "border-ink-2 font-semibold")}>
          {t("calendar.mark.makeUp").slice(0, 1)}
        </span>
        {t("calendar.legend.makeUp")}
      </li>
      <li>
        <span aria-hidden className={classNames(box, "border-transparent text-ink-3")}>
          6
        </span>
        {t("calendar.legend.weekend")}
      </li>
    </ul>
  );
}
