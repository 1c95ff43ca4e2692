import type { Metadata } from "next";
import { AuditExports } from "@/components/audit/audit-exports";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditList } from "@/components/audit/audit-list";
import { auditHref } from "@/components/audit/audit-query";
import { AuditTabs } from "@/components/audit/audit-tabs";
import { chainsSentence, countEvents } from "@/components/audit/chain-words";
import { OnlySubject } from "@/components/audit/only-subject";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAuditEvents } from "@/lib/data/audit-log";
import { listPlans } from "@/lib/data/plans";
import { readAuditQuery, toAuditFilter } from "@/lib/domain/audit-query";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";
import { inLocale } from "@/messages";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "../ask-whom";
import type { ListParams } from "../list-ask";
import { readChainLines } from "./chain-lines";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("audit.title") };
}

export default async function AuditPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  if (!mayEver(actor, "audit.read", null)) return <AskWhom permission="audit.read" />;
  const [t, locale, query] = [await getT(), await getLocale(), readAuditQuery(await searchParams)];
  const { events, next } = await listAuditEvents(actor, toAuditFilter(query));
  const chains = await readChainLines(actor, locale);
  const plans = (await listPlans(actor)).map(({ code, titleZh, titleEn }) => ({
    value: code,
    label: inLocale(locale, titleZh, titleEn),
  }));
  const lead = t("audit.search.lead", {
    count: countEvents(chains),
    checked: chainsSentence(t, chains),
  });
  return (
    <div className="page pb-16">
      <PageHeader title={t("audit.title")} lead={lead} />
      <AuditTabs t={t} current="search" />
      <AuditFilter t={t} locale={locale} query={query} plans={plans} />
      <OnlySubject t={t} locale={locale} query={query} first={events[0] ?? null} />
      {events.length === 0 ? (
        <EmptyState level={2} title={t("accounts.audit.empty")}>
          {t("accounts.audit.emptyText")}
        </EmptyState>
      ) : (
        <AuditList
          t={t}
          locale={locale}
          plans={new Map(chains.map(({ chain, name }) => [chain, name]))}
          events={events}
        />
      )}
      <Pagination
        label={t("accounts.audit.pages")}
        summary={t("accounts.audit.shown", { count: events.length })}
        {...(query.before
          ? { previous: { href: auditHref(query, {}), label: t("accounts.audit.newest") } }
          : {})}
        {...(next
          ? {
              next: {
                href: auditHref(query, { before: String(next) }),
                label: t("accounts.audit.older"),
              },
            }
          : {})}
      />
      <AuditExports t={t} query={query} />
    </div>
  );
}
