// The completion rate with numerator and denominator, by the plan's date and second by the working date.
import type { RollUp } from "@/lib/domain/rollup/figure";
import type { Scope } from "@/lib/domain/rollup/scope";
import { figureValueWords } from "@/messages/figures";
import { opensFigure, opensPart } from "./figure-number";
import type { View } from "./view";

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
  const { rate, rateByWorkingDate: working } = figures;
  if (rate.value === null)
    return t.rich("overview.foot.noRate", { rateLink: opensFigure(view, rate, scope) });
  return t.rich("overview.foot.rate", {
    rate: figureValueWords(t, rate),
    numerator: rate.numerator ?? 0,
    denominator: rate.denominator ?? 0,
    workingRate: figureValueWords(t, working),
    workingNumerator: working.numerator ?? 0,
    workingDenominator: working.denominator ?? 0,
    rateLink: opensFigure(view, rate, scope),
    topLink: opensPart(view, rate, "numerator", scope),
    bottomLink: opensPart(view, rate, "denominator", scope),
    workingLink: opensFigure(view, working, scope),
    workingTopLink: opensPart(view, working, "numerator", scope),
    workingBottomLink: opensPart(view, working, "denominator", scope),
  });
}
