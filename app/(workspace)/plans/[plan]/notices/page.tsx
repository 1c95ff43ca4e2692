// The register of notices: the commission sees all, a unit its own.
import type { Metadata } from "next";
import { RegisterFilters } from "@/components/notices/register-filters";
import { RegisterTable } from "@/components/notices/register-table";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { ExportLink } from "@/components/status/export-link";
import { exportHref, hrefTo } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getNoticeRegister } from "@/lib/data/notice-register";
import { can, mayEver } from "@/lib/domain/permissions";
import {
  fitsUnit,
  isInRegister,
  readRegisterFilter,
  registerParams,
  registerTabs,
} from "@/lib/domain/supervision/register";
import { getT } from "@/messages/server";
import { noNames, orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("supervision.register.title") };
}

export default async function NoticesPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, now, t } = page;
  if (mayEver(actor, "plan.read", plan) && !mayEver(actor, "supervision.read", plan)) {
    const title = t("supervision.register.refusalTitle");
    return <WorkRefusal t={t} permission="supervision.read" title={title} />;
  }
  const { notices, whole } = await orNotFound(getNoticeRegister(actor, plan, now));
  const view = { ...viewOf(page, noNames), keep: {} };
  const filter = readRegisterFilter(query);
  const shown = notices.filter((each) => fitsUnit(each, filter) && isInRegister(each, filter.tab));
  const sends = can(actor, "notice.send", { plan });
  return (
    <div className="page pb-12">
      <PageHeader
        title={t("supervision.register.title")}
        beside={t(whole ? "supervision.register.lead" : "supervision.register.leadUnit")}
        actions={
          whole ? (
            <>
              <ExportLink href={exportHref(view, "notices", registerParams(filter))}>
                {t("supervision.register.export")}
              </ExportLink>
              <ButtonLink href={hrefTo(view, "overdue")}>
                {t("supervision.register.board")}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {notices.length > 0 ? (
        <RegisterFilters
          view={view}
          notices={notices}
          filter={filter}
          tabs={sends ? registerTabs : registerTabs.filter((tab) => tab !== "draft")}
        />
      ) : null}
      {shown.length > 0 ? (
        <RegisterTable view={view} notices={shown} />
      ) : notices.length > 0 ? (
        <EmptyState title={t("supervision.register.noneTitle")} level={2}>
          {t("supervision.register.noneText")}
        </EmptyState>
      ) : (
        <EmptyState title={t("supervision.register.emptyTitle")} level={2}>
          {t(whole ? "supervision.register.emptyText" : "supervision.register.emptyUnit")}
        </EmptyState>
      )}
    </div>
  );
}
