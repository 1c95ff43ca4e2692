// The dates as the address asks for them to be shown.
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/empty-state";
import { MonthCalendar } from "@/components/schedule/month-calendar";
import { ScheduleList } from "@/components/schedule/schedule-list";
import { YearGrid } from "@/components/schedule/year-grid";
import { hrefTo, type View } from "@/components/status/view";
import type { Schedule } from "@/lib/data/schedule";
import { monthOf } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";

type ScheduleBodyProps = {
  view: View;
  query: ScheduleQuery;
  schedule: Schedule;
  entries: Schedule["entries"];
  asOf: string;
  today: string;
};

export function ScheduleBody({ view, query, schedule, entries, asOf, today }: ScheduleBodyProps) {
  const { t } = view;
  if (entries.length === 0) {
    return (
      <EmptyState
        level={2}
        title={t("schedule.list.none")}
        action={
          <Link href={hrefTo(view, "schedule")} className="lnk max-sm:py-3">
            {t("common.reset")}
          </Link>
        }
      >
        {t("schedule.list.noneText")}
      </EmptyState>
    );
  }
  if (query.view === "year") {
    return <YearGrid {...{ view, query, entries, asOf }} years={schedule.years} />;
  }
  if (query.view === "month") {
    const workDays = new Map(schedule.workDays.map((row) => [row.day, row]));
    const month = query.month === "" ? monthOf(asOf) : query.month;
    const context = { view, query, asOf, today, workDays };
    return <MonthCalendar context={context} month={month} entries={entries} />;
  }
  return <ScheduleList {...{ view, query, entries, asOf }} />;
}
