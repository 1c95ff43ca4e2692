// Beside the form: what was accepted last, and how far the forecast has moved in all.
import type { Target } from "@/lib/domain/milestone/milestone";
import { daysBetween, toLocalDate } from "@/lib/domain/calendar";
import type { Translator } from "@/messages";
import { quarterWords } from "@/messages/words";
import { ReportWords } from "./report-words";
import type { EntryView, Words } from "./report-view";

type LastReportProps = Words & { entry: EntryView };

export function LastReport({ t, locale, entry }: LastReportProps) {
  const { last, forecasts, item } = entry;
  const target: Target = item.assessment.target;
  const first = forecasts[0];
  const latest = forecasts.at(-1);
  return (
    <div className="px-4 py-4 text-sm max-sm:px-4">
      {last ? (
        <>
          <p className="text-xs text-ink-3">
            {t("reports.lastAccepted", { day: toLocalDate(last.decidedAt) })}
          </p>
          <h2 className="mb-2 text-base">{quarterWords(t, last.period)}</h2>
          <ReportWords t={t} locale={locale} draft={last.draft} target={target} narrow />
          <p className="mt-2.5 text-xs text-ink-3">{t("reports.files.title")}</p>
          <p>{t("reports.files.count", { count: last.evidence })}</p>
        </>
      ) : (
        <>
          <h2 className="text-base">{t("reports.noLastTitle")}</h2>
          <p className="mt-1 text-ink-2">{t("reports.noLast")}</p>
        </>
      )}
      {first && latest && forecasts.length > 1 ? (
        <div className="mt-4 border-t border-line pt-3">
          <h2 className="text-sm">{t("reports.forecast.history")}</h2>
          <p className="mt-0.5 text-ink-2">
            <span className="n">{first.forecastOn}</span> →{" "}
            <span className="n">{latest.forecastOn}</span>
            <br />
            {slipWords(t, daysBetween(first.forecastOn, latest.forecastOn))}
          </p>
        </div>
      ) : null}
    </div>
  );
}

function slipWords(t: Translator, days: number): string {
  if (days === 0) return t("reports.forecast.steady");
  return t(days > 0 ? "reports.forecast.slipped" : "reports.forecast.gained", {
    days: Math.abs(days),
  });
}
