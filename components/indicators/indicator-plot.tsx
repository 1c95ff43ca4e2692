// The small picture of an indicator from its records: the plan's points, the figures that count, the result's tone.
import {
  IndicatorChart,
  type IndicatorShape,
  type IndicatorTargetPoint,
} from "@/components/charts/indicator-chart";
import { isEvaluated, isOff, type IndicatorRecord } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import type { Evaluation } from "@/lib/domain/indicator/indicator";
import { inForceByYear } from "@/lib/domain/indicator/parameter";
import { inLocale } from "@/messages";

const shapes: Record<Evaluation, IndicatorShape> = {
  rising: "path",
  falling: "path",
  ceiling: "ceiling",
  floor: "floor",
  range: "open",
  forecast: "forecast",
  external: "open",
};

export function IndicatorPlot({ view, indicator }: { view: View; indicator: IndicatorRecord }) {
  const { t, locale } = view;
  const { base, baseYear, evaluation, figures } = indicator;
  const name = inLocale(locale, indicator.nameZh, indicator.nameEn);
  const exactBase =
    base.value !== null && !base.comparator ? { year: baseYear, value: base.value } : null;
  const numeric = [...printedPoints(indicator), ...givenPoints(indicator)];
  const years = Object.keys(indicator.targets).map(Number);
  const lastYear = Math.max(baseYear + 1, ...years);
  const last = indicator.targets[String(lastYear)];
  const actual = figures.map((figure) => ({
    year: figure.dataYear,
    value: figure.value,
    provisional: figure.label === "provisional",
  }));
  const startsAtBase = exactBase && !actual.some((point) => point.year === baseYear);
  // Clipped: the chart's table for readers is wider than the narrowest cell.
  return (
    <div className="relative overflow-x-clip">
      <IndicatorChart
        label={t("overview.indicators.chart", { name })}
        shape={numeric.length === 0 ? "open" : (givenShape(indicator) ?? shapes[evaluation])}
        years={[baseYear, lastYear]}
        actual={startsAtBase ? [exactBase, ...actual] : actual}
        targets={[...(exactBase ? [{ ...exactBase, base: true }] : []), ...numeric]}
        tone={isOff(indicator) ? "off" : isEvaluated(indicator) ? "good" : "none"}
        words={{
          start: `${baseYear} ${base.printed}`,
          end: `${lastYear} ${last?.printed ?? ""}`,
          missing: t("overview.indicators.noTarget", { year: String(lastYear) }),
          caption: t("overview.indicators.chart", { name }),
          heads: [
            t("overview.indicators.year"),
            t("overview.indicators.actual"),
            t("common.columns.target"),
          ],
        }}
      />
    </div>
  );
}

function printedPoints({ targets }: IndicatorRecord): IndicatorTargetPoint[] {
  return Object.entries(targets).flatMap(([year, { value }]) =>
    value === null ? [] : [{ year: Number(year), value }],
  );
}

/** Bounds and outside limits stand in where the plan prints no number. */
function givenPoints({ parameters, assessment }: IndicatorRecord): IndicatorTargetPoint[] {
  return inForceByYear(parameters, assessment.asOf).flatMap((each) => {
    if (each.kind === "bounds") return [{ year: each.year, value: each.min, max: each.max }];
    return each.kind === "limit" ? [{ year: each.year, value: each.value }] : [];
  });
}

function givenShape({ parameters, evaluation }: IndicatorRecord): IndicatorShape | null {
  if (evaluation === "range") return "range";
  const last = parameters.findLast((each) => each.kind === "limit");
  return last ? (last.comparator.startsWith("<") ? "ceiling" : "floor") : null;
}
