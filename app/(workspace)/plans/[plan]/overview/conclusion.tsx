// The leader's first screen: both sentences, what asks for a leader, the plan in one picture.
import { IndicatorSentence } from "@/components/overview/indicator-sentence";
import { opensFigure } from "@/components/status/figure-number";
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import type { Overview } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Page } from "../read-page";
import { ScopeConclusion } from "../scope-conclusion";
import { areaLanes } from "../scope-lanes";
import { Instructed, PutBeforeLeaders } from "./for-leaders";

type ConclusionProps = { page: Page; view: View; overview: Overview };

export function Conclusion({ page, view, overview }: ConclusionProps) {
  return (
    <>
      <OneLeader view={view} overview={overview} />
      <ScopeConclusion
        view={view}
        reading={overview}
        lanes={areaLanes(view, overview)}
        sentence={<IndicatorSentence view={view} indicators={overview.indicators} />}
        beneath={<Instructed {...{ page, view, overview }} />}
      >
        <PutBeforeLeaders {...{ page, view, overview }} />
      </ScopeConclusion>
    </>
  );
}

/** Said where the page is of one leader's items alone: which figures are theirs and which the city's. */
function OneLeader({ view, overview: { scope, items } }: Omit<ConclusionProps, "page">) {
  if (!scope) return null;
  const { t } = view;
  const { counted } = rollUp(items.map((item) => item.assessment)).figures;
  const look = "lnk ml-4 max-sm:inline-block max-sm:py-2";
  return (
    <p className="pb-2.5 text-sm text-ink-2">
      {t.rich("overview.leader.note", {
        leader: nameOf(view, "leaders", scope.code),
        count: counted.records.length,
        link: opensFigure(view, counted, scope),
      })}
      <Link href={hrefTo(view, `leaders/${encodeURIComponent(scope.code)}`)} className={look}>
        {t("overview.leader.page")}
      </Link>
      <Link href={hrefTo(view, "overview")} className={look}>
        {t("overview.leader.clear")}
      </Link>
    </p>
  );
}
