import type { Metadata } from "next";
import { PlansList } from "@/components/plans/plans-list";
import { PageHeader } from "@/components/ui/page-header";
import { listPlans } from "@/lib/data/plans";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";
import { OfficeShell } from "../office-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("overview.plans.title") };
}

/** The plans somebody works on. */
export default async function PlansPage() {
  const actor = await requireActor();
  const [t, locale, plans] = await Promise.all([getT(), getLocale(), listPlans(actor)]);
  return (
    <OfficeShell actor={actor}>
      <div className="page">
        <PageHeader title={t("overview.plans.title")} beside={t("overview.plans.lead")} />
        <PlansList t={t} locale={locale} plans={plans} />
      </div>
    </OfficeShell>
  );
}
