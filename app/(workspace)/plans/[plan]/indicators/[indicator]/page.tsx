import { IndicatorDetail } from "@/components/indicators/indicator-detail";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { ItemsTable } from "@/components/plans/items-table";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { DiscrepancySection } from "@/components/status/discrepancy-notes";
import { hrefTo } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getIndicatorPage } from "@/lib/data/indicators";
import { pathPart } from "@/lib/domain/web/path-part";
import { inLocale } from "@/messages";
import {
  basisOf,
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { Visited } from "@/app/(workspace)/plans/[plan]/visited";
import { EnterSection, ManageSections, ReportLink } from "./manage-sections";

export default async function IndicatorPage(props: PageProps<"indicator">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).indicator);
  const { board, indicator, milestones, notes } = await orNotFound(
    getIndicatorPage(page.actor, page.plan, code, page.dates),
  );
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
  const { t } = page;
  const name = inLocale(page.locale, indicator.nameZh, indicator.nameEn);
  const path = `indicators/${encodeURIComponent(code)}`;
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("overview.breadcrumb")}
            crumbs={[
              { label: t("overview.indicators.title"), href: hrefTo(view, "indicators") },
              { label: name },
            ]}
          />
        }
        title={name}
        beside={<BasisLine view={view} basis={basis} collecting={null} path={path} />}
        actions={
          <>
            <ReportLink page={page} view={view} indicator={indicator} />
            <AsOfPicker view={view} basis={basis} />
          </>
        }
      />
      <Visited page={page} kind="indicators" record={indicator} />
      <IndicatorDetail
        view={view}
        indicator={indicator}
        readings={indicator.readings}
        forecasts={indicator.forecasts}
        below={<EnterSection page={page} indicator={indicator} />}
      />
      <ManageSections page={page} view={view} indicator={indicator} />
      <Section
        className="mt-9 max-sm:mt-7"
        title={t("overview.indicators.linked")}
        note={t("common.rows", { count: milestones.length })}
      >
        {milestones.length > 0 ? (
          <ItemsTable view={view} caption={t("overview.indicators.linked")} items={milestones} />
        ) : (
          <EmptyState title={t("overview.indicators.noLinked")} />
        )}
      </Section>
      <DiscrepancySection view={view} notes={notes} />
    </div>
  );
}
