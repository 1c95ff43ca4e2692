// The plan's own forecast tables beside the figures that came: by year, deviation only.
import { Fragment } from "react";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import {
  decimalsOf,
  differenceWords,
  type IndicatorRecord,
  unitWords,
} from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import { inLocale } from "@/messages";
import { numberWords } from "@/messages/words";

export type PlanForecast = {
  code: string;
  nameZh: string;
  nameEn: string;
  unit: string;
  locator: string;
  values: Readonly<Record<string, number>>;
};
type ForecastTableProps = {
  view: View;
  indicator: IndicatorRecord;
  forecasts: readonly PlanForecast[];
};

export function ForecastTable({ view, indicator, forecasts }: ForecastTableProps) {
  const { t, locale } = view;
  const years = [...new Set(forecasts.flatMap((forecast) => Object.keys(forecast.values)))].sort();
  const figureOf = (year: string) =>
    indicator.figures.find((figure) => figure.dataYear === Number(year)) ?? null;
  const dash = t("common.dash");
  return (
    <DataTable caption={t("overview.indicators.forecasts")} reachable>
      <TableHead>
        <HeadCell>{t("overview.indicators.forecastRow")}</HeadCell>
        {years.map((year) => (
          <HeadCell key={year} numeric>
            {year}
          </HeadCell>
        ))}
      </TableHead>
      <tbody>
        <Row>
          <Cell rowHead strong>
            {t("overview.indicators.actual")}
          </Cell>
          {years.map((year) => {
            const figure = figureOf(year);
            return (
              <Cell key={year} numeric strong>
                {figure ? numberWords(figure.value) : dash}
                {figure?.label === "provisional" ? (
                  <span className="block text-2xs font-normal text-ink-3">
                    {t("domain.mark.provisional")}
                  </span>
                ) : null}
              </Cell>
            );
          })}
        </Row>
        {forecasts.map((forecast) => (
          <Fragment key={forecast.code}>
            <Row>
              <Cell rowHead>
                {inLocale(locale, forecast.nameZh, forecast.nameEn)}
                <span className="ml-2 text-xs text-ink-3">
                  {unitWords(t, forecast.unit)} {forecast.locator}
                </span>
              </Cell>
              {years.map((year) => (
                <Cell key={year} numeric muted>
                  {forecast.values[year] === undefined ? dash : numberWords(forecast.values[year])}
                </Cell>
              ))}
            </Row>
            <Row>
              <Cell rowHead muted className="pl-4 font-normal">
                {t("indicators.deviation")}
              </Cell>
              {years.map((year) => (
                <Cell key={year} numeric>
                  {deviationWords(view, indicator, forecast.values[year], figureOf(year)) ?? dash}
                </Cell>
              ))}
            </Row>
          </Fragment>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Actual against forecast in the indicator's unit; null where one of them is missing. */
function deviationWords(
  { t }: View,
  indicator: IndicatorRecord,
  forecast: number | undefined,
  figure: { value: number } | null,
): string | null {
  if (forecast === undefined || !figure) return null;
  const deviation = Number((figure.value - forecast).toFixed(decimalsOf(indicator)));
  if (deviation === 0) return t("indicators.side.same");
  return t(`indicators.side.${deviation < 0 ? "below" : "above"}`, {
    gap: differenceWords(t, indicator, deviation),
  });
}
