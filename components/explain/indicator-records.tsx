// The indicators in a figure: what was expected and reached, the gap, the class with its reason.
import { IndicatorSign } from "@/components/charts/indicator-sign";
import {
  gapWords,
  type IndicatorRecord,
  reasonOf,
  signOf,
  valueWords,
} from "@/components/status/indicator-words";
import { hrefTo, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/messages";

type IndicatorRecordsProps = { view: View; indicators: readonly IndicatorRecord[] };

export function IndicatorRecords({ view, indicators }: IndicatorRecordsProps) {
  const { t } = view;
  return (
    <DataTable caption={t("explain.records")} density="base" phone="list">
      <TableHead>
        <HeadCell>{t("explain.columns.indicator")}</HeadCell>
        <HeadCell numeric>{t("explain.columns.year")}</HeadCell>
        <HeadCell numeric>{t("explain.columns.actual")}</HeadCell>
        <HeadCell>{t("explain.columns.gap")}</HeadCell>
        <HeadCell>{t("explain.columns.result")}</HeadCell>
      </TableHead>
      <tbody>
        {indicators.map((indicator) => (
          <IndicatorRow key={indicator.code} view={view} indicator={indicator} />
        ))}
      </tbody>
    </DataTable>
  );
}

function IndicatorRow({ view, indicator }: { view: View; indicator: IndicatorRecord }) {
  const { t, locale } = view;
  const { reading, class: result } = indicator.assessment;
  const reason = reasonOf(t, indicator);
  return (
    <Row>
      <Cell rowHead phone="title">
        <Link href={hrefTo(view, `indicators/${encodeURIComponent(indicator.code)}`)} className="d">
          {inLocale(locale, indicator.nameZh, indicator.nameEn)}
        </Link>
      </Cell>
      <Cell numeric muted phone="meta" phoneLabel={t("explain.columns.year")}>
        {reading ? reading.dataYear : t("common.dash")}
      </Cell>
      <Cell numeric phone="meta" phoneLabel={t("explain.columns.actual")}>
        {reading ? valueWords(t, indicator, reading.value) : t("common.dash")}
      </Cell>
      <Cell muted phone="meta" phoneLabel={t("explain.columns.gap")}>
        {gapWords(t, indicator) ?? t("common.dash")}
      </Cell>
      <Cell phone="aside">
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <IndicatorSign name={signOf[result]} />
          {t(`domain.indicatorClass.${result}`)}
        </span>
        {reason ? <span className="ml-2 text-xs text-ink-3">{reason}</span> : null}
      </Cell>
    </Row>
  );
}
