// Notices are drafted from chosen items: one for each unit that leads some of them, all with the same demand to begin with.
import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { DraftForm } from "@/components/notices/draft-form";
import { DraftItems } from "@/components/notices/draft-items";
import { noticeFormWords } from "@/components/notices/form-words";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getChosen } from "@/lib/data/supervision-chosen";
import { can, mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { getT } from "@/messages/server";
import { chosenCodes } from "@/app/(workspace)/plans/[plan]/chosen-items";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("supervision.draftPage.title") };
}

export default async function NewNoticesPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, t, locale } = page;
  if (mayEver(actor, "plan.read", plan) && !can(actor, "notice.send", { plan })) {
    const title = t("supervision.register.refusalTitle");
    return <WorkRefusal t={t} permission="notice.send" title={title} />;
  }
  const codes = await chosenCodes(props.searchParams);
  // A notice is drafted now, whatever the date one came from.
  const ask = { codes, unit: query["unit"] ?? null };
  const chosen = await orNotFound(getChosen(actor, plan, pageDates({}), ask));
  const view = { ...viewOf(page, chosen.board), keep: {} };
  if (chosen.rows.length === 0) {
    return (
      <div className="page py-6">
        <EmptyState
          level={1}
          title={t("supervision.draftPage.nothing")}
          action={
            <ButtonLink href={hrefTo(view, "overdue")}>
              {t("supervision.remindPage.back")}
            </ButtonLink>
          }
        >
          {t("supervision.draftPage.nothingText")}
        </EmptyState>
      </div>
    );
  }
  const units = [...new Set(chosen.rows.map(({ item }) => item.lead))];
  return (
    <div className="page pb-12">
      <PageHeader
        title={t("supervision.draftPage.title")}
        lead={t("supervision.draftPage.lead", { count: units.length })}
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <DraftItems view={view} items={chosen.rows.map(({ item }) => item)} units={units} />
        <DraftForm
          plan={plan}
          token={randomUUID()}
          items={chosen.rows.map(({ item }) => `${item.code}|${item.lead}`)}
          mayIssueOrders={chosen.mayIssueOrders}
          defaults={{ demand: t("supervision.draftPage.demandDefault"), replyBy: chosen.replyBy }}
          submit={t("supervision.draftPage.submit", { count: units.length })}
          words={noticeFormWords(locale)}
        />
      </div>
    </div>
  );
}
