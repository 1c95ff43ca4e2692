// One data year's report: the provider's form while it is the provider's turn, else what was said; and what the
// reader may do with it.
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { type IndicatorRecord, unitWords } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import { type FigureDraft, toFigureValues } from "@/lib/domain/indicator/figure-draft";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { momentWords } from "@/messages/instants";
import { FigureDecision } from "./figure-decision";
import { FigureForm } from "./figure-form";
import { FigureRead } from "./figure-read";
import { FigureRounds } from "./figure-rounds";
import { FigureWarningList } from "./figure-warning-list";
import type { FigureReportView, FigureRights } from "./figure-view";
import { formWords } from "./form-words";

type FigurePanelProps = {
  view: View;
  indicator: IndicatorRecord;
  year: number;
  /** null: nothing was written for the year, or nothing the reader may see. */
  report: FigureReportView | null;
  rights: FigureRights;
  /** What is accepted already, to compare with. */
  children: ReactNode;
};

const empty: Omit<FigureDraft, "label"> = {
  value: null,
  statedOn: null,
  publishedOn: null,
  source: "",
  note: "",
};

export function FigurePanel(props: FigurePanelProps) {
  const { view, indicator, year, report, rights, children } = props;
  const { t } = view;
  const mayWrite = rights.edit && (!report || editableStates.includes(report.state));
  const revises = rights.edit && report?.state === "accepted";
  const returned = report?.state === "returned" ? report.rounds[0] : null;
  return (
    <div className="grid gap-x-10 gap-y-9 max-sm:gap-y-7 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
      <Section
        title={t(mayWrite ? "indicators.figure.write" : "indicators.figure.sentFigure")}
        note={t("indicators.figure.forYear", { year: String(year) })}
        aside={
          report && rights.edit
            ? t("indicators.figure.updated", {
                by: report.updatedBy,
                at: momentWords(report.updatedAt),
              })
            : undefined
        }
      >
        <div className="grid gap-4">
          {returned?.reason ? (
            <Note tone="ink" title={t("indicators.figure.returned")}>
              {returned.reason}
            </Note>
          ) : null}
          {report ? (
            <FigureWarningList view={view} indicator={indicator} warnings={report.warnings} />
          ) : null}
          {mayWrite ? null : <Said view={view} indicator={indicator} year={year} report={report} />}
          {mayWrite ? <Form {...props} /> : null}
          {revises ? (
            <Section weight="minor" title={t("indicators.figure.revise")} className="mt-3">
              <Form {...props} report={null} />
            </Section>
          ) : null}
        </div>
      </Section>
      <div className="grid content-start gap-7 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {report ? <FigureDecision view={view} report={report} rights={rights} /> : null}
        <Section title={t("indicators.figure.rounds")}>
          <FigureRounds view={view} indicator={indicator} rounds={report?.rounds ?? []} />
        </Section>
      </div>
      {children}
    </div>
  );
}

/** Over what was begun, or from nothing; after an accepted figure what follows is a revision. */
function Form({ view, indicator, year, report }: FigurePanelProps) {
  const { t } = view;
  const begun = indicator.figures.some((figure) => figure.dataYear === year);
  const first: FigureDraft = { ...empty, label: begun ? "revised" : "provisional" };
  return (
    <FigureForm
      fixed={{ plan: view.plan, indicator: indicator.code, pageYear: String(year) }}
      values={toFigureValues(year, report?.draft ?? first)}
      version={report?.version ?? null}
      unit={unitWords(t, indicator.unit)}
      words={formWords(view.locale)}
    />
  );
}

function Said({ view, indicator, year, report }: Omit<FigurePanelProps, "rights" | "children">) {
  const { t } = view;
  if (!report) {
    return (
      <p className="py-1 text-sm text-ink-2">
        {t("indicators.figure.nothing", { year: String(year) })}
      </p>
    );
  }
  return (
    <div>
      <FigureRead view={view} indicator={indicator} draft={report.draft} />
    </div>
  );
}
