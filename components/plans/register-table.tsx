// The register of discrepancies: both places, both values, the arithmetic, the ruling or that it waits.
import { Link } from "@/components/ui/link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { hrefTo, milestoneHref, type View } from "@/components/status/view";
import type { DiscrepancyWords } from "@/components/status/discrepancy-notes";
import { inLocale } from "@/messages";

export type RegisterRow = DiscrepancyWords & {
  valueA: string;
  valueB: string;
  arithmeticZh: string;
  arithmeticEn: string;
  milestoneCodes: readonly string[];
  indicatorCodes: readonly string[];
};

export function RegisterTable({ view, rows }: { view: View; rows: readonly RegisterRow[] }) {
  const { t, locale } = view;
  return (
    <DataTable
      caption={t("overview.discrepancies.title")}
      density="base"
      layout="fixed"
      phone="list"
    >
      <TableHead>
        <HeadCell className="w-14">{t("common.columns.code")}</HeadCell>
        <HeadCell className="w-44">{t("overview.discrepancies.topic")}</HeadCell>
        <HeadCell>{t("overview.discrepancies.first")}</HeadCell>
        <HeadCell>{t("overview.discrepancies.second")}</HeadCell>
        <HeadCell>{t("overview.discrepancies.arithmetic")}</HeadCell>
        <HeadCell className="w-36">{t("overview.discrepancies.touches")}</HeadCell>
        <HeadCell className="w-40">{t("overview.discrepancies.ruling")}</HeadCell>
      </TableHead>
      <tbody className="[&_td]:py-2 [&_td]:align-top [&_th]:py-2 [&_th]:align-top">
        {rows.map((row) => (
          <Row key={row.code} id={row.code}>
            <Cell muted phone="meta">
              {row.code}
            </Cell>
            <Cell rowHead strong phone="title">
              {inLocale(locale, row.topicZh, row.topicEn)}
            </Cell>
            <Value
              value={row.valueA}
              place={row.places[0]}
              label={t("overview.discrepancies.first")}
            />
            <Value
              value={row.valueB}
              place={row.places[1]}
              label={t("overview.discrepancies.second")}
            />
            <Cell muted phone="meta" className="text-xs leading-[1.6] max-sm:w-full">
              {inLocale(locale, row.arithmeticZh, row.arithmeticEn)}
            </Cell>
            <Cell phone="meta" className="text-xs max-sm:w-full">
              <Touched view={view} row={row} />
            </Cell>
            <Cell phone="aside" className="text-xs">
              {row.ruling ? (
                t("overview.discrepancies.ruled", row.ruling)
              ) : (
                <span className="text-ink-2">{t("overview.discrepancies.waiting")}</span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
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

function Touched({ view, row }: { view: View; row: RegisterRow }) {
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
          {view.t("overview.discrepancies.indicator", { code })}
        </Link>
      ))}
    </span>
  );
}
