import type { Metadata } from "next";
import { AccountForm } from "@/components/accounts/account-form";
import { AccountTable } from "@/components/accounts/account-table";
import { accountFormWords, refusalWords } from "@/components/accounts/form-words";
import { ListPages } from "@/components/accounts/list-pages";
import { SearchForm } from "@/components/accounts/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ACCOUNTS_PER_PAGE, listAccounts } from "@/lib/data/account-lists";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "../ask-whom";
import { type ListParams, listAsk } from "../list-ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.manage.title") };
}

export default async function AccountsPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  if (!mayEver(actor, "account.manage", null)) return <AskWhom permission="account.manage" />;
  const [t, locale, ask] = [await getT(), await getLocale(), await listAsk(searchParams)];
  const { rows, total } = await listAccounts(actor, ask);
  const title = t("accounts.manage.list");
  return (
    <div className="page pb-16">
      <PageHeader title={t("accounts.manage.title")} lead={t("accounts.manage.lead")} />
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Section
          title={title}
          aside={
            <SearchForm
              label={t("accounts.manage.search")}
              submit={t("common.search")}
              value={ask.search}
            />
          }
        >
          {rows.length === 0 ? (
            <EmptyState title={t("accounts.manage.empty")}>
              {t("accounts.manage.emptyText")}
            </EmptyState>
          ) : (
            <AccountTable t={t} rows={rows} />
          )}
          <ListPages
            t={t}
            label={title}
            path="/admin/accounts"
            {...ask}
            total={total}
            perPage={ACCOUNTS_PER_PAGE}
          />
        </Section>
        <Section title={t("accounts.manage.create")}>
          <AccountForm words={accountFormWords(t, locale)} refusal={refusalWords(locale)} />
        </Section>
      </div>
    </div>
  );
}
