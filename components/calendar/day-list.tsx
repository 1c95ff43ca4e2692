// The days of a year that do not follow their weekday, each with the paper that says so.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { CalendarDay } from "@/lib/domain/work-calendar/calendar-file";
import type { Translator } from "@/messages";

type DayListProps = { t: Translator; year: number; days: readonly CalendarDay[] };

export function DayList({ t, year, days }: DayListProps) {
  if (days.length === 0) {
    return <p className="py-2 text-sm text-ink-2">{t("calendar.list.none")}</p>;
  }
  return (
    <DataTable caption={t("calendar.list.caption", { year: String(year) })} phone="list">
      <TableHead>
        <HeadCell>{t("calendar.list.day")}</HeadCell>
        <HeadCell>{t("calendar.list.kind")}</HeadCell>
        <HeadCell>{t("calendar.list.name")}</HeadCell>
        <HeadCell>{t("calendar.list.source")}</HeadCell>
      </TableHead>
      <tbody>
        {days.map(({ day, kind, name, source }) => (
          <Row key={day}>
            <Cell rowHead phone="title" className="n">
              <Link className="d" href={`/admin/calendar?year=${year}&day=${day}#change`}>
                {day}
              </Link>
            </Cell>
            <Cell phone="aside">{t(`calendar.kind.${kind}`)}</Cell>
            <Cell phone="meta">{name}</Cell>
            <Cell muted phone="meta">
              {source}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
