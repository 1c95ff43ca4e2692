// Above the dates: how they are shown, and how many there are of each kind, each a way to those alone.
import { Link } from "@/components/ui/link";
import { SegmentedLinks } from "@/components/ui/segmented";
import type { View } from "@/components/status/view";
import { dateKinds, type ScheduleEntry } from "@/lib/domain/schedule/entry";
import { type ScheduleQuery, scheduleViews } from "@/lib/domain/schedule/schedule-query";
import { scheduleHref, wholeSpan } from "./schedule-href";

type ScheduleBarProps = {
  view: View;
  query: ScheduleQuery;
  /** Before they are narrowed to a kind of date. */
  entries: readonly ScheduleEntry[];
};

export function ScheduleBar({ view, query, entries }: ScheduleBarProps) {
  const { t } = view;
  const counts = dateKinds
    .map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t-2 border-rule pt-2.5 pb-3">
      <div className="no-print max-sm:w-full">
        <SegmentedLinks
          label={t("schedule.view.label")}
          options={scheduleViews.map((each) => ({
            href: scheduleHref(view, query, { view: each, ...wholeSpan }),
            label: t(`schedule.view.${each}`),
            current: query.view === each,
          }))}
        />
      </div>
      <nav
        aria-label={t("schedule.kinds")}
        className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm"
      >
        {counts.map(({ kind, count }) => {
          const current = query.date === kind;
          return (
            <Link
              key={kind}
              href={scheduleHref(view, query, { date: current ? "" : kind })}
              aria-current={current ? "true" : undefined}
              className="lnk aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4 max-sm:py-2.5"
            >
              {t("schedule.kindCount", { name: t(`schedule.kind.${kind}`), count })}
            </Link>
          );
        })}
      </nav>
    </div>
  );
}
