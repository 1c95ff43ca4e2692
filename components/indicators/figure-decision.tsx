// Where a figure stands, and the acts of whoever's turn it is.
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { View } from "@/components/status/view";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { FigureMove, FigureReturn } from "./figure-moves";
import type { FigureReportView, FigureRights } from "./figure-view";
import { formWords } from "./form-words";

type FigureDecisionProps = { view: View; report: FigureReportView; rights: FigureRights };

const stateTexts = {
  withHead: "waitsHead",
  withCommission: "waitsCommission",
  accepted: "acceptedText",
  draft: "draftElsewhere",
  returned: "waitsUnit",
  // A figure is never given up; the word is of corrections.
  dropped: "draftElsewhere",
} as const;

export function FigureDecision({ view, report, rights }: FigureDecisionProps) {
  const { t } = view;
  const words = formWords(view.locale);
  const { state } = report;
  const signs = state === "withHead" && rights.sign;
  const reviews = state === "withCommission" && rights.review;
  // While it is the reader's own turn to write, the form says all.
  if (rights.edit && editableStates.includes(state)) return null;
  return (
    <Section title={t(`domain.reportState.${state}`)}>
      <div className="grid gap-3">
        {signs || reviews ? null : (
          <p className="text-sm text-ink-2">{t(`indicators.figure.${stateTexts[state]}`)}</p>
        )}
        {state === "withHead" && rights.edit ? (
          <FigureMove report={report} intent="withdraw" words={words} />
        ) : null}
        {signs ? (
          <>
            <FigureMove report={report} intent="sign" words={words} />
            <FigureReturn report={report} intent="returnByHead" words={words} />
          </>
        ) : null}
        {reviews && report.own ? <Note tone="ink">{words.move.own}</Note> : null}
        {reviews && !report.own ? (
          <FigureMove report={report} intent="accept" words={words} />
        ) : null}
        {reviews ? <FigureReturn report={report} intent="return" words={words} /> : null}
      </div>
    </Section>
  );
}
