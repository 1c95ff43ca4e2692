import type { Metadata } from "next";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditList } from "@/components/audit/audit-list";
import { auditHref, readAuditQuery, toAuditFilter } from "@/components/audit/audit-query";
import { subjectWords } from "@/components/audit/audit-words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAuditEvents } from "@/lib/data/audit-log";
import { listPlans } from "@/lib/data/plans";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";
import { inLocale } from "@/messages";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "../ask-whom";
import type { ListParams } from "../list-ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.audit.title") };
}

export default async function AuditPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  if (!mayEver(actor, "audit.read", null)) return <AskWhom permission="audit.read" />;
  const [t, locale, query] = [await getT(), await getLocale(), readAuditQuery(await searchParams)];
  const { events, next } = await listAuditEvents(actor, toAuditFilter(query));
  const plans = (await listPlans(actor)).map(({ code, titleZh, titleEn }) => ({
    value: code,
    label: inLocale(locale, titleZh, titleEn),
  }));
  const [first] = events;
  const only = query.subject && first ? subjectWords(locale, first) : null;
  return (
    <div className="page pb-16">
      <PageHeader title={t("accounts.audit.title")} lead={t("accounts.audit.lead")} />
      <AuditFilter t={t} query={query} plans={plans} />
      {only ? (
        <p className="flex flex-wrap items-center gap-2 pb-3 text-sm">
          {t("accounts.audit.onlySubject", {
            name: [only.kind, only.name].filter(Boolean).join(" "),
          })}
          <ButtonLink href={auditHref(query, { subject: "" })} size="sm">
            {t("common.reset")}
          </ButtonLink>
        </p>
      ) : null}
      {events.length === 0 ? (
        <EmptyState level={2} title={t("accounts.audit.empty")}>
          {t("accounts.audit.emptyText")}
        </EmptyState>
      ) : (
        <AuditList t={t} locale={locale} events={events} />
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
    </div>
  );
}
