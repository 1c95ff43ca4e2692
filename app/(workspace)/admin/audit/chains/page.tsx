// Is the log whole? The sentence first, then each chain, then the heads to be kept elsewhere.
import type { Metadata } from "next";
import { auditExportHref } from "@/components/audit/audit-query";
import { AuditTabs } from "@/components/audit/audit-tabs";
import { ChainHeads, OutsideCheck } from "@/components/audit/chain-heads";
import { ChainTable } from "@/components/audit/chain-table";
import { chainsSentence } from "@/components/audit/chain-words";
import { VerifyForm } from "@/components/audit/verify-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readAuditQuery } from "@/lib/domain/audit-query";
import { mayEver } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { AskWhom } from "@/app/(workspace)/admin/ask-whom";
import { readChainLines } from "../chain-lines";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("audit.chains.title") };
}

export default async function ChainsPage() {
  const actor = await requireActor();
  if (!mayEver(actor, "audit.read", null)) return <AskWhom permission="audit.read" />;
  const [t, locale] = [await getT(), await getLocale()];
  const lines = await readChainLines(actor, locale);
  const refused = t("errors.code.notAllowed");
  return (
    <div className="page pb-16">
      <PageHeader title={t("audit.title")} lead={chainsSentence(t, lines)} />
      <AuditTabs t={t} current="chains" />
      <Section
        title={t("audit.chains.table")}
        aside={
          <VerifyForm
            chain=""
            label={t("audit.chains.verifyAll")}
            pending={t("audit.chains.pending")}
            refused={refused}
            strong
          />
        }
      >
        <ChainTable t={t} locale={locale} lines={lines} refused={refused} />
      </Section>
      <ChainHeads
        t={t}
        lines={lines}
        now={new Date()}
        href={auditExportHref(readAuditQuery({}), "heads")}
      />
      <OutsideCheck t={t} />
    </div>
  );
}
