import type { Metadata } from "next";
import { FigureTasks } from "@/components/indicators/figure-tasks";
import { IndicatorGrid } from "@/components/indicators/indicator-grid";
import { IndicatorTable } from "@/components/indicators/indicator-table";
import { IndicatorSentence } from "@/components/overview/indicator-sentence";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { IndicatorNote } from "@/components/status/indicator-note";
import { profileLabel } from "@/components/status/profile-words";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getFigureWork } from "@/lib/data/indicator-work";
import { getIndicatorTable } from "@/lib/data/indicators";
import { mayEver } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("overview.indicators.title") };
}

export default async function IndicatorsPage(props: PageProps) {
  const page = await readPage(props);
  const { board, indicators } = await orNotFound(
    getIndicatorTable(page.actor, page.plan, page.dates),
  );
  const { open, tasks } = page.dates.live
    ? await getFigureWork(page.actor, board, indicators)
    : { open: [], tasks: [] };
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
  const { t } = page;
  const { profile } = board;
  return (
    <div className="page">
      <PageHeader
        title={t("overview.indicators.title")}
        beside={
          <>
            <IndicatorNote view={view} indicators={indicators} />
            <span className="ml-4">
              <BasisLine view={view} basis={basis} collecting={null} path="indicators" />
            </span>
          </>
        }
        actions={<AsOfPicker view={view} basis={basis} />}
      />
      <p className="border-t-2 border-rule pt-4 pb-5 text-xl leading-[1.5] font-semibold text-pretty">
        <IndicatorSentence view={view} indicators={indicators} />
      </p>
      <FigureTasks
        view={view}
        tasks={tasks}
        indicators={indicators}
        today={page.today}
        reports={mayEver(page.actor, "report.edit", page.plan)}
      />
      <Section className="max-sm:hidden" title={t("overview.indicators.pictures")}>
        <IndicatorGrid view={view} indicators={indicators} />
      </Section>
      <Section className="mt-9 max-sm:mt-0" title={t("overview.indicators.all")}>
        <IndicatorTable view={view} indicators={indicators} open={open} />
        <p className="pt-2 text-xs text-ink-3">
          {t("overview.indicators.basis", {
            percent: profile.onCoursePercent,
            points: profile.onCoursePoints,
            profile: profileLabel(t, profile),
          })}
        </p>
      </Section>
    </div>
  );
}
