// The class of an indicator with its sign, and why when it is not judged. Off course is ink, never red.
import { IndicatorSign } from "@/components/charts/indicator-sign";
import {
  gapWords,
  isOff,
  type IndicatorRecord,
  reasonOf,
  signOf,
} from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";

type IndicatorResultProps = { view: View; indicator: IndicatorRecord; gap?: boolean };

export function IndicatorResult({ view: { t }, indicator, gap = true }: IndicatorResultProps) {
  const { assessment } = indicator;
  const good = ["ahead", "met", "onCourse", "faster"].includes(assessment.class);
  const words = [
    gap ? (gapWords(t, indicator) ?? reasonOf(t, indicator)) : null,
    assessment.worseThanBase ? t("overview.indicators.worseThanBase") : null,
  ].filter((part) => part !== null);
  return (
    <span className="text-xs leading-[1.5]">
      <span
        className={`inline-flex items-center gap-1 font-semibold whitespace-nowrap ${good ? "text-done" : isOff(indicator) ? "text-ink" : "text-ink-2"}`}
      >
        <IndicatorSign name={signOf[assessment.class]} />
        {t(`domain.indicatorClass.${assessment.class}`)}
      </span>
      {words.length > 0 ? (
        <span className="ml-1.5 text-ink-2">{words.join(t("overview.comma"))}</span>
      ) : null}
    </span>
  );
}
