// The same grammar for an area, a task, a unit and a place: sentence, counts, lanes, items, measures, what the text
// says in two ways.
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { CountsEquation } from "@/components/status/counts-equation";
import { FigureItems } from "@/components/status/figure-number";
import { DiscrepancySection, type DiscrepancyWords } from "@/components/status/discrepancy-notes";
import type { PlanSpan } from "@/components/status/lead-facts";
import { type Lane, MilestoneTrack } from "@/components/status/milestone-track";
import { StatusLegend } from "@/components/status/status-legend";
import type { ListedItem, View } from "@/components/status/view";
import { yearOf } from "@/lib/domain/calendar";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { CompletionIndex } from "./completion-index";
import { ItemsTable } from "./items-table";
import { OnTheCommission } from "./on-the-commission";

type ScopeBodyProps = {
  view: View;
  scope: Scope;
  items: readonly ListedItem[];
  lanes: readonly Lane[];
  asOf: string;
  span: PlanSpan;
  notes: readonly DiscrepancyWords[];
  /** What only this kind of page has: measures. */
  children?: ReactNode;
};

export function ScopeBody({
  view,
  scope,
  items,
  lanes,
  asOf,
  span,
  notes,
  children,
}: ScopeBodyProps) {
  const { t } = view;
  const assessments = items.map((item) => item.assessment);
  const years = [yearOf(span.startsOn), yearOf(span.endsOn)] as const;
  if (items.length === 0)
    return (
      <EmptyState title={t("overview.scope.empty")}>{t("overview.scope.emptyText")}</EmptyState>
    );
  const track = { view, lanes: lanes.filter((lane) => lane.items.length > 0), years, asOf, scope };
  const rolledUp = rollUp(assessments);
  const legend = <StatusLegend view={view} rolledUp={rolledUp} scope={scope} />;
  return (
    <>
      <CountsEquation view={view} items={assessments} scope={scope} />
      {scope.kind === "area" || scope.kind === "task" ? (
        <CompletionIndex view={view} items={assessments} scope={scope} />
      ) : null}
      <OnTheCommission view={view} items={assessments} scope={scope} />
      <Section title={t("overview.track.title")} className="mt-7 max-sm:hidden">
        <MilestoneTrack {...track} />
        {legend}
      </Section>
      <Disclosure
        look="bar"
        summary={t("overview.track.title")}
        note={t("domain.unit.item", { count: items.length })}
        className="mt-5 sm:hidden"
      >
        <MilestoneTrack {...track} variant="phone" />
        {legend}
      </Disclosure>
      <Section
        title={t("overview.scope.items")}
        note={<FigureItems view={view} figure={rolledUp.figures.total} scope={scope} />}
        className="mt-9 max-sm:mt-7"
      >
        <ItemsTable
          view={view}
          caption={t("overview.scope.items")}
          items={items}
          grouped={scope.kind !== "task"}
        />
      </Section>
      {children}
      <DiscrepancySection view={view} notes={notes} />
    </>
  );
}
