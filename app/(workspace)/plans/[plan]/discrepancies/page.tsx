import type { Metadata } from "next";
import { RegisterTable } from "@/components/plans/register-table";
import { hrefTo } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedLinks } from "@/components/ui/segmented";
import { listDiscrepancies } from "@/lib/data/discrepancies";
import { can, rolesWith } from "@/lib/domain/permissions";
import { getPlan } from "@/lib/data/plans";
import { getT } from "@/messages/server";
import { noNames, orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("overview.discrepancies.title") };
}

/** The register; within the plan a refusal says whom to ask. */
export default async function DiscrepanciesPage(props: PageProps) {
  const page = await readPage(props);
  const { t } = page;
  const view = viewOf(page, noNames);
  if (!can(page.actor, "discrepancy.readRegister", { plan: page.plan })) {
    await orNotFound(getPlan(page.actor, page.plan));
    const roles = rolesWith("discrepancy.readRegister").map((role) => t(`domain.role.${role}`));
    return (
      <div className="page py-10">
        <EmptyState icon="lock" level={1} title={t("overview.discrepancies.deniedTitle")}>
          {t("overview.discrepancies.deniedText")}{" "}
          {t("errors.askWhom", { roles: roles.join(t("overview.separator")) })}
        </EmptyState>
      </div>
    );
  }
  const all = await orNotFound(listDiscrepancies(page.actor, page.plan, page.dates));
  const open = all.filter((row) => row.ruling === null);
  const onlyOpen = page.query["show"] === "open";
  const summary = { count: all.length, ruled: all.length - open.length, open: open.length };
  return (
    <div className="page">
      <PageHeader
        title={t("overview.discrepancies.title")}
        beside={t("overview.discrepancies.summary", summary)}
        actions={
          <SegmentedLinks
            label={t("common.filter")}
            size="sm"
            options={[
              {
                href: hrefTo(view, "discrepancies"),
                label: t("overview.discrepancies.all"),
                current: !onlyOpen,
              },
              {
                href: hrefTo(view, "discrepancies", { show: "open" }),
                label: t("overview.discrepancies.onlyOpen"),
                current: onlyOpen,
              },
            ]}
          />
        }
      />
      <p className="max-w-[52rem] pb-3 text-sm leading-[1.7] text-ink-2">
        {t("overview.discrepancies.lead")}
      </p>
      {all.length > 0 ? (
        <RegisterTable view={view} rows={onlyOpen ? open : all} />
      ) : (
        <EmptyState level={2} title={t("overview.discrepancies.none")} />
      )}
    </div>
  );
}
