import type { Metadata } from "next";
import { InboxActions, InboxFilter } from "@/components/notifications/inbox-bar";
import { MessageList } from "@/components/notifications/message-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listInbox, MESSAGES_PER_PAGE } from "@/lib/data/notification-inbox";
import { pageDates } from "@/lib/session/page-dates";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { listAsk, type ListParams, textParam } from "../admin/list-ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("notifications.title") };
}

export default async function InboxPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  const [t, locale, query] = [await getT(), await getLocale(), await searchParams];
  const { page } = await listAsk(searchParams);
  const plan = textParam(query.plan);
  const { knownBy: now } = pageDates({});
  const { messages, plans, total, unread } = await listInbox(actor, { plan, page });
  const href = (to: number) =>
    `/inbox?${new URLSearchParams({ ...(plan ? { plan } : {}), page: String(to) }).toString()}`;
  const link = (to: number) => ({ href: href(to), label: t("common.page", { page: to }) });
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("notifications.title")}
        lead={t("notifications.inbox.lead", { count: unread })}
        actions={<InboxActions t={t} plan={plan} unread={unread} until={now} />}
      />
      {query.gone ? (
        <div className="pb-3">
          <Note role="status">{t("notifications.inbox.gone")}</Note>
        </div>
      ) : null}
      <InboxFilter t={t} locale={locale} plans={plans} plan={plan} />
      {messages.length === 0 ? (
        <EmptyState
          level={2}
          title={t(plan ? "notifications.inbox.emptyPlan" : "notifications.inbox.empty")}
        >
          {t("notifications.inbox.emptyText")}
        </EmptyState>
      ) : (
        <MessageList
          {...{ t, locale, messages, plan }}
          namesPlan={plan === "" && plans.length > 1}
        />
      )}
      <Pagination
        label={t("notifications.inbox.pages")}
        summary={t("notifications.inbox.total", { count: total })}
        {...(page > 1 ? { previous: link(page - 1) } : {})}
        {...(page * MESSAGES_PER_PAGE < total ? { next: link(page + 1) } : {})}
      />
    </div>
  );
}
