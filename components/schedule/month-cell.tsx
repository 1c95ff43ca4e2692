// A month within its year: how many days of items it holds, their marks, and what is to be sent in it besides.
import { Link } from "@/components/ui/link";
import { classNames } from "@/components/ui/class-names";
import type { View } from "@/components/status/view";
import {
  isItemEntry,
  type ItemEntry,
  type ScheduleEntry,
  urgencyRank,
} from "@/lib/domain/schedule/entry";
import type { MonthGroup } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import { monthWords } from "@/messages/schedule-words";
import { EntryMark } from "./entry-link";
import { scheduleHref } from "./schedule-href";

type Entry = ScheduleEntry;

/** Two rows of five in a cell of the narrowest desktop. */
const MARKS_OF_MONTH = 10;

type MonthCellProps = {
  view: View;
  query: ScheduleQuery;
  month: MonthGroup<Entry>;
  now: string;
};

/** An item's own days are drawn; what is to be sent in between is counted beside them. */
function isOwnDay(entry: Entry): entry is ItemEntry {
  return isItemEntry(entry) && entry.kind !== "report";
}

export function MonthCell({ view, query, month: { month, entries }, now }: MonthCellProps) {
  const { t } = view;
  const own = entries.filter(isOwnDay).toSorted((a, b) => urgencyRank(a) - urgencyRank(b));
  const other = entries.length - own.length;
  const overdue = own.filter(({ item }) => item.assessment.status === "overdue").length;
  const number = Number(month.slice(5));
  const rest = own.length - MARKS_OF_MONTH;
  return (
    <li
      className={classNames(
        "relative border-line max-lg:border-t",
        number % 3 === 1 ? "lg:border-l lg:border-l-line-strong" : "lg:border-l",
        month === now && "bg-surface outline-2 -outline-offset-2 outline-ink",
      )}
    >
      <Link
        href={scheduleHref(view, query, { view: "month", month })}
        aria-label={t("schedule.year.cell", {
          month: monthWords(t, month),
          count: own.length,
          overdue,
          other,
        })}
        aria-current={month === now ? "date" : undefined}
        data-stop=""
        className="block h-full min-h-21 px-2 pt-1.5 pb-2 -outline-offset-2 hover:bg-hover max-sm:min-h-18"
      >
        <span className="flex items-baseline gap-1.5">
          <span className="text-2xs text-ink-3 lg:hidden">
            {t("schedule.monthShort", { month: String(number) })}
          </span>
          <span
            className={classNames(
              "n text-md max-lg:ml-auto",
              own.length > 0 ? "font-semibold" : "text-ink-3",
            )}
          >
            {own.length > 0 ? own.length : t("common.dash")}
          </span>
        </span>
        {own.length > 0 ? (
          <span aria-hidden className="mt-1 flex flex-wrap items-center gap-x-0.5">
            {own.slice(0, MARKS_OF_MONTH).map((entry) => (
              <EntryMark key={entry.key} view={view} entry={entry} />
            ))}
            {rest > 0 ? <span className="n text-2xs text-ink-2">+{rest}</span> : null}
          </span>
        ) : null}
        {other > 0 ? (
          <span className="mt-0.5 block text-2xs text-ink-3">
            {t("schedule.year.other", { count: other })}
          </span>
        ) : null}
      </Link>
    </li>
  );
}
