import type { Metadata } from "next";
import { refusalWords } from "@/components/accounts/form-words";
import { SecurityForm } from "@/components/accounts/security-form";
import { securityWords } from "@/components/accounts/security-words";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getSignInSetup } from "@/lib/data/sign-in-setup";
import { mayEver, roles } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { momentWords } from "@/messages/instants";
import { AskWhom } from "../ask-whom";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("identity.settings.title") };
}

export default async function SecurityPage() {
  const actor = await requireActor();
  if (!mayEver(actor, "security.manage", null)) return <AskWhom permission="security.manage" />;
  const [t, locale, setup] = [await getT(), await getLocale(), await getSignInSetup(actor)];
  const { version, settings, acceptedAt, setByName: name } = setup;
  const { factorRoles, ...values } = settings;
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("identity.settings.title")}
        lead={t("identity.settings.lead")}
        beside={
          acceptedAt
            ? t("identity.settings.version", { version, name, at: momentWords(acceptedAt) })
            : t("identity.settings.shipped")
        }
      />
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <SecurityForm
          version={version}
          values={values}
          chosen={factorRoles}
          roles={roles.map((role) => ({ role, label: t(`domain.role.${role}`) }))}
          words={securityWords(locale)}
          refusal={refusalWords(locale)}
        />
        <Section title={t("identity.settings.lock")}>
          <p className="text-sm leading-[1.8] text-ink-2">{t("identity.settings.lockText")}</p>
        </Section>
      </div>
    </div>
  );
}
