// What each unit carries, in the official order; the figures open to the items behind them.
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { FigureValue } from "@/components/ui/figure-value";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { isOverloaded, type UnitLoad } from "@/lib/domain/assignment/loads";
import { numberWords } from "@/messages/words";

type LoadTableProps = {
  view: View;
  loads: readonly UnitLoad[];
  median: number | null;
  upcomingDays: number;
};

export function LoadTable({ view, loads, median, upcomingDays }: LoadTableProps) {
  const { t } = view;
  return (
    <DataTable caption={t("assignments.units.caption")} phone="list">
      <TableHead>
        <HeadCell>{t("assignments.units.unit")}</HeadCell>
        <HeadCell numeric>{t("assignments.units.led")}</HeadCell>
        <HeadCell numeric>{t("assignments.units.dueSoon", { days: upcomingDays })}</HeadCell>
        <HeadCell numeric>{t("assignments.units.supported")}</HeadCell>
        <HeadCell numeric>{t("assignments.units.reporters")}</HeadCell>
        <HeadCell numeric>{t("assignments.units.heads")}</HeadCell>
        <HeadCell numeric>
          {t("assignments.units.perReporter")}
          {median === null ? null : (
            <span className="ml-1 font-normal">
              {t("assignments.units.median", { median: oneDecimal(median) })}
            </span>
          )}
        </HeadCell>
        <HeadCell className="pl-3">
          <span className="sr-only">{t("assignments.units.overloaded")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {loads.map((load) => (
          <LoadRow key={load.unit} {...{ view, load, median, upcomingDays }} />
        ))}
      </tbody>
    </DataTable>
  );
}

const oneDecimal = (value: number) => numberWords(Math.round(value * 10) / 10);

type LoadRowProps = Omit<LoadTableProps, "loads"> & { load: UnitLoad };

function LoadRow({ view, load, median, upcomingDays }: LoadRowProps) {
  const { t } = view;
  const { unit, led, supported, dueSoon, reporters, heads, perReporter } = load;
  const name = nameOf(view, "organisations", unit);
  const opens = (params: Record<string, string>) =>
    hrefTo(view, "assignments", { unit, ...params });
  const numbers = [
    { key: "led", value: led, href: opens({ part: "lead", work: "open" }) },
    { key: "dueSoon", value: dueSoon, href: opens({ part: "lead", work: "dueSoon" }) },
    { key: "supported", value: supported, href: opens({ part: "supporting", work: "open" }) },
    { key: "reporters", value: reporters, href: null },
    { key: "heads", value: heads, href: null },
  ] as const;
  return (
    <Row>
      <Cell rowHead phone="title">
        <Link
          href={hrefTo(view, `assignments/units/${encodeURIComponent(unit)}`)}
          className="hover:text-brand hover:underline max-sm:block max-sm:py-0.5"
        >
          {name}
        </Link>
      </Cell>
      {numbers.map(({ key, value, href }) => {
        const label = t(`assignments.units.${key}`, { days: upcomingDays });
        return (
          <Cell key={key} numeric phone="meta" phoneLabel={label}>
            <FigureValue
              tone={value === 0 ? "zero" : "ink"}
              {...(href && value > 0 ? { href, label: `${name} ${label} ${value}` } : {})}
            >
              {value}
            </FigureValue>
          </Cell>
        );
      })}
      <Cell numeric strong phone="meta" phoneLabel={t("assignments.units.perReporter")}>
        {perReporter === null ? t("common.dash") : oneDecimal(perReporter)}
      </Cell>
      <Cell phone="meta" className="pl-3">
        {isOverloaded(load, median) ? (
          <Tag tone="solid">{t("assignments.units.overloaded")}</Tag>
        ) : null}
      </Cell>
    </Row>
  );
}
