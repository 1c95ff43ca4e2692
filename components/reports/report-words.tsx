// What a report says, read only: the fact, the forecast, the words.
import { ReadingDetail } from "@/components/milestones/kinds";
import type { Target } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { Words } from "./report-view";

type ReportWordsProps = Words & { draft: Draft; target: Target; narrow?: boolean };

const texts = ["doneText", "problemsText", "coordinationText", "nextText"] as const;

export function ReportWords({ t, locale, draft, target, narrow = false }: ReportWordsProps) {
  return (
    <div className="grid gap-2.5 text-sm">
      <dl
        className={
          narrow
            ? "grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1"
            : "grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5"
        }
      >
        <dt className={narrow ? "col-span-2 text-xs text-ink-3" : "text-ink-3"}>
          {t("common.columns.reading")}
        </dt>
        <dd className={narrow ? "col-span-2 mb-1" : undefined}>
          <ReadingDetail t={t} locale={locale} target={target} reading={draft.reading} />
        </dd>
        {draft.factOn ? (
          <>
            <dt className="text-ink-3">{t("reports.factOn")}</dt>
            <dd className="n">{draft.factOn}</dd>
          </>
        ) : null}
        <dt className="text-ink-3">{t("common.columns.forecastOn")}</dt>
        <dd className="n">{draft.forecastOn ?? t("common.dash")}</dd>
        <dt className="text-ink-3">{t("reports.field.forecastClass")}</dt>
        <dd>
          {draft.forecastClass
            ? t(`domain.forecastClass.${draft.forecastClass}`)
            : t("common.dash")}
        </dd>
      </dl>
      {texts.map((name) => (
        <div key={name}>
          <p className="text-xs text-ink-3">{t(`reports.field.${name}`)}</p>
          <p className="break-words whitespace-pre-line">
            {draft[name] === "" ? t("common.dash") : draft[name]}
          </p>
        </div>
      ))}
    </div>
  );
}
