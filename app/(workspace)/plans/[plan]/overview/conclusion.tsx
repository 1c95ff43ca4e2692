// The sentence, and beside it the plan in one picture; on a phone the picture is folded below.
import { IndicatorSentence } from "@/components/overview/indicator-sentence";
import { ReportingLine } from "@/components/overview/reporting-line";
import { LeadSentence } from "@/components/status/lead-sentence";
import { type Lane, MilestoneTrack } from "@/components/status/milestone-track";
import { StatusLegend } from "@/components/status/status-legend";
import { areaName, hrefTo, type View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import type { Overview } from "@/lib/data/overview";
import { yearOf } from "@/lib/domain/calendar";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { type Page, planSpan } from "../read-page";
import { ForLeaders } from "./for-leaders";

type ConclusionProps = { page: Page; view: View; overview: Overview };

export function Conclusion({ page, view, overview }: ConclusionProps) {
  const { board, indicators } = overview;
  const { t } = view;
  const { items, dates } = board;
  const span = planSpan(board.plan);
  const rolledUp = rollUp(items.map((item) => item.assessment));
  const lanes: Lane[] = board.areas.map((area) => ({
    key: area.code,
    name: areaName(view, area.code),
    href: hrefTo(view, `areas/${encodeURIComponent(area.code)}`),
    items: items.filter((item) => item.area === area.code),
    scope: { kind: "area", code: area.code },
  }));
  const track = {
    view,
    lanes,
    years: [yearOf(span.startsOn), yearOf(span.endsOn)] as const,
    asOf: dates.asOf,
    scope: null,
  };
  const legend = <StatusLegend view={view} rolledUp={rolledUp} scope={null} />;
  return (
    <div className="grid gap-x-10 border-t-2 border-rule pt-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <section aria-label={t("overview.title")}>
          <p className="text-xl leading-[1.5] font-semibold text-pretty">
            <LeadSentence view={view} items={items} asOf={dates.asOf} span={span} scope={null} />
          </p>
          <p className="mt-2 text-xl leading-[1.5] font-semibold text-pretty">
            <IndicatorSentence view={view} indicators={indicators} />
          </p>
          <ReportingLine view={view} rolledUp={rolledUp} period={board.period?.code ?? null} />
        </section>
        <ForLeaders page={page} view={view} overview={overview} />
      </div>
      <div className="max-lg:mt-6 max-sm:hidden">
        <MilestoneTrack {...track} />
        {legend}
      </div>
      <Disclosure
        look="bar"
        summary={t("overview.track.title")}
        note={t("domain.unit.item", { count: items.length })}
        className="mt-5 sm:hidden"
      >
        <MilestoneTrack {...track} variant="phone" />
        {legend}
      </Disclosure>
    </div>
  );
}
