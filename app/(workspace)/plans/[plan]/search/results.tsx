// What the query found, kind by kind; or that it found nothing.
import { FoundGroupSection } from "@/components/search/found-group";
import { FoundReportsSection } from "@/components/search/found-reports";
import { NothingFound } from "@/components/search/nothing-found";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import type { PlanFindings } from "@/lib/data/search";
import type { SearchGroup } from "@/lib/domain/search/groups";
import { QUERY_LIMIT, type SearchQuery, WORD_LIMIT } from "@/lib/domain/search/query";

type ResultsProps = {
  view: View;
  findings: PlanFindings;
  query: SearchQuery;
  only: SearchGroup | null;
};

export function countOf({ groups, reports }: PlanFindings): number {
  return groups.reduce((sum, group) => sum + group.total, reports.total);
}

export function Results({ view, findings, query, only }: ResultsProps) {
  const { t } = view;
  const { board, groups, reports } = findings;
  const { typed, cut } = query;
  const alone = only !== null;
  const asOf = board.dates.live ? null : board.dates.asOf;
  return (
    <>
      {cut ? (
        <p className="text-xs text-ink-2">
          {t("search.cut", { limit: QUERY_LIMIT, words: WORD_LIMIT })}
        </p>
      ) : null}
      {countOf(findings) === 0 ? (
        <NothingFound view={view} typed={typed} only={only} asOf={asOf} />
      ) : alone ? (
        <p className="text-sm">
          <Link href={hrefTo(view, "search", { q: typed })} className="lnk max-sm:py-3">
            {t("search.back")}
          </Link>
        </p>
      ) : null}
      {groups.map((group) => (
        <FoundGroupSection
          key={group.group}
          view={view}
          group={group}
          items={board.items}
          typed={typed}
          alone={alone}
        />
      ))}
      <FoundReportsSection view={view} reports={reports} typed={typed} alone={alone} />
    </>
  );
}
