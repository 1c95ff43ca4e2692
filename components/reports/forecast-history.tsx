// How the forecast moved from quarter to quarter, drawn where there is width for it.
import { ForecastTrend } from "@/components/charts/forecast-trend";
import { PanelSection } from "./panel-section";
import type { EntryView, Words } from "./report-view";

type ForecastHistoryProps = Pick<Words, "t"> & { entry: EntryView };

export function ForecastHistory({ t, entry }: ForecastHistoryProps) {
  const { forecasts } = entry;
  const { dueOn, severe } = entry.item.assessment;
  const first = forecasts[0];
  const latest = forecasts.at(-1);
  if (!first || !latest || forecasts.length < 2) return null;
  return (
    <PanelSection title={t("reports.forecast.history")}>
      <ForecastTrend
        label={t("reports.forecast.trend", {
          first: first.forecastOn,
          last: latest.forecastOn,
          dueOn,
        })}
        points={forecasts.map((point, index) => ({
          reportedOn: point.day,
          forecastOn: point.forecastOn,
          ...(index === forecasts.length - 1 ? { label: point.forecastOn.slice(0, 7) } : {}),
        }))}
        due={{ on: dueOn, label: t("reports.forecast.due", { day: dueOn.slice(0, 7) }) }}
        diagonalLabel={t("reports.forecast.diagonal")}
        tone={severe ? "sev" : "risk"}
        table={{
          caption: t("reports.forecast.history"),
          reported: t("reports.forecast.reported"),
          forecast: t("common.columns.forecastOn"),
        }}
      />
    </PanelSection>
  );
}
