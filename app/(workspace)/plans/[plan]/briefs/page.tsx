// The register of briefs and bulletins: one of each for a quarter.
import type { Metadata } from "next";
import { BriefingRegister } from "@/components/briefings/register-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getBriefingRegister } from "@/lib/data/briefing-register";
import { getT } from "@/messages/server";
import { noNames, orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("briefings.title") };
}

export default async function BriefsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const { quarters, mayDraft } = await orNotFound(getBriefingRegister(actor, plan));
  const view = { ...viewOf(page, noNames), keep: {} };
  return (
    <div className="page pb-12">
      <PageHeader
        title={t("briefings.title")}
        lead={t(mayDraft ? "briefings.lead" : "briefings.leadReader")}
      />
      {quarters.length > 0 ? (
        <BriefingRegister view={view} quarters={quarters} mayDraft={mayDraft} />
      ) : mayDraft ? (
        <EmptyState level={2} title={t("briefings.register.emptyTitle")}>
          {t("briefings.register.emptyText")}
        </EmptyState>
      ) : (
        <EmptyState level={2} title={t("briefings.register.noneIssued")}>
          {t("briefings.register.noneIssuedText")}
        </EmptyState>
      )}
    </div>
  );
}
