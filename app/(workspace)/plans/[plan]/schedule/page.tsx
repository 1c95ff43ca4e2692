import type { Metadata } from "next";
import { filterChoices } from "@/components/plans/filter-choices";
import { AsOfPicker, BasisLine } from "@/components/plans/view-dates-bar";
import { ScheduleBar } from "@/components/schedule/schedule-bar";
import { ScheduleChips } from "@/components/schedule/schedule-chips";
import { ScheduleFilters } from "@/components/schedule/schedule-filters";
import { ScheduleFoot } from "@/components/schedule/schedule-foot";
import { ScheduleLead } from "@/components/schedule/schedule-lead";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedule } from "@/lib/data/schedule";
import { outlookOf } from "@/lib/domain/schedule/outlook";
import {
  filterEntries,
  readScheduleQuery,
  scheduleParams,
  spanQuery,
} from "@/lib/domain/schedule/schedule-query";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, planSpan, readPage, viewOf } from "../read-page";
import { SavedFilters } from "../saved-filters";
import { ScheduleBody } from "./schedule-body";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("schedule.title") };
}

/** Everything of the plan that has a day: as a list, by years and months, as a calendar. */
export default async function SchedulePage(props: PageProps) {
  const page = await readPage(props);
  const schedule = await orNotFound(getSchedule(page.actor, page.plan, page.dates));
  const { board } = schedule;
  const { asOf } = page.dates;
  const view = viewOf(page, board);
  const basis = basisOf(page, board);
  const query = readScheduleQuery(page.query);
  const at = { asOf, profile: board.profile, names: board };
  const fitting = (asked: typeof query) => filterEntries(schedule.entries, board.items, asked, at);
  const anyDay = fitting({ ...query, date: "", within: "", year: "", month: "", day: "" });
  const entries = fitting(spanQuery(query));
  const keep = scheduleParams(query);
  return (
    <div className="page">
      <PageHeader
        title={page.t("schedule.title")}
        lead={
          <ScheduleLead
            view={view}
            query={query}
            outlook={outlookOf(anyDay, at)}
            asOf={asOf}
            span={planSpan(board.plan)}
            profile={board.profile}
          />
        }
        beside={
          <BasisLine view={view} basis={basis} collecting={null} path="schedule" keep={keep} />
        }
        actions={<AsOfPicker view={view} basis={basis} keep={keep} />}
      />
      <ScheduleBar view={view} query={query} entries={fitting({ ...spanQuery(query), date: "" })} />
      <ScheduleFilters
        view={view}
        query={query}
        choices={filterChoices(view, query.items, board.items)}
      />
      <SavedFilters page={page} list="schedule" />
      <ScheduleChips view={view} query={query} asOf={asOf} profile={board.profile} />
      <ScheduleBody
        view={view}
        query={query}
        schedule={schedule}
        entries={entries}
        asOf={asOf}
        today={page.today}
      />
      <ScheduleFoot view={view} query={query} count={entries.length} profile={board.profile} />
    </div>
  );
}
