// The page of an area, a task, a unit, a district and a leader: the leader's page, of one part of the plan.
import type { ReactNode } from "react";
import { IndicatorGrid } from "@/components/indicators/indicator-grid";
import { Breadcrumb, type Crumb } from "@/components/layout/breadcrumb";
import { ItemsTable } from "@/components/plans/items-table";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { DiscrepancySection } from "@/components/status/discrepancy-notes";
import { FigureItems } from "@/components/status/figure-number";
import { instantWords } from "@/components/status/instant-words";
import type { Lane } from "@/components/status/milestone-track";
import { hrefTo, type View } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import type { ScopeBoard } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { ChangesAndWorst } from "./changes-and-worst";
import { basisOf, type Page } from "./read-page";
import { ScopeConclusion } from "./scope-conclusion";
import { ScopeFoot } from "./scope-foot";
import { LanesSection, UpcomingAndAnswerable } from "./scope-sections";
import { ScopeStanding } from "./scope-standing";

type ScopePageProps = {
  page: Page;
  view: View;
  scoped: ScopeBoard;
  heading: { title: string; code?: string; crumbs: readonly Crumb[]; note?: string; path: string };
  lanes: readonly Lane[];
  /** What the lanes are: areas, tasks; null where the page is of the lowest level. */
  rows: { title: string; head: string } | null;
  /** What only this kind of page has: measures, instructions. */
  children?: ReactNode;
};

export function ScopePage({ page, view, scoped, heading, lanes, rows, children }: ScopePageProps) {
  const { t } = view;
  const { board, items, scope } = scoped;
  const basis = basisOf(page, board);
  const crumbs = [
    { label: t("overview.title"), href: hrefTo(view, "overview") },
    ...heading.crumbs,
  ];
  const { dates } = board;
  return (
    <div className="page">
      <PageHeader
        above={<Breadcrumb label={t("overview.breadcrumb")} crumbs={crumbs} />}
        title={heading.title}
        {...(heading.code ? { code: heading.code } : {})}
        beside={<BasisLine view={view} basis={basis} collecting={null} path={heading.path} />}
        actions={
          <>
            <AsOfPicker view={view} basis={basis} />
            <span className="max-sm:hidden">
              <PrintButton label={t("overview.print")} />
            </span>
          </>
        }
      />
      <ScopeConclusion view={view} reading={scoped} lanes={lanes}>
        <ScopeStanding view={view} scoped={scoped} note={heading.note ?? null} />
      </ScopeConclusion>
      {items.length > 0 ? (
        <>
          <ChangesAndWorst view={view} reading={scoped} />
          <LinkedIndicators view={view} scoped={scoped} />
          {rows && lanes.length > 1 ? (
            <LanesSection view={view} reading={scoped} lanes={lanes} {...rows} />
          ) : null}
          <UpcomingAndAnswerable
            view={view}
            reading={scoped}
            kinds={(["unit", "place", "leader"] as const).filter((kind) => kind !== scope?.kind)}
          />
          <Section
            title={t("overview.scope.items")}
            note={
              <FigureItems
                view={view}
                figure={rollUp(items.map((item) => item.assessment)).figures.total}
                scope={scope}
              />
            }
            className="mt-9 max-sm:mt-7"
          >
            <ItemsTable
              view={view}
              caption={t("overview.scope.items")}
              items={items}
              grouped={scope?.kind !== "task"}
            />
          </Section>
        </>
      ) : (
        <LinkedIndicators view={view} scoped={scoped} />
      )}
      {children}
      <DiscrepancySection view={view} notes={scoped.notes} />
      <ScopeFoot view={view} reading={scoped}>
        <p>
          {t("overview.foot.dates", { asOf: dates.asOf, knownBy: instantWords(dates.knownBy) })}
        </p>
      </ScopeFoot>
    </div>
  );
}

function LinkedIndicators({ view, scoped }: Pick<ScopePageProps, "view" | "scoped">) {
  const { t } = view;
  const { indicators } = scoped;
  if (indicators.length === 0) return null;
  return (
    <Section
      className="mt-9 max-sm:mt-7"
      title={t("overview.scope.indicators")}
      note={t("overview.scope.indicatorsNote", { count: indicators.length })}
    >
      <IndicatorGrid view={view} indicators={indicators} />
    </Section>
  );
}
