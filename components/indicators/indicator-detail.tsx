// One indicator: its figure and result, what the plan prints, its picture, the plan's forecasts, every published value.
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { type IndicatorRecord, unitWords, valueWords } from "@/components/status/indicator-words";
import { nameOf, type View } from "@/components/status/view";
import { numberWords } from "@/messages/words";
import { ForecastTable, type PlanForecast } from "./forecast-table";
import { IndicatorPlot } from "./indicator-plot";
import { IndicatorResult } from "./indicator-result";
import { ReadingsTable, type SourcedReading } from "./readings-table";

type IndicatorDetailProps = {
  view: View;
  indicator: IndicatorRecord & { releaseMonthDay: string };
  readings: readonly SourcedReading[];
  forecasts: readonly PlanForecast[];
  /** Under the published values: the form of those who may add one. */
  below?: ReactNode;
};

export function IndicatorDetail({
  view,
  indicator,
  readings,
  forecasts,
  below,
}: IndicatorDetailProps) {
  const { t } = view;
  const { reading, inYear, document } = indicator.assessment;
  const dash = t("common.dash");
  return (
    <>
      <div className="grid items-start gap-x-10 gap-y-5 border-t-2 border-rule pt-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div>
          <p className="flex items-baseline gap-2">
            <b className="text-2xl">{reading ? numberWords(reading.value) : dash}</b>
            <span className="text-sm text-ink-2">{unitWords(t, indicator.unit)}</span>
            <span className="text-sm text-ink-3">{reading ? reading.dataYear : ""}</span>
          </p>
          <p className="mt-1">
            <IndicatorResult view={view} indicator={indicator} />
          </p>
          {inYear?.statedOn ? (
            <p className="mt-1 text-xs text-ink-2">
              {t("overview.indicators.inYear", {
                value: valueWords(t, indicator, inYear.value),
                on: inYear.statedOn,
              })}
            </p>
          ) : null}
          {document ? <p className="mt-1 text-xs text-ink-2">{document}</p> : null}
        </div>
        <div className="max-w-[36rem] max-lg:w-full">
          <IndicatorPlot view={view} indicator={indicator} />
        </div>
      </div>
      <div className="mt-5">
        <DefinitionList
          layout="band"
          rows={[
            {
              term: t("overview.indicators.base", { year: String(indicator.baseYear) }),
              detail: indicator.base.printed,
            },
            ...Object.entries(indicator.targets).map(([year, target]) => ({
              term: t("overview.indicators.targetOf", { year }),
              detail: target.printed,
            })),
            {
              term: t("overview.indicators.evaluation"),
              detail: t(`domain.evaluation.${indicator.evaluation}`),
            },
            {
              term: t("overview.indicators.provider"),
              detail: indicator.provider ? nameOf(view, "organisations", indicator.provider) : dash,
              note: t("indicators.releaseOn", { day: indicator.releaseMonthDay }),
            },
          ]}
        />
      </div>
      <Section className="mt-9 max-sm:mt-7" title={t("overview.indicators.readings")}>
        <ReadingsTable view={view} indicator={indicator} readings={readings} />
        {below}
      </Section>
      <Section className="mt-9 max-sm:mt-7" title={t("overview.indicators.forecasts")}>
        {forecasts.length > 0 ? (
          <ForecastTable view={view} indicator={indicator} forecasts={forecasts} />
        ) : (
          <p className="py-2 text-sm text-ink-2">{t("overview.indicators.noForecasts")}</p>
        )}
      </Section>
    </>
  );
}
