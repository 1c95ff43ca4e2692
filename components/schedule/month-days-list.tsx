// A month on a phone: the days that have something, one below the other.
import { Link } from "@/components/ui/link";
import type { ScheduleEntry } from "@/lib/domain/schedule/entry";
import { foldEntries } from "@/lib/domain/schedule/group-entries";
import { type DayContext, DayLine, DayNumber } from "./month-day";
import { scheduleHref } from "./schedule-href";

type DaysProps = {
  context: DayContext;
  days: ReadonlyMap<string, ScheduleEntry[]>;
};

const LINES_OF_PHONE_DAY = 12;

export function MonthDaysList({ context, days }: DaysProps) {
  const { view, query } = context;
  return (
    <ol className="sm:hidden">
      {[...days].map(([day, entries]) => {
        const lines = foldEntries(entries);
        const shown = lines.slice(0, LINES_OF_PHONE_DAY);
        const rest = lines.length - shown.length;
        return (
          <li
            key={day}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)] border-t border-line py-2.5"
          >
            <DayNumber {...context} day={day} />
            <ul className="grid gap-1.5">
              {shown.map((line) => (
                <li
                  key={line.key}
                  className="flex min-w-0 flex-wrap items-center gap-x-1.5 text-sm"
                >
                  <DayLine view={view} query={query} line={line} />
                </li>
              ))}
              {rest > 0 ? (
                <li>
                  <Link
                    href={scheduleHref(view, query, { view: "list", day, month: "" })}
                    className="lnk inline-block py-2 text-sm"
                  >
                    {view.t("schedule.list.more", { count: rest })}
                  </Link>
                </li>
              ) : null}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
