import type { Metadata } from "next";
import { registerFilters, rowsIn, toRegisterFilter } from "@/components/discrepancies/register-row";
import { RegisterNotices } from "@/components/discrepancies/register-notices";
import { RegisterTable } from "@/components/discrepancies/register-table";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { hrefTo } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedLinks } from "@/components/ui/segmented";
import { getDiscrepancyRegister } from "@/lib/data/discrepancy-register";
import { getPlan } from "@/lib/data/plans";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { formUnder, mayRule } from "./register-form";
import { RegisterRefusal } from "./register-refusal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("overview.discrepancies.title") };
}

/** The register; within the plan a refusal says whom to ask. */
export default async function DiscrepanciesPage(props: PageProps) {
  const page = await readPage(props);
  const { t, actor, plan, dates } = page;
  if (!can(actor, "discrepancy.readRegister", { plan })) {
    await orNotFound(getPlan(actor, plan));
    return <RegisterRefusal t={t} />;
  }
  const { board, rows, indicators } = await orNotFound(getDiscrepancyRegister(actor, plan, dates));
  const [view, basis] = [viewOf(page, board), basisOf(page, board)];
  const show = toRegisterFilter(page.query["show"]);
  const shown = rowsIn(rows, show);
  return (
    <div className="page">
      <PageHeader
        title={t("overview.discrepancies.title")}
        beside={<BasisLine view={view} basis={basis} collecting={null} path="discrepancies" />}
        actions={<AsOfPicker view={view} basis={basis} keep={{ show }} />}
      />
      <p className="max-w-[52rem] pb-3 text-sm leading-[1.7] text-ink-2">
        {t("overview.discrepancies.lead")}
      </p>
      <RegisterNotices
        view={view}
        ruled={rows.find((row) => row.code === page.query["ruled"]) ?? null}
        past={mayRule(page) && !dates.live}
      />
      <div className="pb-4">
        <SegmentedLinks
          label={t("common.filter")}
          size="sm"
          options={registerFilters.map((filter) => ({
            href: hrefTo(view, "discrepancies", filter === "all" ? {} : { show: filter }),
            label: t(`rules.register.filter.${filter}`, { count: rowsIn(rows, filter).length }),
            current: filter === show,
          }))}
        />
      </div>
      {shown.length > 0 ? (
        <RegisterTable
          view={view}
          rows={shown}
          indicators={indicators}
          form={formUnder(page, show, board.plan)}
        />
      ) : (
        <EmptyState
          level={2}
          title={t(rows.length > 0 ? "rules.register.nothing" : "overview.discrepancies.none")}
        />
      )}
    </div>
  );
}
