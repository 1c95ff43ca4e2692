// The completion rate with numerator and denominator, by the plan's date and second by the working date.
import { opens } from "./opens";
import type { FigureKey, RollUp } from "@/lib/domain/rollup/figure";
import type { Scope } from "@/lib/domain/rollup/scope";
import { percentWords } from "@/messages/words";
import { figureHref, type View } from "./view";

export function RateLine({
  view,
  rolledUp: { figures },
  scope,
}: {
  view: View;
  rolledUp: RollUp;
  scope: Scope | null;
}) {
  const { t } = view;
  const { rate, rateByWorkingDate } = figures;
  if (rate.value === null) return t("overview.foot.noRate");
  const list = (key: FigureKey) => opens(figureHref(view, key, scope));
  return t.rich("overview.foot.rate", {
    rate: percentWords(rate.value),
    numerator: rate.numerator ?? 0,
    denominator: rate.denominator ?? 0,
    workingRate:
      rateByWorkingDate.value === null ? t("common.dash") : percentWords(rateByWorkingDate.value),
    workingNumerator: rateByWorkingDate.numerator ?? 0,
    workingDenominator: rateByWorkingDate.denominator ?? 0,
    rateLink: list("rate"),
    workingLink: list("rateByWorkingDate"),
  });
}
