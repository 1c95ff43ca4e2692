// The first sentence: what is due within the windows, what is next, what is past and not done. Each number opens.
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { PlanSpan } from "@/components/status/lead-facts";
import { milestoneHref, titleOf, type View } from "@/components/status/view";
import { addDays } from "@/lib/domain/calendar";
import type { Profile } from "@/lib/domain/milestone/assessment";
import type { ScheduledItem } from "@/lib/domain/schedule/entry";
import type { Outlook } from "@/lib/domain/schedule/outlook";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import { opensSchedule, wholeSpan } from "./schedule-href";

type ScheduleLeadProps = {
  view: View;
  query: ScheduleQuery;
  outlook: Outlook<ScheduledItem>;
  asOf: string;
  span: PlanSpan;
  profile: Profile;
};

export function ScheduleLead({ view, query, outlook, asOf, span, profile }: ScheduleLeadProps) {
  const { t } = view;
  const { soon, upcoming, today, past } = outlook;
  const opens = opening(view, query);
  const until = addDays(asOf, profile.upcomingDays);
  const days = { soonDays: profile.dueSoonDays, upcomingDays: profile.upcomingDays };
  const plan = asOf < span.startsOn ? "before" : asOf > span.endsOn ? "after" : null;
  const space = view.locale === "en" ? " " : "";
  return (
    <>
      {plan ? t(`schedule.lead.${plan}`, span) + space : null}
      {today.length > 0 ? (
        <>
          {t.rich("schedule.lead.today", {
            asOf,
            count: today.length,
            todayLink: opens({ day: asOf, date: "deadline" }),
          })}
          {space}
        </>
      ) : null}
      {upcoming > 0
        ? t.rich("schedule.lead.coming", {
            soon,
            upcoming,
            ...days,
            soonLink: opens({ within: "soon", date: "deadline" }),
            upcomingLink: opens({ within: "upcoming", date: "deadline" }),
          })
        : t("schedule.lead.none", { ...days, until })}
      {space}
      <NextWords view={view} query={query} outlook={outlook} />
      {past > 0 ? (
        <>
          {space}
          {t.rich("schedule.lead.past", { count: past, pastLink: opens({}, "#past") })}
        </>
      ) : null}
    </>
  );
}

/** A title wraps where a number must not. */
function opensItem(href: string) {
  return (chunks: ReactNode): ReactNode => (
    <Link href={href} className="d">
      {chunks}
    </Link>
  );
}

/** The list, with nothing narrowed but by this. */
function opening(view: View, query: ScheduleQuery) {
  return (change: Partial<ScheduleQuery>, hash = "") =>
    opensSchedule(view, query, { view: "list", ...wholeSpan, date: "", ...change }, hash);
}

function NextWords({
  view,
  query,
  outlook,
}: Pick<ScheduleLeadProps, "view" | "query" | "outlook">) {
  const { t } = view;
  const { next, upcoming } = outlook;
  const [item] = next?.items ?? [];
  if (!next || !item) return upcoming > 0 ? null : t("schedule.lead.nothing");
  return t.rich(upcoming > 0 ? "schedule.lead.first" : "schedule.lead.next", {
    on: next.on,
    count: next.items.length,
    title: titleOf(view, item),
    itemLink: opensItem(milestoneHref(view, item.code)),
    dayLink: opening(view, query)({ day: next.on, date: "deadline" }),
  });
}
