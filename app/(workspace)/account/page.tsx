import type { Metadata } from "next";
import { refusalWords } from "@/components/accounts/form-words";
import { OwnIdentity } from "@/components/accounts/own-identity";
import { PasswordForm } from "@/components/accounts/password-form";
import { SignInHistory } from "@/components/accounts/sign-in-history";
import { actionWords } from "@/components/audit/audit-words";
import { ChoicesForm } from "@/components/notifications/choices-form";
import { choiceWords } from "@/components/notifications/choice-words";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { signOutEverywhereAction } from "@/lib/actions/session";
import { listOwnSignIns } from "@/lib/data/audit-log";
import { listSetUpChannels } from "@/lib/data/delivery-list";
import { getContact } from "@/lib/data/notification-choices";
import { hasInitialPassword, requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.own.title") };
}

type Props = { searchParams: Promise<{ changed?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor({ initialPassword: true });
  const [t, locale, { changed }] = [await getT(), await getLocale(), await searchParams];
  const signIns = await listOwnSignIns(actor);
  const { modes, ...contact } = await getContact(actor);
  return (
    <div className="page grid gap-9 pb-16 lg:grid-cols-[23rem_minmax(0,1fr)] lg:gap-x-12">
      <div className="lg:col-span-2">
        <PageHeader title={t("accounts.own.title")} />
        {(await hasInitialPassword()) ? (
          <Note tone="ink" title={t("accounts.own.mustChange")}>
            {t("accounts.own.mustChangeText")}
          </Note>
        ) : null}
        {changed ? <Note role="status">{t("accounts.own.changed")}</Note> : null}
      </div>
      <div className="grid content-start gap-9">
        <OwnIdentity t={t} actor={actor} />
        <Section title={t("accounts.own.change")}>
          <PasswordForm words={passwordWords(t)} refusal={refusalWords(locale)} />
        </Section>
        <Section
          id="messages"
          title={t("notifications.choices.title")}
          note={t("notifications.choices.note")}
        >
          <ChoicesForm
            chosen={{ ...contact, ...modes }}
            words={choiceWords(t, await listSetUpChannels(actor))}
            refusal={refusalWords(locale)}
          />
        </Section>
        <Section title={t("accounts.own.sessions")}>
          <p className="mb-3 text-sm text-ink-2">{t("accounts.own.sessionsText")}</p>
          <form action={signOutEverywhereAction}>
            <Button type="submit">{t("common.signOutEverywhere")}</Button>
          </form>
        </Section>
      </div>
      <Section title={t("accounts.own.history")} note={t("accounts.own.historyNote")}>
        <SignInHistory
          t={t}
          events={signIns.map(({ id, at, action, address }) => ({
            key: String(id),
            at,
            verb: actionWords(t, action),
            address,
          }))}
        />
      </Section>
    </div>
  );
}

function passwordWords(t: Awaited<ReturnType<typeof getT>>) {
  return {
    current: t("accounts.own.current"),
    next: t("accounts.own.next"),
    nextHint: t("accounts.own.nextHint"),
    repeat: t("accounts.own.repeat"),
    submit: t("accounts.own.submit"),
    pending: t("accounts.own.pending"),
  };
}
