// The second half of the first sentence: how many indicators can be judged, how many are off, the worst by its figure.
import { hasRecords, opensFigure } from "@/components/status/figure-number";
import { opens } from "@/components/status/opens";
import {
  gapWords,
  type IndicatorRecord,
  valueWords,
  worstIndicator,
} from "@/components/status/indicator-words";
import { hrefTo, type View } from "@/components/status/view";
import { indicatorFigures } from "@/lib/domain/indicator/indicator-figures";
import { inLocale } from "@/messages";

type IndicatorSentenceProps = { view: View; indicators: readonly IndicatorRecord[] };

export function IndicatorSentence({ view, indicators }: IndicatorSentenceProps) {
  const { t, locale } = view;
  const figures = indicatorFigures(indicators);
  const { "indicators.evaluated": evaluated, "indicators.off": off } = figures;
  if (indicators.length === 0) return null;
  if (!hasRecords(evaluated))
    return t.rich("overview.lead.noIndicator", {
      count: indicators.length,
      allLink: opensFigure(view, figures["indicators.total"]),
    });
  const shown =
    worstIndicator(indicators) ??
    indicators.find((indicator) => indicator.assessment.reading !== null) ??
    null;
  const { reading = null, class: result } = shown?.assessment ?? {};
  return (
    <>
      {t.rich("overview.lead.indicators", {
        evaluated: evaluated.records.length,
        off: off.records.length,
        evaluatedLink: opensFigure(view, evaluated),
        offLink: opensFigure(view, off),
      })}
      {shown && reading && result
        ? t.rich("overview.lead.ownFigure", {
            name: inLocale(locale, shown.nameZh, shown.nameEn),
            value: valueWords(t, shown, reading.value),
            year: String(reading.dataYear),
            gap: gapWords(t, shown) ?? t(`domain.indicatorClass.${result}`),
            figureLink: opens(hrefTo(view, `indicators/${shown.code}`)),
          })
        : null}
    </>
  );
}
