import type { Metadata } from "next";
import { grantFormWords, refusalWords } from "@/components/accounts/form-words";
import { grantChoices } from "@/components/accounts/grant-choices";
import { GrantForm } from "@/components/accounts/grant-form";
import { HolderList } from "@/components/accounts/holder-list";
import { ListPages } from "@/components/accounts/list-pages";
import { SearchForm } from "@/components/accounts/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ACCOUNTS_PER_PAGE, listGrantChoices, listGrantHolders } from "@/lib/data/account-lists";
import { mayEver } from "@/lib/domain/permissions";
import { pageToday } from "@/lib/session/page-dates";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "../ask-whom";
import { type ListParams, listAsk } from "../list-ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.grants.title") };
}

export default async function GrantsPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  if (!mayEver(actor, "role.manage", null)) return <AskWhom permission="role.manage" />;
  const [t, locale, ask] = [await getT(), await getLocale(), await listAsk(searchParams)];
  const today = pageToday();
  const { rows, total } = await listGrantHolders(actor, ask, today);
  const choices = grantChoices(t, locale, await listGrantChoices(actor), actor.name);
  const [title, refusal] = [t("accounts.grants.list"), refusalWords(locale)];
  return (
    <div className="page pb-16">
      <PageHeader title={t("accounts.grants.title")} lead={t("accounts.grants.lead")} />
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Section
          title={title}
          aside={
            <SearchForm
              label={t("accounts.grants.search")}
              submit={t("common.search")}
              value={ask.search}
            />
          }
        >
          {rows.length === 0 ? (
            <EmptyState title={t("accounts.grants.empty")}>
              {t("accounts.grants.emptyText")}
            </EmptyState>
          ) : (
            <HolderList
              t={t}
              locale={locale}
              holders={rows}
              ownId={actor.personId}
              refusal={refusal}
            />
          )}
          <ListPages
            t={t}
            label={title}
            path="/admin/grants"
            {...ask}
            total={total}
            perPage={ACCOUNTS_PER_PAGE}
          />
        </Section>
        <Section title={t("accounts.grants.give")}>
          <GrantForm
            words={grantFormWords(t, locale)}
            refusal={refusal}
            choices={choices}
            today={today}
          />
          <div className="mt-6">
            <Note title={t("accounts.grants.exclusive")}>{t("accounts.grants.exclusiveText")}</Note>
          </div>
        </Section>
      </div>
    </div>
  );
}
