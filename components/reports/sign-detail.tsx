// One report as the head reads it: all words and files, the last accepted beside them, then sign or return.
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/status/status-label";
import { Icon } from "@/components/ui/icons";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import { EvidenceFiles } from "./evidence-files";
import { momentWords } from "./fill";
import { ForecastChange, ReadingChange } from "./reading-change";
import { ReportWords } from "./report-words";
import type { Words } from "./report-view";
import { Rounds } from "./rounds";
import { ReturnOne, SignOne } from "./sign-forms";
import type { SignReportView } from "./sign-view";
import { signWords } from "./sign-words";

type SignDetailProps = Words & { report: SignReportView; listHref: string };

export function SignDetail({ t, locale, report, listHref }: SignDetailProps) {
  const { item, last, draft } = report;
  const { target, dueOn } = item.assessment;
  const before = last?.draft ?? null;
  const words = signWords(t);
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Link href={listHref} className="lnk text-sm max-sm:py-2">
            <Icon name="chevron-left" size={0.75} className="inline" /> {t("reports.sign.toList")}
          </Link>
        }
        code={item.code}
        title={inLocale(locale, item.titleZh, item.titleEn)}
        beside={<StatusLabel t={t} assessment={item.assessment} />}
      />
      <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        <span>{quarterWords(t, report.period)}</span>
        <span>
          {t("reports.sign.sentBy")} {report.sentBy}{" "}
          <span className="n text-ink-3">{momentWords(report.sentAt)}</span>
        </span>
        <span>
          {t("common.columns.reading")}{" "}
          <ReadingChange t={t} locale={locale} target={target} before={before} now={draft} />
        </span>
        <span>
          {t("common.columns.forecastOn")}{" "}
          <ForecastChange t={t} before={before} now={draft} dueOn={dueOn} />
        </span>
      </p>
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
              <div className="grid gap-3">
                <SignOne reportId={report.reportId} words={words} />
                <ReturnOne reportId={report.reportId} words={words} />
              </div>
            ) : (
              <Note tone="ink" role="status">
                {t(`domain.reportState.${report.state}`)}
              </Note>
            )}
          </Section>
          <Section title={t("reports.rounds.title")}>
            <Rounds t={t} rounds={report.rounds} />
          </Section>
        </div>
      </div>
    </div>
  );
}
