// The panel when nothing can be typed: where the report is, what it says, how it came there.
import type { ReactNode } from "react";
import { PaneBody, PaneFoot } from "@/components/layout/split-pane";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { Translator } from "@/messages";
import { quarterWords } from "@/messages/words";
import { errorWords } from "./entry-words";
import { EvidenceFiles } from "./evidence-files";
import { ForecastHistory } from "./forecast-history";
import { PanelSection } from "./panel-section";
import { ReportMove } from "./report-move";
import { ReportWords } from "./report-words";
import { Rounds } from "./rounds";
import type { EntryLinks, EntryView, Words } from "./report-view";

type EntryReadonlyProps = Words & {
  entry: EntryView;
  links: EntryLinks;
  leadName: string;
  /** Below: what supporting units gave, whose item it is. */
  children: ReactNode;
};

export function EntryReadonly({ t, locale, entry, links, leadName, children }: EntryReadonlyProps) {
  const { report, item, rounds, files } = entry;
  return (
    <>
      <PaneBody className="grid content-start gap-3">
        {report ? (
          <>
            <Note tone="ink" role="status" title={t(`domain.reportState.${report.state}`)}>
              {whereWords(t, entry, leadName)}
            </Note>
            <ReportWords
              t={t}
              locale={locale}
              draft={report.draft}
              target={item.assessment.target}
            />
            <PanelSection title={t("reports.files.title")}>
              <EvidenceFiles t={t} files={files} removable={null} />
            </PanelSection>
          </>
        ) : (
          <EmptyState
            title={t(entry.owed ? "reports.nothingWritten" : "reports.notOwedTitle")}
            level={2}
          >
            {whereWords(t, entry, leadName)}
          </EmptyState>
        )}
        {rounds.length > 0 ? (
          <PanelSection title={t("reports.rounds.title")}>
            <Rounds t={t} rounds={rounds} />
          </PanelSection>
        ) : null}
        <ForecastHistory t={t} entry={entry} />
        {children}
      </PaneBody>
      {entry.mayWithdraw || links.next ? (
        <PaneFoot>
          {entry.mayWithdraw && report ? (
            <ReportMove
              move="withdraw"
              fields={{ reportId: report.id }}
              label={t("domain.transition.withdraw")}
              errors={errorWords(t)}
            />
          ) : null}
          {links.next ? (
            <ButtonLink href={links.next} variant="primary" className="ml-auto">
              {t("reports.nextOwed")}
            </ButtonLink>
          ) : null}
        </PaneFoot>
      ) : null}
    </>
  );
}

/** Who has it now, and what can be done about it. */
function whereWords(t: Translator, entry: EntryView, lead: string): string {
  const { report, period } = entry;
  const state = report?.state ?? null;
  if (state === "withHead")
    return t(entry.mayWithdraw ? "reports.where.withHeadMine" : "reports.where.withHead");
  if (state === "withCommission") return t("reports.where.withCommission");
  if (state === "accepted") return t("reports.where.accepted");
  if (!entry.owed) return t("reports.where.notOwed", { period: quarterWords(t, period.code) });
  if (period.state !== "open") {
    const locked = period.state === "issued" ? "periodIssued" : "periodClosed";
    return t(`periods.locked.${locked}`, { period: quarterWords(t, period.code) });
  }
  return t("reports.where.byLead", { lead });
}
