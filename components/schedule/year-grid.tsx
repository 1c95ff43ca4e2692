// The plan's years, month by month: how much is dated in each, and the marks of it. Each cell opens its month.
import { Link } from "@/components/ui/link";
import type { View } from "@/components/status/view";
import type { ScheduleEntry } from "@/lib/domain/schedule/entry";
import { byYear, monthOf, type YearRow } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import { MonthCell } from "./month-cell";
import { scheduleHref, wholeSpan } from "./schedule-href";

type Entry = ScheduleEntry;
type YearGridProps = {
  view: View;
  query: ScheduleQuery;
  entries: readonly Entry[];
  years: readonly [from: number, to: number];
  asOf: string;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function YearGrid({ view, query, entries, years, asOf }: YearGridProps) {
  const { t } = view;
  const grid = byYear(entries, years);
  return (
    <>
      <div aria-hidden className="grid grid-cols-[4.5rem_repeat(12,minmax(0,1fr))] max-lg:hidden">
        <span />
        {MONTHS.map((month) => (
          <span key={month} className="pb-1 pl-2 text-xs text-ink-3">
            {t("schedule.monthShort", { month: String(month) })}
          </span>
        ))}
      </div>
      {grid.years.map((row) => (
        <Year key={row.year} {...{ view, query, row, asOf }} />
      ))}
      <p className="border-t border-line-strong pt-3 text-xs text-ink-3">
        {grid.outside.length > 0 ? (
          <>
            {t("schedule.year.outside")}
            {grid.outside.map(({ year, count }) => (
              <Link
                key={year}
                href={scheduleHref(view, query, { view: "list", ...wholeSpan, year })}
                className="d n mr-3"
              >
                {t("schedule.year.outsideYear", { year, count })}
              </Link>
            ))}
          </>
        ) : null}
        {t("schedule.year.note")}
      </p>
    </>
  );
}

type YearProps = Pick<YearGridProps, "view" | "query" | "asOf"> & { row: YearRow<Entry> };

function Year({ view, query, row, asOf }: YearProps) {
  const { t } = view;
  const year = String(row.year);
  const list = { view: "list", ...wholeSpan, year } as const;
  return (
    <section className="grid border-t border-line-strong max-lg:pb-3 lg:grid-cols-[4.5rem_minmax(0,1fr)]">
      <h2 className="pt-2 text-sm">
        <Link
          href={scheduleHref(view, query, list)}
          aria-label={t("schedule.year.row", { year })}
          className="lnk inline-block max-sm:py-2"
        >
          {t("schedule.yearOf", { year })}
        </Link>
      </h2>
      <ol className="grid grid-cols-12 max-lg:grid-cols-6 max-sm:grid-cols-4">
        {row.months.map((month) => (
          <MonthCell key={month.month} {...{ view, query, month }} now={monthOf(asOf)} />
        ))}
      </ol>
    </section>
  );
}
