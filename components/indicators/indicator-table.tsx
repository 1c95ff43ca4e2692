// The sixteen in the plan's order: base, targets, latest value, expected, gap, class or why there is none.
import { Link } from "@/components/ui/link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { decimalsOf, unitWords } from "@/components/status/indicator-words";
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { inLocale } from "@/messages";
import { numberWords } from "@/messages/words";
import { IndicatorResult } from "./indicator-result";
import { type OpenFigure, type ProvidedRecord, waitingWords } from "./waiting-words";

type IndicatorTableProps = {
  view: View;
  indicators: readonly ProvidedRecord[];
  open: readonly OpenFigure[];
};

export function IndicatorTable({ view, indicators, open }: IndicatorTableProps) {
  const { t } = view;
  const years = [
    ...new Set(indicators.flatMap((indicator) => Object.keys(indicator.targets))),
  ].sort();
  const baseYear = indicators[0]?.baseYear;
  return (
    <DataTable caption={t("overview.indicators.caption")} density="base" phone="list">
      <TableHead>
        <HeadCell>{t("overview.indicators.name")}</HeadCell>
        <HeadCell wide>{t("overview.indicators.evaluation")}</HeadCell>
        <HeadCell numeric>
          {t("overview.indicators.base", { year: String(baseYear ?? "") })}
        </HeadCell>
        {years.map((year) => (
          <HeadCell key={year} numeric>
            {t("overview.indicators.targetOf", { year })}
          </HeadCell>
        ))}
        <HeadCell numeric>{t("overview.indicators.latest")}</HeadCell>
        <HeadCell>{t("overview.indicators.year")}</HeadCell>
        <HeadCell numeric wide>
          {t("overview.indicators.expected")}
        </HeadCell>
        <HeadCell>{t("overview.indicators.result")}</HeadCell>
        <HeadCell wide>{t("overview.indicators.provider")}</HeadCell>
        <HeadCell wide>{t("indicators.waiting")}</HeadCell>
      </TableHead>
      <tbody>
        {indicators.map((indicator) => (
          <IndicatorRow
            key={indicator.code}
            view={view}
            indicator={indicator}
            years={years}
            waiting={waitingWords(view, indicator, open)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

function IndicatorRow({
  view,
  indicator,
  years,
  waiting,
}: {
  view: View;
  indicator: ProvidedRecord;
  years: readonly string[];
  waiting: string;
}) {
  const { t, locale } = view;
  const { reading, expected, provisional } = indicator.assessment;
  const dash = t("common.dash");
  return (
    <Row>
      <Cell rowHead phone="title">
        <Link
          href={hrefTo(view, `indicators/${indicator.code}`)}
          className="d max-sm:inline-block max-sm:py-2"
        >
          {inLocale(locale, indicator.nameZh, indicator.nameEn)}
        </Link>
        <span className="ml-1.5 text-xs text-ink-3">{unitWords(t, indicator.unit)}</span>
      </Cell>
      <Cell wide muted phone="hide">
        {t(`domain.evaluation.${indicator.evaluation}`)}
      </Cell>
      <Cell
        numeric
        muted
        phone="meta"
        phoneLabel={t("overview.indicators.base", { year: String(indicator.baseYear) })}
      >
        {indicator.base.printed}
      </Cell>
      {years.map((year) => (
        <Cell
          key={year}
          numeric={indicator.targets[year]?.value !== null}
          muted
          phone="meta"
          phoneLabel={t("overview.indicators.targetOf", { year })}
          className="text-right"
        >
          {indicator.targets[year]?.printed ?? dash}
        </Cell>
      ))}
      <Cell numeric strong phone="aside">
        {reading ? numberWords(reading.value) : dash}
      </Cell>
      <Cell muted phone="meta" className="whitespace-nowrap">
        {reading
          ? `${reading.dataYear} ${t(`domain.valueLabel.${provisional ? "provisional" : reading.label}`)}`
          : dash}
      </Cell>
      <Cell numeric wide phone="hide">
        {expected === null ? dash : numberWords(Number(expected.toFixed(decimalsOf(indicator))))}
      </Cell>
      <Cell phone="meta" className="max-sm:w-full">
        <IndicatorResult view={view} indicator={indicator} />
      </Cell>
      <Cell wide muted phone="hide">
        {indicator.provider ? nameOf(view, "organisations", indicator.provider) : dash}
        <span className="block text-2xs text-ink-3">
          {t("indicators.releaseOn", { day: indicator.releaseMonthDay })}
        </span>
      </Cell>
      <Cell wide muted phone={waiting === "" ? "hide" : "meta"}>
        {waiting || dash}
      </Cell>
    </Row>
  );
}
