// The frame of an area's, a task's, a unit's and a place's page.
import type { ReactNode } from "react";
import { ScopeBody } from "@/components/plans/scope-body";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { ExportLink } from "@/components/status/export-link";
import { LeadSentence } from "@/components/status/lead-sentence";
import type { Lane } from "@/components/status/milestone-track";
import { ProfileLine } from "@/components/status/profile-words";
import { RateLine } from "@/components/status/rate-line";
import { exportHref, hrefTo, scopeParams, type View } from "@/components/status/view";
import { Breadcrumb, type Crumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { ScopeBoard } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { basisOf, type Page, planSpan } from "./read-page";

type ScopePageProps = {
  page: Page;
  view: View;
  scoped: ScopeBoard;
  scope: Scope;
  heading: { title: string; code?: string; crumbs: readonly Crumb[]; note?: string; path: string };
  lanes: readonly Lane[];
  children?: ReactNode;
};

export function ScopePage({ page, view, scoped, scope, heading, lanes, children }: ScopePageProps) {
  const { t } = view;
  const { board, items, notes } = scoped;
  const span = planSpan(board.plan);
  const { asOf } = page.dates;
  const basis = basisOf(page, board);
  const crumbs = [
    { label: t("overview.title"), href: hrefTo(view, "overview") },
    ...heading.crumbs,
  ];
  return (
    <div className="page">
      <PageHeader
        above={<Breadcrumb label={t("overview.breadcrumb")} crumbs={crumbs} />}
        title={heading.title}
        {...(heading.code ? { code: heading.code } : {})}
        lead={<LeadSentence view={view} items={items} asOf={asOf} span={span} scope={scope} />}
        beside={<BasisLine view={view} basis={basis} collecting={null} path={heading.path} />}
        actions={<AsOfPicker view={view} basis={basis} />}
      />
      {heading.note ? <p className="pb-2 text-xs text-ink-3">{heading.note}</p> : null}
      <ScopeBody
        view={view}
        scope={scope}
        items={items}
        lanes={lanes}
        asOf={asOf}
        span={span}
        notes={notes}
      >
        {children}
      </ScopeBody>
      <footer className="mt-9 grid gap-1 border-t border-line-strong pt-4 text-xs leading-[1.7] text-ink-2">
        <p>
          <RateLine
            view={view}
            rolledUp={rollUp(items.map((item) => item.assessment))}
            scope={scope}
          />
        </p>
        <p>
          <ProfileLine view={view} profile={board.profile} />
        </p>
        <p>
          <ExportLink href={exportHref(view, "figures", scopeParams(scope))}>
            {t("explain.csvAll")}
          </ExportLink>
        </p>
      </footer>
    </div>
  );
}

/** A lane per area, for a unit and a place. */
export function lanesByArea(view: View, scope: Scope, items: ScopeBoard["items"]): Lane[] {
  return view.names.areas.map((area) => ({
    key: area.code,
    name: view.locale === "en" ? area.shortEn : area.shortZh,
    href: hrefTo(view, `areas/${encodeURIComponent(area.code)}`),
    items: items.filter((item) => item.area === area.code),
    scope: { ...scope, within: { kind: "area", code: area.code } },
  }));
}
