import type { Metadata } from "next";
import { refusalWords } from "@/components/accounts/form-words";
import { DuePassword } from "@/components/accounts/due-password";
import { FactorSummary } from "@/components/accounts/factor-summary";
import { OwnIdentity } from "@/components/accounts/own-identity";
import { passwordWords } from "@/components/accounts/own-words";
import { OwnSignIns } from "@/components/accounts/own-sign-ins";
import { PasswordForm } from "@/components/accounts/password-form";
import { SessionList } from "@/components/accounts/session-list";
import { SignOutEverywhere } from "@/components/accounts/sign-out-everywhere";
import { actionWords } from "@/messages/audit-words";
import { ChoicesForm } from "@/components/notifications/choices-form";
import { choiceWords } from "@/components/notifications/choice-words";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listSetUpChannels } from "@/lib/data/delivery-list";
import { getContact } from "@/lib/data/notification-choices";
import { getOwnAccount } from "@/lib/data/own-account";
import { readQuery, type SearchParams } from "@/lib/session/page-dates";
import { requireSession } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.own.title") };
}

export default async function AccountPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, due, dueSince, sessionId, previous } = await requireSession({
    despite: ["password"],
  });
  const [t, locale, query] = [await getT(), await getLocale(), await readQuery(searchParams)];
  const refusal = refusalWords(locale);
  if (due === "password") return <DuePassword {...{ t, refusal }} since={dueSince ?? "initial"} />;
  const { factor, sessions, settings, identities, history } = await getOwnAccount(actor);
  const { modes, ...contact } = await getContact(actor);
  return (
    <div className="page grid gap-9 pb-16 lg:grid-cols-[23rem_minmax(0,1fr)] lg:gap-x-12">
      <div className="lg:col-span-2">
        <PageHeader title={t("accounts.own.title")} />
        {query["changed"] ? <Note role="status">{t("accounts.own.changed")}</Note> : null}
        {query["factor"] ? <Note role="status">{t("identity.own.factorRemoved")}</Note> : null}
      </div>
      <div className="grid content-start gap-9">
        <OwnIdentity {...{ t, actor, identities }} />
        <FactorSummary t={t} factor={factor} />
        <Section title={t("accounts.own.change")}>
          <PasswordForm words={passwordWords(t)} refusal={refusal} />
        </Section>
        <Section
          id="messages"
          title={t("notifications.choices.title")}
          note={t("notifications.choices.note")}
        >
          <ChoicesForm
            chosen={{ ...contact, ...modes }}
            words={choiceWords(t, await listSetUpChannels(actor))}
            refusal={refusal}
          />
        </Section>
      </div>
      <div className="grid min-w-0 content-start gap-9">
        <Section
          title={t("identity.own.sessions")}
          note={t("identity.own.sessionsNote", {
            minutes: settings.idleMinutes,
            hours: settings.longestHours,
          })}
        >
          <SessionList {...{ t, sessions, refusal }} hereId={sessionId} />
          <SignOutEverywhere t={t} />
        </Section>
        <OwnSignIns
          t={t}
          failures={previous.failures}
          events={history.map((event) => ({ ...event, verb: actionWords(t, event.action) }))}
        />
      </div>
    </div>
  );
}
