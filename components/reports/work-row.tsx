// One item of the list: mark, code, title; at the end the one thing that matters about it, and its state.
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/charts/status-mark";
import { classNames } from "@/components/ui/class-names";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { inLocale, type Locale, type Translator } from "@/messages";
import { readingWords, statusWords, targetWords } from "@/messages/words";
import type { WorkRowView } from "./work-view";

type WorkRowProps = {
  t: Translator;
  locale: Locale;
  row: WorkRowView;
  href: string;
  current: boolean;
};

export function WorkRow({ t, locale, row, href, current }: WorkRowProps) {
  const { item, report } = row;
  const { assessment: a } = item;
  const title = inLocale(locale, item.titleZh, item.titleEn);
  const returned = report?.returned;
  return (
    <li>
      <Link
        href={href}
        aria-current={current ? "true" : undefined}
        className={classNames(
          "grid min-h-(--row-dense) grid-cols-[1.25rem_4.25rem_minmax(0,1fr)_auto] items-center gap-x-2 border-b border-line py-1 text-sm hover:bg-hover max-sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]",
          current &&
            "lg:-mx-2.5 lg:bg-brand-tint lg:px-2.5 lg:shadow-[inset_3px_0_0_var(--color-brand)]",
        )}
      >
        <StatusMark
          kind={a.kind}
          status={a.status}
          severe={a.severe}
          provisional={a.provisional}
          title={statusWords(t, a)}
        />
        <span className="n truncate text-xs text-ink-3 max-sm:hidden">{item.code}</span>
        <span className="min-w-0">
          <span
            title={title}
            className="block truncate max-sm:line-clamp-2 max-sm:whitespace-normal"
          >
            {title}
          </span>
          {returned ? (
            <span className="block truncate text-xs text-ink-2">{returned.reason}</span>
          ) : null}
        </span>
        <span className="flex items-baseline gap-3 text-right text-xs whitespace-nowrap text-ink-3">
          <Figure t={t} locale={locale} assessment={a} />
          <span className="sm:min-w-14">{stateWords(t, row)}</span>
        </span>
      </Link>
    </li>
  );
}

/** Days late, or the delay expected, or how far behind, or what is reached. */
function Figure({
  t,
  locale,
  assessment: a,
}: {
  t: Translator;
  locale: Locale;
  assessment: Assessment;
}) {
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

function stateWords(t: Translator, { report, owed }: WorkRowView): string {
  if (!report) return owed ? t("domain.reportState.none") : t("reports.row.notOwed");
  const day = toLocalDate(report.returned?.at ?? report.updatedAt).slice(5);
  if (report.state === "returned") return t("reports.row.returned", { day });
  if (report.state === "draft") return t("reports.row.draft", { day });
  return t(`domain.reportState.${report.state}`);
}
