// The value, of a rate with what was divided by what, and the ways on: the list of its items, the CSV.
import { classNames } from "@/components/ui/class-names";
import { FigureValue } from "@/components/ui/figure-value";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { figureIdentity } from "@/components/status/figure-number";
import {
  exportHref,
  figureListHref,
  hrefTo,
  scopeParams,
  type View,
} from "@/components/status/view";
import { isIndicatorFigure } from "@/lib/domain/rollup/find-figure";
import { isListedFigure } from "@/lib/domain/rollup/item-query";
import { figureValueWords } from "@/messages/figures";
import { numberWords } from "@/messages/words";
import type { ExplainLook, Explanation } from "./explanation";

type FigureHeadProps = { view: View; explanation: Explanation; look: ExplainLook };

export function FigureHead({ view, explanation: { figure, scope }, look }: FigureHeadProps) {
  const { t } = view;
  const { key, numerator, denominator } = figure;
  const csv = exportHref(view, `figures/${encodeURIComponent(key)}`, scopeParams(scope));
  return (
    <div
      className={classNames(
        "flex flex-wrap items-end gap-x-8 gap-y-3 border-b border-line pb-3",
        look === "page" && "border-t-2 border-t-rule pt-4",
      )}
    >
      <p className="text-2xl leading-none font-semibold">
        <FigureValue figure={figureIdentity(figure, scope)}>
          {figureValueWords(t, figure)}
        </FigureValue>
      </p>
      {numerator !== undefined && denominator !== undefined ? (
        <dl className="flex gap-x-6 text-sm">
          <Part term={t("explain.numerator")} value={numerator} />
          <Part term={t("explain.denominator")} value={denominator} />
        </dl>
      ) : null}
      <p className="no-print ml-auto flex flex-wrap gap-2 max-sm:ml-0 max-sm:w-full">
        {isListedFigure(key) ? (
          <ButtonLink href={figureListHref(view, key, scope)}>{t("explain.list")}</ButtonLink>
        ) : isIndicatorFigure(key) ? (
          <ButtonLink href={hrefTo(view, "indicators")}>{t("explain.indicatorList")}</ButtonLink>
        ) : null}
        <a href={csv} download className={buttonClass()}>
          {t("explain.csv")}
        </a>
      </p>
    </div>
  );
}

/** Of the index the numerator is a weighted sum. */
function Part({ term, value }: { term: string; value: number }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{term}</dt>
      <dd className="font-semibold">{numberWords(Math.round(value * 1000) / 1000)}</dd>
    </div>
  );
}
