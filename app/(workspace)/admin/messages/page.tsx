import type { Metadata } from "next";
import { refusalWords } from "@/components/accounts/form-words";
import { ListPages } from "@/components/accounts/list-pages";
import { GatewaySetup, MailSetup } from "@/components/notifications/channel-setup";
import { DeliveryTable } from "@/components/notifications/delivery-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { DELIVERIES_PER_PAGE, getMessageSetup, listDeliveries } from "@/lib/data/delivery-list";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "../ask-whom";
import { listAsk, type ListParams } from "../list-ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("notifications.setup.title") };
}

export default async function MessagesPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  if (!mayEver(actor, "notification.manage", null)) {
    return <AskWhom permission="notification.manage" />;
  }
  const [t, locale, { page }] = [await getT(), await getLocale(), await listAsk(searchParams)];
  const setup = await getMessageSetup(actor);
  const { rows, total, counts } = await listDeliveries(actor, page);
  const refusal = refusalWords(locale);
  const title = t("notifications.deliveries.title");
  return (
    <div className="page pb-16">
      <PageHeader title={t("notifications.setup.title")} lead={t("notifications.setup.lead")} />
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <GatewaySetup {...{ t, locale, setup, refusal }} />
        <MailSetup {...{ t, locale, setup, refusal }} />
        <Section
          title={title}
          note={t("notifications.deliveries.counts", counts)}
          className="lg:col-span-2"
        >
          {rows.length === 0 ? (
            <EmptyState title={t("notifications.deliveries.empty")}>
              {t("notifications.deliveries.emptyText")}
            </EmptyState>
          ) : (
            <DeliveryTable {...{ t, locale, rows, refusal }} />
          )}
          <ListPages
            t={t}
            label={t("notifications.deliveries.pages")}
            path="/admin/messages"
            search=""
            page={page}
            total={total}
            perPage={DELIVERIES_PER_PAGE}
          />
        </Section>
      </div>
    </div>
  );
}
