import type { Metadata } from "next";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { CorrectionsList } from "@/components/periods/corrections-list";
import { PeriodActions } from "@/components/periods/period-actions";
import { PeriodStands } from "@/components/periods/period-stands";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { getPeriodPage } from "@/lib/data/period-page";
import { can } from "@/lib/domain/permissions";
import { pathPart } from "@/lib/domain/web/path-part";
import { periodName } from "@/messages/periods";
import { getT } from "@/messages/server";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { QuarterBriefSection } from "./brief-section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("periods.register.title") };
}

/** One quarter: where it stands, what may be done with it, its brief as signed, what was put right since. */
export default async function PeriodPage(props: PageProps<"period">) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const code = pathPart((await props.params).period);
  const quarter = await orNotFound(getPeriodPage(actor, plan, code, page.now));
  const { board, period, brief } = quarter;
  const view = viewOf(page, board);
  const manages = can(actor, "period.manage", { plan });
  const moves = quarter.moves.filter((move) => can(actor, move.transition.permission, { plan }));
  return (
    <div className="page">
      <div className="no-print">
        <PageHeader
          above={
            <Breadcrumb
              label={t("overview.breadcrumb")}
              crumbs={[
                { label: t("periods.page.toPeriod"), href: `/plans/${plan}/periods` },
                { label: periodName(t, period) },
              ]}
            />
          }
          title={periodName(t, period)}
          beside={<Tag>{t(`periods.register.states.${period.state}`)}</Tag>}
        />
        <PeriodStands
          t={t}
          period={period}
          today={page.today}
          compiledBy={brief?.compiledBy ?? ""}
        />
      </div>
      {manages ? (
        <PeriodActions
          view={view}
          moves={moves}
          compiledAt={period.compiledAt}
          signatory={actor.displayName}
        />
      ) : null}
      <div className="no-print">
        <CorrectionsList view={view} corrections={quarter.corrections} />
      </div>
      {brief ? <QuarterBriefSection page={page} quarter={{ ...quarter, brief }} /> : null}
    </div>
  );
}
