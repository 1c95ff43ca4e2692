import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountState } from "@/components/accounts/account-state";
import { AccountSteps } from "@/components/accounts/account-steps";
import { refusalWords } from "@/components/accounts/form-words";
import { IdentityList } from "@/components/accounts/identity-list";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getManagedAccount } from "@/lib/data/account-page";
import { DomainError } from "@/lib/domain/errors";
import { mayEver } from "@/lib/domain/permissions";
import { pathPart } from "@/lib/domain/web/path-part";
import { pageToday } from "@/lib/session/page-dates";
import { singleSignOnName } from "@/lib/session/installation";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "@/app/(workspace)/admin/ask-whom";

type Props = { params: Promise<{ account: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: `${pathPart((await params).account)} · ${(await getT())("accounts.manage.title")}`,
  };
}

const orNull = (error: unknown) => {
  if (error instanceof DomainError && error.code === "notFound") return null;
  throw error;
};

export default async function ManagedAccountPage({ params }: Props) {
  const actor = await requireActor();
  if (!mayEver(actor, "account.manage", null)) return <AskWhom permission="account.manage" />;
  const [t, locale] = [await getT(), await getLocale()];
  const name = pathPart((await params).account);
  const account = await getManagedAccount(actor, name, pageToday()).catch(orNull);
  if (!account) notFound();
  const refusal = refusalWords(locale);
  const crumbs = [{ href: "/admin/accounts", label: t("identity.account.back") }, { label: name }];
  return (
    <div className="page pb-16">
      <PageHeader
        above={<Breadcrumb label={t("overview.breadcrumb")} crumbs={crumbs} />}
        code={account.name}
        title={account.displayName}
      />
      <AccountState t={t} account={account} />
      <div className="mt-8 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_23rem]">
        {account.id === actor.personId ? (
          <Note tone="ink">{t("identity.account.own")}</Note>
        ) : (
          <AccountSteps {...{ t, account, refusal }} />
        )}
        <Section title={t("identity.account.identities")}>
          {singleSignOnName(locale) === null ? (
            <p className="text-sm text-ink-2">{t("identity.account.noProvider")}</p>
          ) : (
            <IdentityList
              {...{ t, refusal }}
              account={account.name}
              identities={account.identities}
            />
          )}
        </Section>
      </div>
    </div>
  );
}
