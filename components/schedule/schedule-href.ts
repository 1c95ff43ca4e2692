// Addresses of the schedule, with its filters and one change.
import { opens } from "@/components/status/opens";
import { hrefTo, type View } from "@/components/status/view";
import { type ScheduleQuery, scheduleParams } from "@/lib/domain/schedule/schedule-query";

export function scheduleHref(
  view: Pick<View, "plan" | "keep">,
  query: ScheduleQuery,
  change: Partial<ScheduleQuery> = {},
): string {
  return hrefTo(view, "schedule", scheduleParams({ ...query, ...change }));
}

/** The days that narrow the list, taken off. */
export const wholeSpan = { within: "", year: "", month: "", day: "" } as const;

/** For rich sentences: the words between two tags open the schedule with one change. */
export function opensSchedule(
  view: Pick<View, "plan" | "keep">,
  query: ScheduleQuery,
  change: Partial<ScheduleQuery>,
  hash = "",
) {
  return opens(`${scheduleHref(view, query, change)}${hash}`);
}
