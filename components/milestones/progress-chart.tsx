// Target against reading over time, with where the unit expects to arrive.
import { ProgressLine } from "@/components/charts/progress-line";
import { Section } from "@/components/ui/section";
import { quarterOf } from "@/lib/domain/calendar";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { ProgressSeries } from "@/lib/domain/milestone/progress-series";
import type { Locale, Translator } from "@/messages";
import { scaleNote, scaleWords } from "./scale-words";

type ProgressChartProps = {
  t: Translator;
  locale: Locale;
  title: string;
  assessment: Assessment;
  series: ProgressSeries;
};

const rounded = <P extends { value: number }>(point: P): P => ({
  ...point,
  value: Math.round(point.value * 100) / 100,
});

export function ProgressChart({ t, locale, title, assessment, series }: ProgressChartProps) {
  const { target, asOf, forecastOn, completedOn, expectedBasis } = assessment;
  const say = (value: number) => scaleWords(t, locale, target, value);
  const targets = series.targets.map(rounded);
  const actual = series.actual.map(rounded);
  const last = actual.at(-1);
  const isTentative = !series.isLimit && expectedBasis !== "confirmed";
  const forecast =
    forecastOn && series.needed !== null && completedOn === null && last && forecastOn > last.on
      ? {
          on: forecastOn,
          value: series.needed,
          late: forecastOn > assessment.dueOn,
          label: t("milestones.detail.chart.forecast", { quarter: shortQuarter(forecastOn) }),
        }
      : null;
  return (
    <Section
      title={t("milestones.detail.chart.title")}
      note={[scaleNote(t, target), isTentative ? null : t("milestones.detail.chart.noteSteps")]
        .filter(Boolean)
        .join(t("reviews.separator"))}
    >
      {actual.length === 0 || targets.length === 0 ? (
        <p className="py-2 text-sm text-ink-2">
          {t(
            series.needed === null
              ? "domain.mark.definitionMissing"
              : "milestones.detail.chart.none",
          )}
        </p>
      ) : (
        <>
          <ProgressLine
            label={t("milestones.detail.chart.label", { title })}
            targets={targets.map((point, index) => ({
              ...point,
              label:
                index === targets.length - 1
                  ? t(
                      series.isLimit
                        ? "milestones.detail.chart.limit"
                        : "milestones.detail.chart.target",
                      { value: say(point.value) },
                    )
                  : "",
            }))}
            actual={actual.map((point, index) =>
              index === actual.length - 1
                ? {
                    ...point,
                    label: t("milestones.detail.chart.actual", { value: say(point.value) }),
                  }
                : point,
            )}
            {...(forecast ? { forecast } : {})}
            asOf={{ on: asOf, label: t("milestones.detail.chart.asOf", { asOf }) }}
            tentative={isTentative}
            table={{
              caption: t("milestones.detail.chart.label", { title }),
              date: t("milestones.detail.chart.date"),
              target: t("milestones.detail.chart.targetHead"),
              actual: t("milestones.detail.chart.actualHead"),
            }}
          />
          {isTentative ? (
            <p className="mt-1 text-xs text-ink-3">{t("milestones.detail.chart.tentative")}</p>
          ) : null}
        </>
      )}
    </Section>
  );
}

/** "24Q1", as the axes of the charts print it. */
export function shortQuarter(on: string): string {
  return quarterOf(on).slice(2);
}
