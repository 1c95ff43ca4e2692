// Beside the indicators: how many can be judged, are off course, cannot be judged. Each number opens.
import { type CountedIndicator, indicatorFigures } from "@/lib/domain/indicator/indicator-figures";
import { opensFigure } from "./figure-number";
import type { View } from "./view";

type IndicatorNoteProps = { view: View; indicators: readonly CountedIndicator[] };

export function IndicatorNote({ view, indicators }: IndicatorNoteProps) {
  const {
    "indicators.evaluated": evaluated,
    "indicators.off": off,
    "indicators.cannotEvaluate": cannot,
  } = indicatorFigures(indicators);
  return view.t.rich("overview.indicators.note", {
    evaluated: evaluated.records.length,
    off: off.records.length,
    cannot: cannot.records.length,
    evaluatedLink: opensFigure(view, evaluated),
    offLink: opensFigure(view, off),
    cannotLink: opensFigure(view, cannot),
  });
}
