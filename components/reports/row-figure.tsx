// The one thing that matters about an item in a list, and where its report stands.
import { toLocalDate } from "@/lib/domain/calendar";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";
import { readingWords, targetWords } from "@/messages/words";
import type { Words } from "./report-view";
import type { WorkRowView } from "./work-view";

/** Days late, or the delay expected, or how far behind, or what is reached. */
export function RowFigure({ t, locale, assessment: a }: Words & { assessment: Assessment }) {
  if (a.status === "overdue") {
    return (
      <b className="n text-sm text-over">
        {a.daysLate > 0
          ? t("domain.unit.day", { count: a.daysLate })
          : t("domain.status.dueDayPassed")}
      </b>
    );
  }
  if (a.status === "dueSoon")
    return (
      <span className="n text-ink">{t("domain.status.dueSoonDays", { days: a.daysToDue })}</span>
    );
  const open = a.completedOn === null && a.status !== "terminated";
  if (open && a.forecastDelay !== null && a.forecastDelay > 0) {
    return (
      <span className={`n st ${a.severe ? "sev" : "risk"}`}>
        {t("reports.row.forecastLate", { days: a.forecastDelay })}
      </span>
    );
  }
  const behind =
    a.progress !== null && a.expected !== null && a.expectedBasis === "confirmed"
      ? Math.round((a.expected - a.progress) * 100)
      : 0;
  if (a.status === "atRisk" && behind > 0) {
    return (
      <span className={`n st ${a.severe ? "sev" : "risk"}`}>
        {t("reports.row.behind", { points: behind })}
      </span>
    );
  }
  if (a.reading === null) return <span className="n max-sm:hidden">{a.dueOn}</span>;
  return (
    <span className="n max-sm:hidden">
      {readingWords(t, locale, a.target, a.reading, a.asOf)}
      {a.kind === "count" || a.kind === "threshold" || a.kind === "build"
        ? ` / ${targetWords(t, locale, a.target)}`
        : ""}
    </span>
  );
}

export function rowStateWords(t: Translator, { report, owed }: WorkRowView): string {
  if (!report) return owed ? t("domain.reportState.none") : t("reports.row.notOwed");
  const day = toLocalDate(report.returned?.at ?? report.updatedAt).slice(5);
  if (report.state === "returned") return t("reports.row.returned", { day });
  if (report.state === "draft") return t("reports.row.draft", { day });
  return t(`domain.reportState.${report.state}`);
}
