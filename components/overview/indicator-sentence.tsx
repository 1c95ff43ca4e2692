// The second half of the first sentence: how many indicators can be judged, how many are off, the worst by its figure.
import { opens } from "@/components/status/opens";
import {
  gapWords,
  type IndicatorRecord,
  isEvaluated,
  isOff,
  valueWords,
  worstIndicator,
} from "@/components/status/indicator-words";
import { hrefTo, type View } from "@/components/status/view";
import { inLocale } from "@/messages";

type IndicatorSentenceProps = { view: View; indicators: readonly IndicatorRecord[] };

export function IndicatorSentence({ view, indicators }: IndicatorSentenceProps) {
  const { t, locale } = view;
  const evaluated = indicators.filter(isEvaluated).length;
  const off = indicators.filter(isOff).length;
  if (indicators.length === 0) return null;
  const allLink = opens(hrefTo(view, "indicators"));
  if (evaluated === 0)
    return t.rich("overview.lead.noIndicator", { count: indicators.length, allLink });
  const shown =
    worstIndicator(indicators) ??
    indicators.find((indicator) => indicator.assessment.reading !== null) ??
    null;
  const { reading = null, class: result } = shown?.assessment ?? {};
  return (
    <>
      {t.rich("overview.lead.indicators", { evaluated, off, allLink })}
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
