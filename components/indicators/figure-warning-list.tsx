// What deserves a second look at a figure before it is accepted; it stops nothing.
import { Note } from "@/components/ui/note";
import { type IndicatorRecord, valueWords } from "@/components/status/indicator-words";
import { listWords, type View } from "@/components/status/view";
import type { FigureWarning } from "@/lib/domain/indicator/figure-warnings";
import { numberWords } from "@/messages/words";

type FigureWarningListProps = {
  view: View;
  indicator: IndicatorRecord;
  warnings: readonly FigureWarning[];
};

export function FigureWarningList({ view, indicator, warnings }: FigureWarningListProps) {
  const { t } = view;
  if (warnings.length === 0) return null;
  const words = warnings.map((warning) =>
    warning.code === "jump"
      ? t("indicators.warning.jump", {
          year: String(warning.year),
          latest: valueWords(t, indicator, warning.latest),
          percent: numberWords(Math.round(Math.abs(warning.percent))),
        })
      : t("indicators.warning.repeat", {
          year: String(warning.year),
          label: t(`domain.valueLabel.${warning.label}`),
        }),
  );
  return (
    <Note tone="yellow" title={t("indicators.warning.title")} role="note">
      {listWords(view, words)}
    </Note>
  );
}
