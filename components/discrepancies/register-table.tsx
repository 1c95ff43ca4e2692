// The register of discrepancies: both places, both values, the arithmetic, and under each what either place would
// make of it, the ruling or that it waits, how it was ruled before, and for the manager the form.
import type { ReactNode } from "react";
import { hrefTo, milestoneHref, type View } from "@/components/status/view";
import { classNames } from "@/components/ui/class-names";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/messages";
import { RegisterDetail } from "./register-detail";
import type { RegisterRow } from "./register-row";

type RegisterTableProps = {
  view: View;
  rows: readonly RegisterRow[];
  /** For their names. */
  indicators: readonly { code: string; nameZh: string; nameEn: string }[];
  /** The form under a row; null for those who do not rule. */
  form: ((row: RegisterRow) => ReactNode) | null;
};

export function RegisterTable({ view, rows, indicators, form }: RegisterTableProps) {
  const { t, locale } = view;
  const names = new Map(
    indicators.map(({ code, nameZh, nameEn }) => [code, inLocale(locale, nameZh, nameEn)]),
  );
  return (
    <DataTable
      caption={t("overview.discrepancies.title")}
      density="base"
      layout="fixed"
      phone="list"
      className="[--table-min:60rem]"
    >
      <TableHead>
        <HeadCell className="w-14">{t("common.columns.code")}</HeadCell>
        <HeadCell className="w-44">{t("overview.discrepancies.topic")}</HeadCell>
        <HeadCell>{t("overview.discrepancies.first")}</HeadCell>
        <HeadCell>{t("overview.discrepancies.second")}</HeadCell>
        <HeadCell>{t("overview.discrepancies.arithmetic")}</HeadCell>
        <HeadCell className="w-44">{t("overview.discrepancies.touches")}</HeadCell>
        <HeadCell className="w-32">{t("overview.discrepancies.ruling")}</HeadCell>
      </TableHead>
      <tbody className="[&_td]:py-2 [&_td]:align-top [&_th]:py-2 [&_th]:align-top">
        {rows.flatMap((row) => {
          const detail = hasDetail(row) || form;
          return [
            <FirstRow key={row.code} {...{ view, row, names }} open={detail !== null} />,
            ...(detail
              ? [<RegisterDetail key={`${row.code}+`} view={view} row={row} form={form?.(row)} />]
              : []),
          ];
        })}
      </tbody>
    </DataTable>
  );
}

/** null and not false: what stands beneath is then the form alone. */
function hasDetail(row: RegisterRow): true | null {
  return row.results.length > 0 || row.history.length > 0 ? true : null;
}

type TouchedProps = { view: View; row: RegisterRow; names: ReadonlyMap<string, string> };
type FirstRowProps = TouchedProps & { open: boolean };

function FirstRow({ view, row, names, open }: FirstRowProps) {
  const { t, locale } = view;
  return (
    <Row
      id={row.code}
      className={classNames(
        "scroll-mt-16",
        open && "max-sm:!border-b-0 max-sm:!pb-1 sm:[&>*]:border-b-0 sm:[&>*]:!pb-0",
      )}
    >
      <Cell muted phone="meta">
        {row.code}
      </Cell>
      <Cell rowHead strong phone="title">
        {inLocale(locale, row.topicZh, row.topicEn)}
      </Cell>
      <Value value={row.valueA} place={row.places[0]} label={t("overview.discrepancies.first")} />
      <Value value={row.valueB} place={row.places[1]} label={t("overview.discrepancies.second")} />
      <Cell muted phone="meta" className="text-xs leading-[1.6] max-sm:w-full">
        {inLocale(locale, row.arithmeticZh, row.arithmeticEn)}
      </Cell>
      <Cell phone="meta" className="text-xs max-sm:w-full">
        <Touched view={view} row={row} names={names} />
      </Cell>
      <Cell phone="aside" strong={row.ruling !== null} className="max-sm:!whitespace-normal">
        {row.ruling ? (
          t("rules.ruling.short", { value: row.ruling.value })
        ) : (
          <span className="text-ink-2">{t("overview.discrepancies.waiting")}</span>
        )}
      </Cell>
    </Row>
  );
}

function Value({ value, place, label }: { value: string; place: string; label: string }) {
  return (
    <Cell phone="meta" phoneLabel={label} className="max-sm:w-full">
      {value}
      <span className="block text-xs text-ink-3 max-sm:ml-2 max-sm:inline">{place}</span>
    </Cell>
  );
}

function Touched({ view, row, names }: TouchedProps) {
  return (
    <span className="flex flex-wrap gap-x-2 gap-y-0.5">
      {row.milestoneCodes.map((code) => (
        <Link
          key={code}
          href={milestoneHref(view, code)}
          className="d n inline-flex min-h-6 items-center max-sm:min-h-11"
        >
          {code}
        </Link>
      ))}
      {row.indicatorCodes.map((code) => (
        <Link
          key={code}
          href={hrefTo(view, `indicators/${code}`)}
          className="d inline-flex min-h-6 items-center max-sm:min-h-11"
        >
          {names.get(code) ?? code}
        </Link>
      ))}
    </span>
  );
}
