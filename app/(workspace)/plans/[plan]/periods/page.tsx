import type { Metadata } from "next";
import { PeriodMoves } from "@/components/periods/period-moves";
import { PeriodTable } from "@/components/periods/period-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getPeriodRegister } from "@/lib/data/period-register";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("periods.register.title") };
}

/** The quarters of a plan: everyone on it may see which were issued; the manager moves them on. */
export default async function PeriodsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const register = await orNotFound(getPeriodRegister(actor, plan, page.now));
  const view = viewOf(page, register.board);
  const moves = register.moves.filter((move) => can(actor, move.transition.permission, { plan }));
  return (
    <div className="page">
      <PageHeader title={t("periods.register.title")} />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("periods.register.lead")}
      </p>
      {can(actor, "period.manage", { plan }) ? (
        <PeriodMoves view={view} moves={moves} backfilling={register.backfilling} />
      ) : null}
      {register.periods.length > 0 ? (
        <PeriodTable view={view} periods={register.periods} />
      ) : (
        <EmptyState level={2} title={t("periods.register.none")}>
          {t("periods.register.noneText")}
        </EmptyState>
      )}
    </div>
  );
}
