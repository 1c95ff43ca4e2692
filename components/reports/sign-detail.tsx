// One report as the head reads it: all words and files, the last accepted beside them, then sign or return.
import type { ReactNode } from "react";
import { StatusLabel } from "@/components/status/status-label";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import { EvidenceFiles } from "./evidence-files";
import { momentWords } from "./fill";
import { ClassChange, ForecastChange, ReadingChange } from "./reading-change";
import { ReportWords } from "./report-words";
import type { Words } from "./report-view";
import { Rounds } from "./rounds";
import { SignChanges } from "./sign-changes";
import { SignDecision } from "./sign-decision";
import { SignKeysHelp } from "./sign-keys-help";
import type { SignReportView } from "./sign-view";
import { signWords } from "./sign-words";

/** Its place among what waits: null where there is none on that side. */
export type SignPlace = {
  index: number;
  total: number;
  previousHref: string | null;
  nextHref: string | null;
  afterHref: string;
};

type SignDetailProps = Words & {
  report: SignReportView;
  listHref: string;
  place: SignPlace;
  /** What was decided just before. */
  notice: ReactNode;
};

export function SignDetail({ t, locale, report, listHref, place, notice }: SignDetailProps) {
  const { item, last, draft, preview } = report;
  const { target } = preview;
  return (
    <div className="page pb-16">
      {notice}
      <PageHeader
        above={
          <span className="flex flex-wrap gap-x-4">
            <Link href={listHref} className="lnk text-sm max-sm:py-2">
              <Icon name="chevron-left" size={0.75} className="inline" /> {t("reports.sign.toList")}
            </Link>
            {place.index > 0 ? (
              <span className="text-sm text-ink-3">
                {t("common.of", { index: place.index, total: place.total })}
              </span>
            ) : null}
          </span>
        }
        code={item.code}
        title={inLocale(locale, item.titleZh, item.titleEn)}
        beside={<StatusLabel t={t} assessment={preview} />}
      />
      <SignFacts t={t} locale={locale} report={report} />
      {report.correctionReason === null ? null : (
        <div className="mb-4">
          <Note title={t("corrections.detail.reason")}>{report.correctionReason}</Note>
        </div>
      )}
      <div className="grid gap-x-9 gap-y-7 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_17rem]">
        <Section title={t("reports.sign.thisTime")}>
          <ReportWords t={t} locale={locale} draft={draft} target={target} />
          <Section id="files" weight="minor" title={t("reports.files.title")} className="mt-4">
            <EvidenceFiles t={t} files={report.files} removable={null} />
          </Section>
        </Section>
        <Section
          title={t("reports.sign.lastTime")}
          note={last ? quarterWords(t, last.period) : undefined}
        >
          {last ? (
            <ReportWords t={t} locale={locale} draft={last.draft} target={target} />
          ) : (
            <p className="text-sm text-ink-2">{t("reports.noLast")}</p>
          )}
        </Section>
        <div className="grid content-start gap-7">
          <Section title={t("reports.sign.decide")}>
            {report.maySign ? (
              report.own && <Note tone="ink">{t("signoff.row.ownText")}</Note>
            ) : (
              <Note tone="ink" role="status">
                {t(`domain.reportState.${report.state}`)}
              </Note>
            )}
            <SignDecision
              report={report}
              open={report.maySign}
              words={signWords(t)}
              own={report.own}
              {...place}
            />
            {report.maySign ? <SignKeysHelp t={t} className="mt-3" /> : null}
          </Section>
          <Section title={t("reports.rounds.title")}>
            <Rounds t={t} rounds={report.rounds} />
          </Section>
        </div>
      </div>
    </div>
  );
}

function SignFacts({ t, locale, report }: Words & { report: SignReportView }) {
  const { draft, preview } = report;
  const before = report.last?.draft ?? null;
  return (
    <div className="mb-4 grid gap-1 text-sm text-ink-2">
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <span>{quarterWords(t, report.period)}</span>
        <span>
          {t("reports.sign.sentBy")} {report.sentBy}{" "}
          <span className="n text-ink-3">{momentWords(report.sentAt)}</span>
        </span>
        <span>
          {t("common.columns.reading")}{" "}
          <ReadingChange {...{ t, locale, before }} target={preview.target} now={draft} />
        </span>
        <span>
          {t("common.columns.forecastOn")}{" "}
          <ForecastChange {...{ t, before }} now={draft} dueOn={preview.dueOn} />
        </span>
        <span>
          {t("reports.field.forecastClass")} <ClassChange {...{ t, before }} now={draft} />
        </span>
      </p>
      <div>
        <SignChanges t={t} row={report} />
      </div>
    </div>
  );
}
