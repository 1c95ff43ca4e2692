// A quarter of the list, month by month. Of a month with very many the first are shown, and the rest opens.
import { Link } from "@/components/ui/link";
import { DataTable, GroupRow, HeadCell, TableHead } from "@/components/ui/data-table";
import type { View } from "@/components/status/view";
import type { ScheduledItem } from "@/lib/domain/schedule/entry";
import type { MonthGroup, QuarterGroup, ScheduleLine } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import { monthWords } from "@/messages/schedule-words";
import { quarterWords } from "@/messages/words";
import { scheduleHref } from "./schedule-href";
import { ScheduleRow, widths } from "./schedule-row";

type Line = ScheduleLine<ScheduledItem>;

/** Lines of a month that are shown at once; sixty share the last day of a plan. */
const LINES_OF_MONTH = 10;
const columns = 6;

/** Dates, not lines: a folded line stands for many. */
export const countOf = (lines: readonly Line[]) =>
  lines.reduce((count, line) => count + (line.fold ? line.entries.length : 1), 0);

type QuarterTableProps = {
  view: View;
  query: ScheduleQuery;
  group: QuarterGroup<Line>;
  whole: boolean;
  headed: boolean;
};

export function QuarterTable({ view, query, group, whole, headed }: QuarterTableProps) {
  const { t } = view;
  const caption = t("schedule.caption", { of: quarterWords(t, group.quarter) });
  return (
    <DataTable caption={caption} layout="fixed" phone="list">
      <colgroup>
        <col className={widths.on} />
        <col />
        <col className={widths.lead} />
        <col className={widths.kind} />
        <col className={widths.status} />
        <col className={`@max-[62rem]:hidden ${widths.days}`} />
      </colgroup>
      {headed ? (
        <TableHead>
          <HeadCell>{t("schedule.column.on")}</HeadCell>
          <HeadCell>{t("schedule.column.name")}</HeadCell>
          <HeadCell>{t("common.columns.lead")}</HeadCell>
          <HeadCell>{t("schedule.column.date")}</HeadCell>
          <HeadCell>{t("common.columns.status")}</HeadCell>
          <HeadCell wide numeric>
            {t("schedule.column.days")}
          </HeadCell>
        </TableHead>
      ) : null}
      {group.months.map((month) => (
        <MonthRows key={month.month} {...{ view, query, month, whole }} />
      ))}
    </DataTable>
  );
}

type MonthRowsProps = {
  view: View;
  query: ScheduleQuery;
  month: MonthGroup<Line>;
  whole: boolean;
};

function MonthRows({ view, query, month: { month, entries: lines }, whole }: MonthRowsProps) {
  const { t } = view;
  const shown = whole ? lines : lines.slice(0, LINES_OF_MONTH);
  const rest = countOf(lines.slice(shown.length));
  return (
    <tbody role="rowgroup">
      <GroupRow
        columns={columns}
        title={monthWords(t, month)}
        note={t("schedule.count", { count: countOf(lines) })}
      />
      {shown.map((line) => (
        <ScheduleRow key={line.key} view={view} query={query} line={line} />
      ))}
      {rest > 0 ? (
        <tr role="row">
          <td
            role="cell"
            colSpan={columns}
            data-phone="title"
            className="border-b border-line py-2"
          >
            <Link
              href={scheduleHref(view, query, { view: "list", month })}
              aria-label={t("schedule.list.moreOf", { month: monthWords(t, month), count: rest })}
              className="lnk max-sm:inline-block max-sm:py-2"
            >
              {t("schedule.list.more", { count: rest })}
            </Link>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
