// The sentence, and beside it the plan, or a part of it, in one picture; on a phone the picture is folded below.
import type { ReactNode } from "react";
import { ReportingLine } from "@/components/overview/reporting-line";
import { LeadSentence } from "@/components/status/lead-sentence";
import {
  type Lane,
  MilestoneTrack,
  MilestoneTrackTable,
} from "@/components/status/milestone-track";
import { StatusLegend } from "@/components/status/status-legend";
import type { View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import type { ScopeReading } from "@/lib/data/overview";
import { yearOf } from "@/lib/domain/calendar";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { planSpan } from "./read-page";

type ScopeConclusionProps = {
  view: View;
  reading: ScopeReading;
  lanes: readonly Lane[];
  /** A second sentence. */
  sentence?: ReactNode;
  /** Under what was reported. */
  children?: ReactNode;
  /** Under the picture. */
  beneath?: ReactNode;
};

export function ScopeConclusion({
  view,
  reading,
  lanes,
  sentence,
  children,
  beneath,
}: ScopeConclusionProps) {
  const { t } = view;
  const { board, items, scope } = reading;
  const { asOf } = board.dates;
  const span = planSpan(board.plan);
  const rolledUp = rollUp(items.map((item) => item.assessment));
  const years = [yearOf(span.startsOn), yearOf(span.endsOn)] as const;
  const track = { view, lanes, years, asOf, scope };
  const legend = <StatusLegend view={view} rolledUp={rolledUp} scope={scope} />;
  return (
    <div className="grid gap-x-10 border-t-2 border-rule pt-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <section aria-label={t("overview.scope.head")}>
          <p className="text-xl leading-[1.5] font-semibold text-pretty">
            <LeadSentence view={view} items={items} asOf={asOf} span={span} scope={scope} />
          </p>
          {sentence ? (
            <p className="mt-2 text-xl leading-[1.5] font-semibold text-pretty">{sentence}</p>
          ) : null}
          {items.length > 0 ? (
            <ReportingLine
              view={view}
              rolledUp={rolledUp}
              period={board.period?.code ?? null}
              scope={scope}
            />
          ) : null}
        </section>
        {children}
      </div>
      <div className="min-w-0 max-lg:mt-5">
        {items.length > 0 ? (
          <>
            <div className="max-sm:hidden">
              <MilestoneTrack {...track} />
            </div>
            <Disclosure
              look="bar"
              summary={t("overview.track.title")}
              note={t("domain.unit.item", { count: items.length })}
              className="no-print sm:hidden"
            >
              <MilestoneTrack {...track} variant="phone" />
              {legend}
            </Disclosure>
            <MilestoneTrackTable view={view} lanes={lanes} asOf={asOf} />
            <div className="max-sm:hidden">{legend}</div>
          </>
        ) : (
          <p className="text-sm text-ink-3">{t("overview.scope.emptyText", { asOf })}</p>
        )}
        {beneath}
      </div>
    </div>
  );
}
