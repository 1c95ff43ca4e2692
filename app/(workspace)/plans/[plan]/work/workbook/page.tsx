// The unit's quarter by spreadsheet: take it out, bring it back, send what is complete.
import type { Metadata } from "next";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getT } from "@/messages/server";
import { quarterWords } from "@/messages/words";
import { type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { QuarterBody } from "./quarter-body";
import { readWorkbookPage } from "./read-workbook-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("workbooks.title") };
}

export default async function WorkbookPage(props: PageProps) {
  const page = await readPage(props);
  const { t, plan } = page;
  const found = await readWorkbookPage(page);
  if (!found) return <WorkRefusal t={t} permission="workbook.exchange" />;
  const { quarter } = found;
  const work = { label: t("common.links.work"), href: `/plans/${encodeURIComponent(plan)}/work` };
  const title = t("workbooks.title");
  return (
    <div className="page pb-16">
      <PageHeader
        above={<Breadcrumb label={title} crumbs={[work, { label: title }]} />}
        title={title}
        beside={quarter ? quarterWords(t, quarter.period.code) : undefined}
      />
      {quarter ? (
        <QuarterBody page={page} found={{ ...found, quarter }} />
      ) : (
        <EmptyState level={2} title={t("workbooks.closed.title")}>
          {t("workbooks.closed.text")}
        </EmptyState>
      )}
    </div>
  );
}
