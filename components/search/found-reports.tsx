// Accepted reports in whose words the query stands: the item and quarter, and the words around it.
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { milestoneHref, titleOf, type View } from "@/components/status/view";
import { quarterWords } from "@/messages/words";
import { type FoundReport, type FoundReports, hitMark } from "./found";
import { allOf } from "./found-group";
import { Marked } from "./marked";

type FoundReportsProps = { view: View; reports: FoundReports; typed: string; alone: boolean };

export function FoundReportsSection({ view, reports, typed, alone }: FoundReportsProps) {
  const { t } = view;
  const { found, total } = reports;
  if (total === 0) return null;
  return (
    <Section
      title={t("search.group.reports")}
      note={t("search.items", { count: total })}
      aside={alone ? null : allOf(view, "reports", { typed, shown: found.length, total })}
      className="pt-4"
    >
      <ul className="border-t border-line">
        {found.map((report) => (
          <ReportRow key={report.id} view={view} report={report} />
        ))}
      </ul>
      {alone && found.length < total ? (
        <p className="pt-2 text-xs text-ink-3">
          {t("search.firstOf", { total, shown: found.length })}
        </p>
      ) : null}
    </Section>
  );
}

function ReportRow({ view, report }: { view: View; report: FoundReport }) {
  const { t } = view;
  const { item, period, field, excerpt, earlier } = report;
  return (
    <li className="grid gap-0.5 border-b border-line py-2">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
        <span className="w-16 shrink-0 text-xs whitespace-nowrap text-ink-3 max-sm:w-auto">
          {item.code}
        </span>
        <Link href={milestoneHref(view, item.code)} className="d max-sm:py-1" {...hitMark}>
          {titleOf(view, item)}
        </Link>
        <span className="text-xs text-ink-3">
          {quarterWords(t, period)}
          {earlier > 0 ? ` · ${t("search.earlier", { count: earlier })}` : null}
        </span>
      </div>
      <p className="text-sm leading-[1.7] text-ink-2 sm:pl-[4.625rem]">
        <span className="mr-2 text-xs text-ink-3">{t(`search.part.${field}`)}</span>
        {excerpt.cutBefore ? "…" : ""}
        <Marked parts={excerpt.parts} />
        {excerpt.cutAfter ? "…" : ""}
      </p>
    </li>
  );
}
