// One figure taken apart: how it is made, its value, the records in it, what was left out and why, by which dates,
// thresholds and rules. The same on its page, in the panel and (in rows) in the CSV.
import { Section } from "@/components/ui/section";
import type { View } from "@/components/status/view";
import { isIndicatorFigure } from "@/lib/domain/rollup/find-figure";
import { figureRule } from "@/messages/figures";
import { ApartFigures } from "./apart-figures";
import { type ExplainLook, type Explanation, itemsOf } from "./explanation";
import { FigureBasis } from "./figure-basis";
import { FigureHead } from "./figure-head";
import { IndicatorRecords } from "./indicator-records";
import { LeftOut } from "./left-out";
import { MilestoneRecords } from "./milestone-records";

type FigureExplainedProps = { view: View; explanation: Explanation; look: ExplainLook };

export function FigureExplained({ view, explanation, look }: FigureExplainedProps) {
  const { t } = view;
  const { figure } = explanation;
  const ofIndicators = isIndicatorFigure(figure.key);
  const isRate = figure.numerator !== undefined;
  const section = {
    weight: look === "panel" ? ("minor" as const) : ("major" as const),
    className: "mt-7",
  };
  return (
    <>
      <FigureHead view={view} explanation={explanation} look={look} />
      <p className="mt-3 max-w-[52rem] text-sm leading-[1.7]">{figureRule(t, figure.key)}</p>
      <Section
        {...section}
        title={t(isRate ? "explain.inDenominator" : "explain.records")}
        note={t("common.rows", { count: figure.records.length })}
      >
        {figure.records.length === 0 ? (
          <p className="py-2 text-sm text-ink-2">{t("explain.noRecords")}</p>
        ) : ofIndicators ? (
          <IndicatorRecords
            view={view}
            indicators={explanation.indicators.filter((row) => figure.records.includes(row.code))}
          />
        ) : (
          <MilestoneRecords
            view={view}
            figure={figure}
            items={itemsOf(explanation, figure.records)}
          />
        )}
      </Section>
      {figure.leftOut && figure.leftOut.length > 0 ? (
        <Section
          {...section}
          title={t("explain.leftOut")}
          note={t("common.rows", { count: figure.leftOut.length })}
        >
          <LeftOut view={view} leftOut={figure.leftOut} explanation={explanation} />
        </Section>
      ) : null}
      {ofIndicators ? null : (
        <Section {...section} title={t("explain.apart")}>
          <ApartFigures view={view} explanation={explanation} look={look} />
        </Section>
      )}
      <FigureBasis view={view} explanation={explanation} />
    </>
  );
}
