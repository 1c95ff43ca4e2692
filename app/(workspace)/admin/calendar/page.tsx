// The calendar of working days, a year at a time: what is recorded, by which paper, and what is missing.
import type { Metadata } from "next";
import { DayList } from "@/components/calendar/day-list";
import { CalendarLegend, YearMonths } from "@/components/calendar/year-months";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { readCalendarDays } from "@/lib/data/calendar-days";
import { isLocalDate, yearOf } from "@/lib/domain/calendar";
import { mayEver } from "@/lib/domain/permissions";
import { missingYears, publishedYears } from "@/lib/domain/work-calendar/calendar-year";
import { pageToday } from "@/lib/session/page-dates";
import { requireActor } from "@/lib/session/session";
import { getT } from "@/messages/server";
import { AskWhom } from "../ask-whom";
import { type ListParams, textParam } from "../list-ask";
import { CalendarForms } from "./calendar-forms";
import { yearSummary } from "./year-summary";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("calendar.title") };
}

export default async function CalendarPage({ searchParams }: { searchParams: ListParams }) {
  const actor = await requireActor();
  if (!mayEver(actor, "calendar.manage", null)) return <AskWhom permission="calendar.manage" />;
  const [t, days, today, query] = [
    await getT(),
    await readCalendarDays(actor),
    pageToday(),
    await searchParams,
  ];
  const asked = textParam(query["day"]);
  const day = isLocalDate(asked) ? asked : null;
  const current = [yearOf(today), yearOf(today) + 1];
  const years = [...new Set([...publishedYears(days), ...current])].sort((a, b) => a - b);
  const wanted = day ? yearOf(day) : Number(textParam(query["year"]));
  const year = day || years.includes(wanted) ? wanted : yearOf(today);
  const missing = missingYears(days, today);
  const ofYear = days.filter((row) => yearOf(row.day) === year);
  const byDay = new Map(ofYear.map((row) => [row.day, row]));
  return (
    <div className="page pb-16">
      <PageHeader title={t("calendar.title")} lead={yearSummary(t, year, ofYear)} />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("calendar.lead")} {t("calendar.kept")}
      </p>
      {missing.length > 0 ? (
        <div className="pb-4">
          <Note tone="yellow">{t("calendar.missing", { years: missing.join(", ") })}</Note>
        </div>
      ) : null}
      <div className="pb-5">
        <SegmentedLinks
          label={t("calendar.years.label")}
          options={years.map((each) => ({
            href: `/admin/calendar?year=${each}`,
            label: t("calendar.year", { year: String(each) }),
            current: each === year,
          }))}
        />
      </div>
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 content-start gap-9">
          <div>
            <CalendarLegend t={t} />
            <YearMonths t={t} year={year} days={byDay} chosen={day} today={today} />
          </div>
          <Section title={t("calendar.list.title")}>
            <DayList t={t} year={year} days={ofYear} />
          </Section>
        </div>
        <CalendarForms t={t} day={day} row={days.find((each) => each.day === day) ?? null} />
      </div>
    </div>
  );
}
