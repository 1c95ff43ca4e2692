// One item, whole: where it stands and why, its course, its reports with every round, and what touches it.
import { KindCourse } from "@/components/milestones/kind-course";
import { MilestoneLead } from "@/components/milestones/milestone-lead";
import { NeighbourLinks } from "@/components/milestones/neighbour-links";
import { ProgressChart } from "@/components/milestones/progress-chart";
import { TrendChart } from "@/components/milestones/trend-chart";
import { BasisNote } from "@/components/plans/view-dates-bar";
import { milestoneHref, titleOf } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";
import { getMilestone } from "@/lib/data/milestones";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  basisOf,
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { Visited } from "@/app/(workspace)/plans/[plan]/visited";
import { MilestonePlace } from "./milestone-place";
import { MilestoneReports } from "./milestone-reports";
import { MilestoneDeadlines } from "./milestone-deadlines";
import { MilestoneAside } from "./milestone-aside";
import { MilestoneChase } from "./milestone-chase";
import { MilestoneInstructions } from "./milestone-instructions";
import { MilestoneStanding } from "./milestone-standing";
import { MilestoneSummary } from "./milestone-summary";
import { MilestoneTimeline } from "./milestone-timeline";
import { MilestoneTrail } from "./milestone-trail";

export default async function MilestonePage(props: PageProps<"milestone">) {
  const page = await readPage(props);
  const { actor, plan, dates, now, t, locale } = page;
  const code = pathPart((await props.params).milestone);
  const detail = await orNotFound(getMilestone(actor, plan, code, dates, now));
  const { board, item, series } = detail;
  const { assessment } = item;
  const view = viewOf(page, board);
  const title = titleOf(view, item);
  const neighbour = (other: typeof detail.next) =>
    other && { href: milestoneHref(view, other.code), title: titleOf(view, other) };
  return (
    <div className="page lg:grid lg:grid-cols-[minmax(0,1fr)_17.5rem] lg:gap-x-10">
      <div className="min-w-0">
        <PageHeader
          above={
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <MilestoneTrail view={view} item={item} />
              <NeighbourLinks
                label={`${t("common.previous")}, ${t("common.next")}`}
                previous={neighbour(detail.previous)}
                next={neighbour(detail.next)}
                words={{ previous: t("common.previous"), next: t("common.next") }}
              />
            </div>
          }
          code={code}
          title={title}
          beside={
            <BasisNote
              view={view}
              basis={basisOf(page, board)}
              path={`milestones/${encodeURIComponent(code)}`}
            />
          }
          lead={<MilestoneLead t={t} locale={locale} assessment={assessment} />}
        />
        <Visited page={page} kind="milestones" record={item} />
        <MilestoneSummary view={view} detail={detail} />
        <MilestonePlace view={view} item={item} />
        {/* Clipped: the tables behind the charts, unseen, would make a narrow page scroll sideways. */}
        <div className="relative -mx-4 mt-9 grid gap-9 overflow-x-clip px-4 max-sm:mt-7 sm:grid-cols-2 max-lg:gap-7">
          <ProgressChart
            t={t}
            locale={locale}
            title={title}
            assessment={assessment}
            series={series}
          />
          <TrendChart t={t} title={title} assessment={assessment} trend={detail.trend} />
        </div>
        <div className="mt-9 break-inside-avoid empty:hidden max-sm:mt-7">
          <KindCourse
            t={t}
            locale={locale}
            assessment={assessment}
            from={item.facts.plan.startsOn}
          />
        </div>
        <MilestoneReports page={page} view={view} detail={detail} />
        <MilestoneInstructions page={page} view={view} detail={detail} />
        <MilestoneDeadlines page={page} view={view} detail={detail} />
        <MilestoneTimeline page={page} view={view} detail={detail} />
      </div>
      <MilestoneAside view={view} detail={detail}>
        <MilestoneStanding page={page} view={view} detail={detail} />
        <MilestoneChase page={page} view={view} detail={detail} />
      </MilestoneAside>
    </div>
  );
}
